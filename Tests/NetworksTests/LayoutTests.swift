import Randomness
import Testing

@testable import Networks

/// The drawing of a network.
@Suite struct LayoutTests {
  private func layout(_ graph: Graph, groups: [Int]? = nil, number: UInt64 = 1) -> NetworkLayout {
    NetworkLayout(
      graph, groups: groups, numbers: (0..<UInt32(graph.count)).map { $0 },
      key: NetworkDraw.drawing.key(site: number))
  }

  private func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  @Test func everybodyStandsInTheFrame() {
    for graph in [
      Graph(count: 0, pairs: []), Graph(count: 1, pairs: []), Graph(count: 5, pairs: []),
      Graph(count: 2, pairs: [(0, 1)]), SmallNetworks.karate, DrawnNetworks.path(300),
      DrawnNetworks.blocks(people: 400, pairs: 350, blocks: 9),
    ] {
      let drawing = layout(graph)
      #expect(drawing.points.count == graph.count)
      let (points, height) = drawing.fitted(width: 180, most: 140, apart: 2)
      #expect(height <= 140)
      #expect(
        points.allSatisfy { $0.x >= 0 && $0.x <= 180 && $0.y >= 0 && $0.y <= height + 1e-9 })
    }
  }

  @Test func twoPeopleStandWhereSpringAndPushAreEqual() {
    // d²/K = C·K²/d with K = 1 and C = 0.2: d = 0.2^(1/3) = 0.5848.
    let points = layout(Graph(count: 2, pairs: [(0, 1)])).points
    #expect(abs(distance(points[0], points[1]) - 0.5848) < 0.01)
  }

  @Test func theSameEveryTimeAndNotByRow() {
    let graph = DrawnNetworks.blocks(people: 200, pairs: 400, blocks: 4)
    #expect(layout(graph) == layout(graph))
    #expect(layout(graph).points != layout(graph, number: 2).points)
  }

  /// Nobody hides anybody else.
  @Test func pointsKeepApart() {
    for graph in [
      SmallNetworks.karate, DrawnNetworks.blocks(people: 250, pairs: 900, blocks: 5),
      Graph(count: 40, pairs: (1..<40).map { (0, $0) }),
    ] {
      let (points, _) = layout(graph).fitted(width: 180, most: 140, apart: 4)
      for a in points.indices {
        for b in 0..<a { #expect(distance(points[a], points[b]) > 3.5) }
      }
    }
  }

  /// A row is drawn as a row: nearer in the network is nearer in the drawing.
  @Test func aRowIsDrawnAsARow() {
    let points = layout(DrawnNetworks.path(60)).points
    #expect(distance(points[0], points[59]) > 12)
    for person in 1..<60 { #expect(distance(points[person - 1], points[person]) < 1.5) }
  }

  /// Two cliques with one tie between them stand apart.
  @Test func groupsStandApart() {
    var pairs: [(Int, Int)] = [(0, 10)]
    for a in 0..<20 { for b in 0..<a where a / 10 == b / 10 { pairs.append((b, a)) } }
    let points = layout(Graph(count: 20, pairs: pairs)).points
    func middle(_ people: Range<Int>) -> Point {
      Point(
        x: people.reduce(0) { $0 + points[$1].x } / Double(people.count),
        y: people.reduce(0) { $0 + points[$1].y } / Double(people.count))
    }
    let (first, second) = (middle(0..<10), middle(10..<20))
    for person in 1..<10 {
      #expect(distance(points[person], first) < distance(points[person], second))
    }
  }

  /// The push of the tree is nearly that of everybody one by one, and exactly that of nobody else.
  @Test func thePushOfTheTree() {
    let points = layout(DrawnNetworks.blocks(people: 300, pairs: 700, blocks: 3)).points
    let tree = Quadtree(points)
    var (off, size) = (0.0, 0.0)
    for at in points {
      let found = tree.push(at)
      var exact = Point(x: 0, y: 0)
      for other in points where other != at {
        let square = distance(at, other) * distance(at, other)
        exact.x += (at.x - other.x) / square
        exact.y += (at.y - other.y) / square
      }
      off += distance(found, exact)
      size += distance(exact, Point(x: 0, y: 0))
    }
    #expect(off < 0.03 * size)
    #expect(Quadtree([Point(x: 1, y: 1), Point(x: 1, y: 1)]).push(Point(x: 1, y: 1)).x == 0)
    #expect(Quadtree([Point(x: 0, y: 0), Point(x: 2, y: 0)]).push(Point(x: 0, y: 0)).x == -0.5)
  }

  /// Parts do not lie over one another.
  @Test func partsStandBesideEachOther() {
    let triangles = (0..<12).flatMap { part -> [(Int, Int)] in
      let first = 3 * part
      return [(first, first + 1), (first, first + 2), (first + 1, first + 2)]
    }
    let points = layout(Graph(count: 40, pairs: triangles)).points
    for a in 0..<40 {
      for b in 0..<a where a >= 36 || a / 3 != b / 3 {
        #expect(distance(points[a], points[b]) > 0.7)
      }
    }
  }
}
