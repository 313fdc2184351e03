extension NetworkLayout {
  /// The points in a frame, in its units, with room between any two of them.
  ///
  /// The drawing is scaled alike in both directions and stands in the middle. Where two points are nearer
  /// than `apart`, both give way, again and again, so that nobody is hidden; where there is no room for
  /// that, points stay as near as they must.
  ///
  /// - Parameters:
  ///   - width: Of the frame, above 0.
  ///   - most: The greatest height of the frame; it is lower where the drawing is.
  ///   - apart: The least distance of two points.
  /// - Returns: The points and the height that they need.
  public func fitted(width: Double, most: Double, apart: Double) -> (
    points: [Point], height: Double
  ) {
    guard !points.isEmpty else { return ([], 0) }
    // A unit is never drawn longer than eight times the least distance: small networks stay small.
    let scale = min(
      width / max(size.x, 1e-9), most / max(size.y, 1e-9), 8 * apart)
    let height = min(most, max(size.y * scale, apart))
    let left = (width - size.x * scale) / 2
    var placed = points.map { Point(x: left + $0.x * scale, y: $0.y * scale) }
    let steps = points.count <= 5000 ? 80 : 10
    for _ in 0..<steps {
      if !Self.giveWay(&placed, width, height, apart) { break }
    }
    return (placed, height)
  }

  /// One step of giving way, in the order of the points; whether any two were too near.
  private static func giveWay(
    _ points: inout [Point], _ width: Double, _ height: Double, _ apart: Double
  ) -> Bool {
    // Points are looked up by squares as wide as the least distance.
    let columns = min(4096, max(1, Int(width / apart) + 1))
    let rows = min(4096, max(1, Int(height / apart) + 1))
    func cell(_ point: Point) -> (x: Int, y: Int) {
      (
        min(columns - 1, max(0, Int(point.x / apart))), min(rows - 1, max(0, Int(point.y / apart)))
      )
    }
    var held = [[Int32]](repeating: [], count: columns * rows)
    for (index, point) in points.enumerated() {
      let (x, y) = cell(point)
      held[y * columns + x].append(Int32(truncatingIfNeeded: index))
    }
    var hasMoved = false
    let before = points
    for index in points.indices {
      let at = before[index]
      let (column, row) = cell(at)
      var (x, y) = (0.0, 0.0)
      for nearRow in max(0, row - 1)...min(rows - 1, row + 1) {
        for nearColumn in max(0, column - 1)...min(columns - 1, column + 1) {
          for near in held[nearRow * columns + nearColumn] where Int(near) != index {
            let other = before[Int(near)]
            var (dx, dy) = (at.x - other.x, at.y - other.y)
            var distance = (dx * dx + dy * dy).squareRoot()
            guard distance < apart * 0.999 else { continue }
            if distance < 1e-9 {
              // Two at one place part along the order of people.
              (dx, dy, distance) = (Int(near) > index ? -1 : 1, 0.5, 1.1)
            }
            let push = (apart - min(distance, apart)) / 2 + apart * 0.01
            x += dx / distance * push
            y += dy / distance * push
            hasMoved = true
          }
        }
      }
      points[index].x = min(width, max(0, at.x + x))
      points[index].y = min(height, max(0, at.y + y))
    }
    return hasMoved
  }
}
