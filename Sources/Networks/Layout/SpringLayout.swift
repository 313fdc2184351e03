import Randomness

/// Lays out one part of a network: ties pull like springs, everybody pushes everybody else away.
///
/// The network is first made smaller again and again (`SpringNetwork.coarser`); the smallest is laid out
/// from drawn points, and each larger one begins where the smaller one ended. With springs d²/K and
/// repulsion C·K²/d every node moves one step along its force; the step shrinks when the energy rises.
/// Repulsion from far away is taken together (`Quadtree`).
///
/// - References: Hu (2006), Efficient, high-quality force-directed graph drawing, The Mathematica Journal
///   10(1), algorithms 1 and 2, C = 0.2, t = 0.9 (M); Barnes & Hut (1986) doi:10.1038/324446a0.
enum SpringLayout {
  /// C.
  private static let repulsion = 0.2
  /// By what the step shrinks and grows.
  private static let cooling = 0.9
  /// Below so many nodes nothing is made smaller.
  private static let smallest = 24

  /// One point a node; the length of a spring at rest is about one.
  static func points(_ network: SpringNetwork, numbers: [UInt32], _ key: StreamKey) -> [Point] {
    var levels = [network]
    var holders: [[Int]] = []
    while let last = levels.last, last.count > smallest {
      let (next, holder) = last.coarser()
      if Double(next.count) > 0.9 * Double(last.count) { break }
      levels.append(next)
      holders.append(holder)
    }
    let depth = levels.count - 1
    let side = Double(levels[depth].count).squareRoot()
    var points = (0..<levels[depth].count).map { node in
      Point(
        x: side * draw(numbers[node], depth, 0, key), y: side * draw(numbers[node], depth, 2, key))
    }
    settle(levels[depth], &points, step: 1, rounds: 300)
    for level in (0..<depth).reversed() {
      let scale = (Double(levels[level].count) / Double(points.count)).squareRoot()
      points = (0..<levels[level].count).map { node in
        let held = points[holders[level][node]]
        return Point(
          x: held.x * scale + 0.2 * (draw(numbers[node], level, 0, key) - 0.5),
          y: held.y * scale + 0.2 * (draw(numbers[node], level, 2, key) - 0.5))
      }
      settle(levels[level], &points, step: 0.5, rounds: levels[level].count > 2000 ? 80 : 200)
    }
    return points
  }

  private static func draw(_ number: UInt32, _ level: Int, _ draw: UInt32, _ key: StreamKey)
    -> Double
  {
    key.uniform53(
      number, 0, step: UInt32(truncatingIfNeeded: level), draw: draw, replicate: 0)
  }

  /// Moves all points along their forces until the step is small or `rounds` are over.
  private static func settle(
    _ network: SpringNetwork, _ points: inout [Point], step first: Double, rounds: Int
  ) {
    var step = first
    var before = Double.infinity
    var progress = 0
    var forces = points
    for _ in 0..<rounds {
      let tree = Quadtree(points)
      var energy = 0.0
      for node in 0..<network.count {
        let force = force(on: node, network, points, tree)
        energy += force.x * force.x + force.y * force.y
        forces[node] = force
      }
      for node in 0..<network.count {
        let (x, y) = (forces[node].x, forces[node].y)
        let length = (x * x + y * y).squareRoot()
        // A step is never longer than the force, or nodes at rest would tremble.
        let move = length > 0 ? min(step, length) / length : 0
        points[node].x += move * x
        points[node].y += move * y
      }
      if energy < before {
        progress += 1
        if progress >= 5 {
          progress = 0
          step = min(first, step / cooling)
        }
      } else {
        progress = 0
        step *= cooling
      }
      before = energy
      if step < 0.005 { break }
    }
  }

  private static func force(
    on node: Int, _ network: SpringNetwork, _ points: [Point], _ tree: Quadtree
  ) -> Point {
    let at = points[node]
    var force = tree.push(at)
    force.x *= repulsion
    force.y *= repulsion
    for slot in network.offsets[node]..<network.offsets[node + 1] {
      let other = points[Int(network.target[slot])]
      let (x, y) = (other.x - at.x, other.y - at.y)
      let pull = network.strength[slot] * (x * x + y * y).squareRoot()
      force.x += pull * x
      force.y += pull * y
    }
    return force
  }
}
