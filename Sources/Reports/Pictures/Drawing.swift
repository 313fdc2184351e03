/// A small writer of SVG: a drawing with its title and description, in units of a screen's points.
///
/// Drawings are at most 360 wide, so that they fit a phone as they are; letters are 11 high.
package struct Drawing: Sendable, Hashable {
  /// What it is, and what can be seen in it: for those who cannot.
  var title, words: String
  let width, height: Double
  private(set) var elements: [String] = []

  /// The width of every drawing.
  static let standardWidth = 360.0
  /// The height of letters.
  static let letters = 11.0

  init(title: String, words: String, width: Double = standardWidth, height: Double) {
    self.title = title
    self.words = words
    self.width = width
    self.height = height
  }

  /// The drawing, to stand within a page of HTML.
  var svg: String {
    "<svg viewBox=\"0 0 \(Self.number(width)) \(Self.number(height))\" role=\"img\""
      + " aria-label=\"\(HTMLForm.escaped(title + ". " + words))\">"
      + "<title>\(HTMLForm.escaped(title))</title><desc>\(HTMLForm.escaped(words))</desc>\n"
      + elements.joined(separator: "\n") + "\n</svg>"
  }

  /// A length with at most one decimal: what a screen shows; 0 for what is no number.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e6 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  mutating func add(_ element: String) { if !element.isEmpty { elements.append(element) } }
  mutating func add(_ all: [String]) { elements += all }
}

/// The pieces of a drawing.
enum Shape {
  /// What a line looks like.
  struct Stroke: Sendable, Hashable {
    var colour: String
    var width = 1.0
    /// Lengths of dashes and gaps; empty: a whole line.
    var dashes = ""
  }

  typealias Spot = (x: Double, y: Double)

  private static func n(_ value: Double) -> String { Drawing.number(value) }

  static func line(_ from: Spot, _ to: Spot, _ stroke: Stroke) -> String {
    "<line x1=\"\(n(from.x))\" y1=\"\(n(from.y))\" x2=\"\(n(to.x))\" y2=\"\(n(to.y))\"\(look(stroke))/>"
  }

  static func path(_ spots: [Spot], _ stroke: Stroke) -> String {
    spots.count < 2
      ? "" : "<path d=\"\(way(spots))\" fill=\"none\" stroke-linejoin=\"round\"\(look(stroke))/>"
  }

  /// A closed shape.
  static func area(_ spots: [Spot], colour: String, opacity: Double) -> String {
    spots.count < 3
      ? "" : "<path d=\"\(way(spots))Z\" fill=\"\(colour)\" fill-opacity=\"\(opacity)\"/>"
  }

  static func rectangle(
    _ corner: Spot, width: Double, height: Double, colour: String, opacity: Double = 1
  ) -> String {
    "<rect x=\"\(n(corner.x))\" y=\"\(n(corner.y))\" width=\"\(n(max(0, width)))\""
      + " height=\"\(n(max(0, height)))\" fill=\"\(colour)\""
      + (opacity < 1 ? " fill-opacity=\"\(opacity)\"" : "") + "/>"
  }

  static func dot(_ at: Spot, radius: Double, colour: String, opacity: Double = 1) -> String {
    "<circle cx=\"\(n(at.x))\" cy=\"\(n(at.y))\" r=\"\(n(radius))\" fill=\"\(colour)\""
      + (opacity < 1 ? " fill-opacity=\"\(opacity)\"" : "") + "/>"
  }

  /// A circle of which only the line is drawn.
  static func ring(_ at: Spot, radius: Double, _ stroke: Stroke) -> String {
    "<circle cx=\"\(n(at.x))\" cy=\"\(n(at.y))\" r=\"\(n(radius))\" fill=\"none\"\(look(stroke))/>"
  }

  static func diamond(_ at: Spot, radius r: Double, colour: String) -> String {
    let spots: [Spot] = [
      (at.x, at.y - r), (at.x + r, at.y), (at.x, at.y + r), (at.x - r, at.y),
    ]
    return "<path d=\"\(way(spots))Z\" fill=\"\(colour)\" stroke=\"#fff\" stroke-width=\"0.8\"/>"
  }

  /// Where a text is held.
  enum Anchor: String { case start, middle, end }

  /// A text with a white seam, so that it can be read over lines.
  static func text(
    _ text: String, _ at: Spot, anchor: Anchor = .start, colour: String = Palette.ink,
    isBold: Bool = false, size: Double = Drawing.letters, hasSeam: Bool = true
  ) -> String {
    "<text x=\"\(n(at.x))\" y=\"\(n(at.y))\" font-size=\"\(n(size))\" fill=\"\(colour)\""
      + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
      + (isBold ? " font-weight=\"bold\"" : "") + (hasSeam ? " class=\"seam\"" : "")
      + ">\(HTMLForm.escaped(text))</text>"
  }

  private static func way(_ spots: [Spot]) -> String {
    "M" + spots.map { "\(n($0.x)) \(n($0.y))" }.joined(separator: "L")
  }

  private static func look(_ stroke: Stroke) -> String {
    " stroke=\"\(stroke.colour)\" stroke-width=\"\(n(stroke.width))\""
      + (stroke.dashes.isEmpty ? "" : " stroke-dasharray=\"\(stroke.dashes)\"")
  }
}

extension Drawing {
  /// About how wide a text is, in letters of 11.
  static func width(of text: String) -> Double { 6.3 * Double(text.count) }

  /// The text, cut where it would be wider.
  static func cut(_ text: String, to width: Double) -> String {
    let most = max(1, Int(width / 6.3))
    return text.count <= most ? text : text.prefix(most - 1) + "…"
  }
}
