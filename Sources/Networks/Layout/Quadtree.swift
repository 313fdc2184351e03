/// Points in squares within squares, so that what is far away can be taken together.
///
/// - References: Barnes & Hut (1986) doi:10.1038/324446a0.
struct Quadtree {
  /// One square: how many points it holds, their middle, and where its four quarters are.
  private struct Square {
    var count = 0.0
    var x = 0.0
    var y = 0.0
    /// The first of four squares that follow one another; 0: not divided.
    var quarters: Int32 = 0
  }

  private var squares: [Square] = [Square()]
  private let side: Double
  /// Squares this often divided hold any number of points.
  private static let deepest = 40
  /// A square counts as one point where it is this much narrower than far away (A).
  private static let narrow = 0.9

  init(_ points: [Point]) {
    let left = points.reduce(Double.infinity) { min($0, $1.x) }
    let top = points.reduce(Double.infinity) { min($0, $1.y) }
    let right = points.reduce(-Double.infinity) { max($0, $1.x) }
    let bottom = points.reduce(-Double.infinity) { max($0, $1.y) }
    side = points.isEmpty ? 1 : max(right - left, bottom - top, 1e-9)
    squares.reserveCapacity(3 * points.count + 4)
    for point in points { add(point, left, top) }
    for index in squares.indices where squares[index].count > 0 {
      squares[index].x /= squares[index].count
      squares[index].y /= squares[index].count
    }
  }

  /// Sums stand in `x` and `y` while the tree is built.
  private mutating func add(_ point: Point, _ left: Double, _ top: Double) {
    var (x, y, half) = (left, top, side / 2)
    var square = 0
    for _ in 0..<Self.deepest {
      if squares[square].quarters == 0 {
        if squares[square].count == 0 { break }
        // The point that was here alone goes on to its quarter.
        let first = squares.count
        squares[square].quarters = Int32(truncatingIfNeeded: first)
        squares.append(contentsOf: repeatElement(Square(), count: 4))
        var held = squares[square]
        held.quarters = 0
        let quarter = (held.x >= x + half ? 1 : 0) + (held.y >= y + half ? 2 : 0)
        squares[first + quarter] = held
      }
      count(point, in: square)
      let (isRight, isLow) = (point.x >= x + half, point.y >= y + half)
      square = Int(squares[square].quarters) + (isRight ? 1 : 0) + (isLow ? 2 : 0)
      if isRight { x += half }
      if isLow { y += half }
      half /= 2
    }
    count(point, in: square)
  }

  private mutating func count(_ point: Point, in square: Int) {
    squares[square].count += 1
    squares[square].x += point.x
    squares[square].y += point.y
  }

  /// How all points push at one place, each by one over its distance.
  func push(_ at: Point) -> Point {
    var force = Point(x: 0, y: 0)
    squares.withUnsafeBufferPointer { squares in
      withUnsafeTemporaryAllocation(of: (Int32, Double).self, capacity: 4 * Self.deepest + 4) {
        waiting in
        waiting[0] = (0, side * side)
        var top = 1
        while top > 0 {
          top -= 1
          let (index, area) = waiting[top]
          let square = squares[Int(index)]
          if square.count == 0 { continue }
          let (x, y) = (at.x - square.x, at.y - square.y)
          let distance = x * x + y * y
          if square.quarters == 0 || area < Self.narrow * Self.narrow * distance {
            // A point does not push itself, nor one that is exactly where it is.
            guard distance > 1e-18 else { continue }
            force.x += square.count * x / distance
            force.y += square.count * y / distance
          } else {
            for quarter in 0..<4 {
              waiting[top] = (square.quarters + Int32(quarter), area / 4)
              top += 1
            }
          }
        }
      }
    }
    return force
  }
}
