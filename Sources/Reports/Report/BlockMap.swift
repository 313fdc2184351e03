import Experiments

/// Two groups as squares, and the ties of their people as lines: always at the same places, so that panels can be held
/// against each other.
struct BlockMap {
  let ties: GroupTies
  /// What is drawn largest: so many people, and so many ties of one person.
  let scale: Scale
  let title: String
  /// The colour of the lines.
  let colour: String

  /// One scale for all panels.
  struct Scale: Sendable, Hashable {
    var people, ties: Double

    init(_ all: [GroupTies]) {
      let blocks = all.flatMap { [$0.users, $0.residents] }
      people = blocks.map(\.people).max() ?? 1
      ties = blocks.flatMap { [$0.within, $0.across] }.max() ?? 1
    }
  }

  static let width = 230.0
  private static let height = 154.0
  /// The side of the largest square, the width of the thickest line, and the radius of rings.
  private static let largest = 56.0
  private static let thickest = 16.0
  private static let ring = 13.0
  private static let level = 94.0
  private static let places = (users: 54.0, residents: 176.0)

  var drawing: Drawing {
    var drawing = Drawing(title: title, words: words, width: Self.width, height: Self.height)
    drawing.add(link)
    drawing.add(block(ties.users, at: Self.places.users, "Service users", Palette.ink))
    drawing.add(block(ties.residents, at: Self.places.residents, "Residents", Self.light))
    drawing.add(numbers)
    return drawing
  }

  /// Light enough to be told from the ink on paper too.
  static let light = "#a9b2ba"

  /// The width of a line that stands for so many ties of one person.
  func width(_ ties: Double) -> Double {
    scale.ties > 0 ? Self.thickest * max(0, ties) / scale.ties : 0
  }

  /// Half the side of a square whose area stands for so many people.
  func half(_ people: Double) -> Double {
    scale.people > 0 ? Self.largest / 2 * (max(0, people) / scale.people).squareRoot() : 0
  }

  /// A ring above a square, and what both are.
  private func block(_ block: GroupTies.Block, at x: Double, _ name: String, _ fill: String)
    -> [String]
  {
    let half = half(block.people)
    let (top, thick) = (Self.level - half, width(block.within))
    func label(_ text: String, _ y: Double, bold: Bool = false) -> String {
      Shape.text(text, (x, y), anchor: .middle, isBold: bold)
    }
    return [
      Shape.ring(
        (x, top - Self.ring), radius: Self.ring, Shape.Stroke(colour: colour, width: thick)),
      Shape.rectangle(
        (x - half, top), width: 2 * half, height: 2 * half, colour: fill),
      label(Self.number(block.within), top - 2 * Self.ring - thick / 2 - 4, bold: true),
      label(name, Self.level + Self.largest / 2 + 14),
      label(Self.people(block.people), Self.level + Self.largest / 2 + 27),
    ]
  }

  /// The inner edges of the squares.
  private var edges: (left: Double, right: Double) {
    (
      Self.places.users + half(ties.users.people),
      Self.places.residents - half(ties.residents.people)
    )
  }

  /// As wide at each end as the ties across of a person there.
  private var link: String {
    let (left, right) = (width(ties.users.across) / 2, width(ties.residents.across) / 2)
    return Shape.area(
      [
        (edges.left, Self.level - left), (edges.right, Self.level - right),
        (edges.right, Self.level + right), (edges.left, Self.level + left),
      ], colour: colour, opacity: 1)
  }

  private var numbers: [String] {
    // Below the line, where no ring can be in the way.
    let y = Self.level + Self.thickest / 2 + 12
    return [
      Shape.text(Self.number(ties.users.across), (edges.left + 4, y), isBold: true),
      Shape.text(
        Self.number(ties.residents.across), (edges.right - 4, y), anchor: .end, isBold: true),
    ]
  }

  private var words: String {
    func said(_ name: String, _ block: GroupTies.Block, _ others: String) -> String {
      "\(name), \(Self.people(block.people)): a person has \(Self.number(block.within)) ties within the group and"
        + " \(Self.number(block.across)) to \(others)."
    }
    return said("Service users", ties.users, "residents") + " "
      + said("Residents", ties.residents, "service users")
  }

  /// "2.31": ties of one person, on average.
  static func number(_ ties: Double) -> String { Digits.fixed(ties, decimals: 2) }

  /// "41 people".
  static func people(_ count: Double) -> String {
    PlainWords.count(Int(count.rounded()), "person", "people")
  }
}
