import Networks

/// Puts words beside the marks of a drawing where they cover least.
struct MapLabels {
  /// A word beside a mark.
  struct Label {
    let text: String
    let at: Point
    /// How far the mark reaches.
    let radius: Double
    let size: Double
    let isBold: Bool
  }

  private struct Box {
    let left, top, right, bottom: Double

    init(left: Double, top: Double, right: Double, bottom: Double) {
      self.left = left
      self.top = top
      self.right = right
      self.bottom = bottom
    }

    init(_ middle: Point, _ half: Double) {
      self.init(
        left: middle.x - half, top: middle.y - half, right: middle.x + half,
        bottom: middle.y + half)
    }

    func overlap(_ other: Box) -> Double {
      let width = min(right, other.right) - max(left, other.left)
      let height = min(bottom, other.bottom) - max(top, other.top)
      return width > 0 && height > 0 ? width * height : 0
    }
  }

  /// The labels as SVG, in the order given: the first have the choice.
  ///
  /// - Parameters:
  ///   - marks: All that should not be covered, with their radius.
  ///   - frame: The lower right corner of the drawing.
  ///   - letters: Where letters of this size stand already.
  static func svg(
    _ labels: [Label], marks: [(Point, Double)], frame: Point,
    letters: (spots: [Point], size: Double) = ([], 0)
  ) -> [String] {
    let obstacles = marks.map {
      Box($0.0, 0.6 * $0.1)
    }
    var taken = letters.spots.map { Box($0, 0.5 * letters.size) }
    return labels.map { label in
      var best: (box: Box, cost: Double)?
      for box in places(label) {
        let outside =
          max(0, -box.left) + max(0, -box.top) + max(0, box.right - frame.x)
          + max(0, box.bottom - frame.y)
        let cost =
          100 * outside + taken.reduce(0) { $0 + 8 * $1.overlap(box) }
          + obstacles.reduce(0) { $0 + $1.overlap(box) }
        if best.map({ cost < $0.cost - 1e-9 }) ?? true { best = (box, cost) }
      }
      guard let box = best?.box else { return "" }
      taken.append(box)
      return MapDrawing.text(
        label.text,
        Point(x: (box.left + box.right) / 2, y: box.bottom - 0.22 * label.size),
        size: label.size, isBold: label.isBold)
    }
  }

  /// Where the letter of a group stands: in the middle of its marks or around it, where it covers least.
  static func letterSpot(_ own: [Point], marks: [(Point, Double)], size: Double, frame: Point)
    -> Point
  {
    let n = Double(max(1, own.count))
    let middle = Point(
      x: own.reduce(0) { $0 + $1.x } / n, y: own.reduce(0) { $0 + $1.y } / n)
    let squares = own.reduce(0.0) { sum, point in
      let (x, y) = (point.x - middle.x, point.y - middle.y)
      return sum + x * x + y * y
    }
    let spread = (squares / n).squareRoot()
    var best: (spot: Point, cost: Double)?
    for far in [0, 0.4, 0.7, 1, 1.3, 1.6, 2] {
      for (x, y) in sides where far > 0 || (x, y) == (1, 0) {
        let reach = far * (spread + size / 2)
        let spot = Point(
          x: min(frame.x - size / 2, max(size / 2, middle.x + x * reach)),
          y: min(frame.y - size / 2, max(size / 2, middle.y + y * reach)))
        let box = Box(spot, size * 0.45)
        let covered = marks.reduce(0.0) { $0 + Box($1.0, $1.1).overlap(box) }
        let cost = covered + 0.15 * far * size
        if best.map({ cost < $0.cost - 1e-9 }) ?? true { best = (spot, cost) }
      }
    }
    return best?.spot ?? middle
  }

  /// Points along lines, as marks that labels would rather not cover.
  static func along(_ lines: [(Point, Point)]) -> [(Point, Double)] {
    lines.flatMap { a, b -> [(Point, Double)] in
      let (x, y) = (b.x - a.x, b.y - a.y)
      let steps = max(1, Int((x * x + y * y).squareRoot() / 2))
      return (0...steps).map { step in
        let part = Double(step) / Double(steps)
        return (Point(x: a.x + part * x, y: a.y + part * y), 0.5)
      }
    }
  }

  private static let sides: [(Double, Double)] = [
    (1, 0), (-1, 0), (0, -1), (0, 1), (0.8, -0.8), (-0.8, -0.8), (0.8, 0.8), (-0.8, 0.8),
  ]

  /// Where a label can stand: right, left, above, below, and at the corners; near, then further off.
  private static func places(_ label: Label) -> [Box] {
    let width = 0.62 * label.size * Double(label.text.count)
    let height = 1.1 * label.size
    return [1.0, 2.2].flatMap { far -> [Box] in
      let gap = label.radius + 0.35 * label.size * far
      return sides.map { x, y in
        let middle = Point(
          x: label.at.x + x * (gap + width / 2), y: label.at.y + y * (gap + height / 2))
        return Box(
          left: middle.x - width / 2, top: middle.y - height / 2, right: middle.x + width / 2,
          bottom: middle.y + height / 2)
      }
    }
  }
}
