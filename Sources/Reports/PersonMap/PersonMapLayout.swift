import Foundation
import Networks

/// Where everybody stands in the drawing of one person's network, in millimetres.
///
/// The person stands in the middle; those in touch on a ring around it, friends of each other side by
/// side; those two steps away on an outer ring, behind whoever leads to them. The own places stand in
/// rows underneath. Nothing is drawn at random.
struct PersonMapLayout {
  /// A point of the drawing.
  struct Point: Equatable {
    var x, y: Double
  }

  static let width = 180.0
  static let centre = Point(x: 90, y: 68)
  static let innerRing = 36.0
  static let outerRing = 58.0
  /// The rings leave a gap at the bottom, through which lines run to the places: 250 of 360 degrees.
  private static let first = -215.0
  private static let span = 250.0
  static let placeTop = 113.0
  static let placeHeight = 12.0
  static let placesPerRow = 3

  /// Of those in touch, in the order of the network.
  let direct: [Point]
  /// The radius of their circles: smaller where there are very many.
  let directRadius: Double
  /// Of those two steps away, in the order of the network.
  let secondStep: [Point]
  /// The upper left corners of the places.
  let places: [Point]
  let height: Double

  init(_ network: PersonNetwork) {
    let order = Self.order(network)
    let behind = Self.behind(network)
    // Where the ring is crowded, every other person stands nearer and the next further out.
    let isCrowded = Self.span / Double(max(1, order.count)) < 15
    let shares = Self.shares(order.map { behind[$0].count }, least: isCrowded ? 11 : 13.6)
    directRadius = min(4.2, 4.2 * 25 / Double(max(1, order.count)))
    var direct = [Point](repeating: Self.centre, count: network.direct.count)
    var second = [Point](repeating: Self.centre, count: network.secondStep.count)
    var start = Self.first
    for (index, (position, share)) in zip(order, shares).enumerated() {
      let radius = Self.innerRing + (isCrowded ? index.isMultiple(of: 2) ? -6.5 : 6.5 : 0)
      direct[position] = Self.point(start + share / 2, radius)
      let slot = share / Double(behind[position].count + 1)
      for (index, person) in behind[position].enumerated() {
        // Where the ring is crowded, every other person stands a little further out.
        let radius = Self.outerRing + (slot < 4 && index % 2 == 1 ? 5 : 0)
        second[person] = Self.point(start + slot * Double(index + 1), radius)
      }
      start += share
    }
    self.direct = direct
    secondStep = second
    places = Self.places(network.places.count)
    let rows = (network.places.count + Self.placesPerRow - 1) / Self.placesPerRow
    height = Self.placeTop + Double(rows) * (Self.placeHeight + 3) + 2
  }

  /// How many degrees of the ring each gets: as much as a circle needs, and of the rest more for whoever
  /// leads to many others.
  private static func shares(_ behind: [Int], least: Double) -> [Double] {
    let each = min(least, span / Double(max(1, behind.count)))
    let rest = span - each * Double(behind.count)
    let weights = behind.map { 1 + Double($0) }
    let all = max(1, weights.reduce(0, +))
    return weights.map { each + rest * $0 / all }
  }

  private static func point(_ degrees: Double, _ radius: Double) -> Point {
    let angle = degrees * .pi / 180
    return Point(x: centre.x + radius * cos(angle), y: centre.y + radius * sin(angle))
  }

  /// Those in touch in such an order that friends of each other stand side by side: next is whoever has
  /// most friends among the last three, then most contact.
  private static func order(_ network: PersonNetwork) -> [Int] {
    var friends = [Set<Int>](repeating: [], count: network.direct.count)
    for (a, b) in network.tiesAmongDirect {
      friends[a].insert(b)
      friends[b].insert(a)
    }
    var order: [Int] = []
    var left = Array(network.direct.indices)
    while !left.isEmpty {
      let recent = order.suffix(3)
      let best = left.indices.max { a, b in
        let (x, y) = (left[a], left[b])
        return (friends[x].intersection(recent).count, -x)
          < (friends[y].intersection(recent).count, -y)
      }
      order.append(left.remove(at: best ?? 0))
    }
    return order
  }

  /// For each of those in touch, the positions of the people behind: everybody two steps away stands
  /// behind whoever leads there and has fewest others so far.
  private static func behind(_ network: PersonNetwork) -> [[Int]] {
    var behind = [[Int]](repeating: [], count: network.direct.count)
    for (index, person) in network.secondStep.enumerated() {
      guard let through = person.through.min(by: { behind[$0].count < behind[$1].count }) else {
        continue
      }
      behind[through].append(index)
    }
    return behind
  }

  private static func places(_ count: Int) -> [Point] {
    (0..<count).map { index in
      let row = index / placesPerRow
      let inRow = min(placesPerRow, count - row * placesPerRow)
      let slot = width / Double(inRow)
      return Point(
        x: slot * (Double(index % placesPerRow) + 0.5) - placeWidth / 2,
        y: placeTop + Double(row) * (placeHeight + 3))
    }
  }

  static let placeWidth = 56.0
}
