import Networks

/// How one person is drawn: communities differ by colour and by shape, so that neither eyes nor printers
/// need colours.
///
/// - References: the colours are those of Okabe & Ito (2008), Color Universal Design (M).
struct MapMark {
  /// The place of the person's community among the large ones; nil: none, or a small one.
  let community: Int?
  let isServiceUser: Bool
  let isInterviewed: Bool

  /// The communities that have a shape of their own.
  static let shapes = 6
  private static let colours = [
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00",
  ]

  /// Whether the person's community has no shape of its own.
  var isInOthers: Bool { shape == nil }

  private var shape: Int? { community.flatMap { $0 < Self.shapes ? $0 : nil } }
  private var colour: String { shape.map { Self.colours[$0] } ?? "#7d8790" }

  /// The mark as SVG; what all marks of a picture share stands in the group around them.
  func svg(_ at: Point, _ radius: Double) -> String {
    let fill = isInterviewed ? colour : "#fff"
    let line = isInterviewed ? (isServiceUser ? "#111" : "#fff") : colour
    let width = isInterviewed ? (isServiceUser ? radius * 0.34 : radius * 0.12) : radius * 0.3
    let look =
      " fill=\"\(fill)\" stroke=\"\(line)\" stroke-width=\"\(MapDrawing.mm(width))\"/>"
    let body = outline(at, radius) + look
    guard isServiceUser else { return body }
    let dot = isInterviewed ? "#fff" : "#111"
    return body
      + "<circle cx=\"\(MapDrawing.mm(at.x))\" cy=\"\(MapDrawing.mm(at.y))\""
      + " r=\"\(MapDrawing.mm(radius * 0.3))\" fill=\"\(dot)\"/>"
  }

  private func outline(_ at: Point, _ r: Double) -> String {
    func polygon(_ corners: [(Double, Double)]) -> String {
      let points = corners.map {
        "\(MapDrawing.mm(at.x + r * $0.0)),\(MapDrawing.mm(at.y + r * $0.1))"
      }
      return "<polygon points=\"\(points.joined(separator: " "))\""
    }
    switch shape {
    case 1: return polygon([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
    case 2: return polygon([(0, -1.2), (1.12, 0.8), (-1.12, 0.8)])
    case 3: return polygon([(0, -1.28), (1.28, 0), (0, 1.28), (-1.28, 0)])
    case 4: return polygon([(0, 1.2), (1.12, -0.8), (-1.12, -0.8)])
    case 5:
      return polygon([
        (-0.4, -1.15), (0.4, -1.15), (0.4, -0.4), (1.15, -0.4), (1.15, 0.4), (0.4, 0.4),
        (0.4, 1.15), (-0.4, 1.15), (-0.4, 0.4), (-1.15, 0.4), (-1.15, -0.4), (-0.4, -0.4),
      ])
    default:
      let size = shape == nil ? r * 0.85 : r
      return "<circle cx=\"\(MapDrawing.mm(at.x))\" cy=\"\(MapDrawing.mm(at.y))\""
        + " r=\"\(MapDrawing.mm(size))\""
    }
  }

  /// One line of the key.
  func keyItem(_ words: String) -> String {
    "<li><svg viewBox=\"0 0 4 4\" aria-hidden=\"true\">\(svg(Point(x: 2, y: 2), 1.4))</svg>"
      + "\(HTMLForm.escaped(words))</li>"
  }
}
