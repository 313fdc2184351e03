import Randomness

/// Where everybody stands in the drawing of a network.
///
/// Each part that hangs together is laid out by springs and repulsion (`SpringLayout`), turned so that it
/// is wider than high, and the parts are packed beside one another, the largest first; people without ties
/// stand in rows underneath. Draws are addressed by people's numbers and nothing but + − × ÷ √ is used, so
/// the same map gives the same drawing on every machine.
public struct NetworkLayout: Sendable, Equatable {
  /// One point a person; the mean tie is about one unit long.
  public let points: [Point]
  /// The upper left corner is (0, 0), and this the lower right one.
  public let size: Point

  /// Lays out a network.
  ///
  /// - Parameters:
  ///   - graph: Whose ties are drawn.
  ///   - groups: One group a person, such as communities: ties between groups pull less, so that groups
  ///     can be seen. Nil: all ties pull alike.
  ///   - numbers: One different number a person: the addresses of the draws.
  ///   - key: The key of the draws.
  /// - Complexity: O((people + ties) · log people) a step, some hundred steps.
  public init(_ graph: Graph, groups: [Int]? = nil, numbers: [UInt32], key: StreamKey) {
    let parts = graph.components()
    var members = [[Int]](repeating: [], count: parts.count)
    for person in 0..<graph.count { members[parts.part[person]].append(person) }
    var position = [Int](repeating: 0, count: graph.count)
    for part in members { for (place, person) in part.enumerated() { position[person] = place } }
    let large = members.filter { $0.count > 1 }.sorted {
      ($1.count, $0[0]) < ($0.count, $1[0])
    }
    let drawn = large.map { part in
      Self.turned(
        SpringLayout.points(
          SpringNetwork(graph, part, position, groups), numbers: part.map { numbers[$0] }, key))
    }
    let packing = Packing(drawn.map(Self.extent), alone: members.count - large.count)
    var points = [Point](repeating: Point(x: 0, y: 0), count: graph.count)
    for (index, part) in large.enumerated() {
      let corner = packing.corners[index]
      for (place, person) in part.enumerated() {
        points[person] = Point(
          x: corner.x + drawn[index][place].x, y: corner.y + drawn[index][place].y)
      }
    }
    let alone = members.filter { $0.count == 1 }.map { $0[0] }
    for (index, person) in alone.enumerated() { points[person] = packing.alone[index] }
    self.points = points
    size = packing.size
  }

  /// Turned so that the longer axis lies flat, and moved so that the upper left corner is (0, 0).
  private static func turned(_ points: [Point]) -> [Point] {
    let n = Double(points.count)
    let x = points.reduce(0) { $0 + $1.x } / n
    let y = points.reduce(0) { $0 + $1.y } / n
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for point in points {
      xx += (point.x - x) * (point.x - x)
      xy += (point.x - x) * (point.y - y)
      yy += (point.y - y) * (point.y - y)
    }
    // The first axis of a symmetric 2 × 2 matrix.
    let half = (xx - yy) / 2
    let root = (half * half + xy * xy).squareRoot()
    var (a, b) = (half + root, xy)
    let length = (a * a + b * b).squareRoot()
    (a, b) = length > 1e-12 ? (a / length, b / length) : (1, 0)
    let turned = points.map { point in
      Point(
        x: a * (point.x - x) + b * (point.y - y), y: a * (point.y - y) - b * (point.x - x))
    }
    let left = turned.reduce(Double.infinity) { min($0, $1.x) }
    let top = turned.reduce(Double.infinity) { min($0, $1.y) }
    return turned.map { Point(x: $0.x - left, y: $0.y - top) }
  }

  private static func extent(_ points: [Point]) -> Point {
    Point(
      x: points.reduce(0) { max($0, $1.x) }, y: points.reduce(0) { max($0, $1.y) })
  }
}
