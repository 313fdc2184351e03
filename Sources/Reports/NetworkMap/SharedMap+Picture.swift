import Diagnostics
import Networks

extension SharedMap {
  private static let height = 128.0
  private static let centre = Point(x: MapDrawing.width / 2, y: 62)

  /// Eighths of a circle's first octant, (cos, sin) of multiples of 360/24 degrees: the drawing needs no
  /// function that differs between machines.
  private static let around: [(Double, Double)] = [
    (1, 0), (0.965926, 0.258819), (0.866025, 0.5), (0.707107, 0.707107), (0.5, 0.866025),
    (0.258819, 0.965926),
  ]

  private static func direction(_ step: Int) -> (Double, Double) {
    let (x, y) = around[step % 6]
    switch step / 6 % 4 {
    case 0: return (x, y)
    case 1: return (-y, x)
    case 2: return (-x, -y)
    default: return (y, -x)
    }
  }

  /// Blocks on an outer ring; as many as fit, places on an inner one.
  private var blockPoints: [Point] { ring(blocks.count, 66, 47, first: 18) }
  private var placePoints: [Point] { ring(places.count, 36, 25, first: 19) }

  private func ring(_ count: Int, _ width: Double, _ height: Double, first: Int) -> [Point] {
    if count == 1 { return [Self.centre] }
    return (0..<count).map { index in
      let exact = 24 * Double(index) / Double(count)
      let (step, rest) = (Int(exact), exact - Double(Int(exact)))
      let (a, b) = (Self.direction(first + step), Self.direction(first + step + 1))
      return Point(
        x: Self.centre.x + width * (a.0 + rest * (b.0 - a.0)),
        y: Self.centre.y + height * (a.1 + rest * (b.1 - a.1)))
    }
  }

  /// The drawing: nothing in it is about fewer than ten people, and it holds no data beside what is seen.
  var svg: String {
    let (at, placesAt) = (blockPoints, placePoints)
    var parts: [String] = []
    var lines: [(Point, Point)] = []
    for a in blocks.indices {
      for b in 0..<a where ties[a][b] >= Self.fewest {
        lines.append((at[a], at[b]))
        parts.append(
          MapDrawing.lines(
            [(at[a], at[b])],
            width: 0.5 + 0.5 * Double(Self.tenths(ties[a][b], of: min(ends(a), ends(b)))),
            colour: "#0072b2", opacity: 0.55))
      }
    }
    for (index, visits) in visits.enumerated() {
      for (block, tenths) in visits.tenths.enumerated() {
        guard let tenths else { continue }
        lines.append((placesAt[index], at[block]))
        parts.append(
          MapDrawing.lines(
            [(placesAt[index], at[block])], width: 0.3 + 0.25 * Double(tenths),
            colour: "#e69f00", opacity: 0.7))
      }
    }
    var labels: [MapLabels.Label] = []
    for (index, block) in blocks.enumerated() {
      let radius = blockRadius(block)
      parts.append(
        "<circle cx=\"\(MapDrawing.mm(at[index].x))\" cy=\"\(MapDrawing.mm(at[index].y))\""
          + " r=\"\(MapDrawing.mm(radius))\" fill=\"#fff\" stroke=\"#0072b2\" stroke-width=\"0.9\"/>"
      )
      parts.append(
        MapDrawing.text(
          Digits.count(Self.shown(block.people.count)), Point(x: at[index].x, y: at[index].y + 1.2),
          size: 3.2))
      labels.append(
        MapLabels.Label(
          text: PersonMap.short(block.name, 26), at: at[index], radius: radius, size: 3.1,
          isBold: true))
    }
    for (index, place) in places.enumerated() {
      let (x, y) = (placesAt[index].x - 1.6, placesAt[index].y - 1.6)
      parts.append(
        "<rect x=\"\(MapDrawing.mm(x))\" y=\"\(MapDrawing.mm(y))\" width=\"3.2\" height=\"3.2\""
          + " rx=\"0.5\" fill=\"#111\" stroke=\"#fff\" stroke-width=\"0.3\"/>")
      labels.append(
        MapLabels.Label(
          text: PersonMap.short(Rendering.printable(site.places[place].name), 26),
          at: placesAt[index], radius: 1.6, size: 2.7, isBold: false))
    }
    let marks =
      zip(at, blocks).map { ($0, blockRadius($1)) } + placesAt.map { ($0, 1.6) }
      + MapLabels.along(lines)
    return MapDrawing.svg(
      height: Self.height, words: words,
      parts
        + MapLabels.svg(
          labels, marks: marks, frame: Point(x: MapDrawing.width, y: Self.height)))
  }

  /// By the number of people to the nearest five.
  private func blockRadius(_ block: Block) -> Double {
    let most = blocks.map { Self.shown($0.people.count) }.max() ?? Self.fewest
    return 4 + 4 * (Double(Self.shown(block.people.count)) / Double(most)).squareRoot()
  }

  var key: String {
    "<ul class=\"key\"><li>circle: a block, with its people to the nearest five</li>"
      + (places.isEmpty ? "" : "<li>square: a place</li>")
      + "<li>blue line: ties between two blocks, thicker for a larger share of the ties of the block"
      + " that has fewer</li>"
      + (places.isEmpty
        ? ""
        : "<li>yellow line: people of a block who go to a place, thicker for a larger share</li>")
      + "</ul>"
  }

  var words: String {
    "\(PlainWords.sentence(PlainWords.count(blocks.count, "block", "blocks"))) of people"
      + (places.isEmpty
        ? "" : " and \(PlainWords.count(places.count, "place", "places")) that at least ten go to")
      + ". The tables below say the same in words. Where things stand means nothing."
  }
}
