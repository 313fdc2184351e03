/// Puts the parts of a drawing beside one another in rows, and people without ties in rows underneath.
struct Packing {
  /// The upper left corner of each part, in the order given.
  let corners: [Point]
  /// The points of people without ties.
  let alone: [Point]
  /// The lower right corner of it all.
  let size: Point

  /// The space between parts, in lengths of a tie.
  private static let gap = 1.2
  /// The space between people without ties.
  private static let step = 0.8
  /// Width by height, about that of the upper half of a page.
  private static let aspect = 1.45

  /// - Parameters:
  ///   - extents: Width and height of each part, the most important first.
  ///   - alone: The number of people without ties.
  init(_ extents: [Point], alone: Int) {
    let area = extents.reduce(0) { $0 + ($1.x + Self.gap) * ($1.y + Self.gap) }
    let rows = Double(alone) * Self.step * Self.step
    let widest = extents.reduce(0) { max($0, $1.x) }
    let even = (Self.aspect * (area + rows)).squareRoot()
    // Of several widths the one that needs the smallest frame, the first of equals.
    var best = Self(extents, alone, width: max(widest, even))
    for factor in [0.8, 1.15, 1.3, 1.5, 1.75, 2.0] {
      let other = Self(extents, alone, width: max(widest, factor * even))
      if other.frame < best.frame { best = other }
    }
    self = best
  }

  /// The width of the frame of the right shape that holds everything.
  private var frame: Double { max(size.x, size.y * Self.aspect) }

  private init(_ extents: [Point], _ alone: Int, width: Double) {
    var corners: [Point] = []
    var (x, y, height, right) = (0.0, 0.0, 0.0, 0.0)
    for extent in extents {
      if x > 0, x + extent.x > width {
        (x, y, height) = (0, y + height + Self.gap, 0)
      }
      corners.append(Point(x: x, y: y))
      right = max(right, x + extent.x)
      x += extent.x + Self.gap
      height = max(height, extent.y)
    }
    let top = extents.isEmpty ? 0 : y + height + Self.gap
    let inRow = max(1, Int((extents.isEmpty ? width : right) / Self.step) + 1)
    self.corners = corners
    self.alone = (0..<alone).map { index in
      Point(x: Double(index % inRow) * Self.step, y: top + Double(index / inRow) * Self.step)
    }
    size = Point(
      x: self.alone.reduce(right) { max($0, $1.x) },
      y: self.alone.reduce(extents.isEmpty ? 0 : y + height) { max($0, $1.y) })
  }
}
