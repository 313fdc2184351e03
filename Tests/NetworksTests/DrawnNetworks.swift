import Randomness

@testable import Networks

/// Networks drawn by key, the same on every machine.
enum DrawnNetworks {
  /// So many pairs of people, drawn one by one; every second one among people of one of `blocks` blocks.
  static func blocks(people: Int, pairs: Int, blocks: Int, number: UInt64 = 1) -> Graph {
    let key = StreamKey(seed: 11, site: number, process: 2)
    let size = max(1, people / max(1, blocks))
    let drawn = (0..<pairs).map { pair -> (Int, Int) in
      func below(_ most: Int, _ draw: UInt32) -> Int {
        min(
          most - 1,
          Int(
            key.uniform53(UInt32(pair), 0, step: 0, draw: draw, replicate: 0) * Double(most)))
      }
      let a = below(people, 0)
      guard pair.isMultiple(of: 2) else { return (a, below(people, 2)) }
      let first = min(a / size * size, people - size)
      return (a, first + below(size, 2))
    }
    return Graph(count: people, pairs: drawn)
  }

  /// A row of people, each tied to the next.
  static func path(_ people: Int) -> Graph {
    Graph(count: people, pairs: (1..<max(1, people)).map { ($0 - 1, $0) })
  }

  /// Squares hung corner to corner: the number of shortest ways doubles with every one of them.
  static func squares(_ many: Int) -> Graph {
    Graph(
      count: 3 * many + 1,
      pairs: (0..<many).flatMap { square in
        let first = 3 * square
        return [
          (first, first + 1), (first, first + 2), (first + 1, first + 3), (first + 2, first + 3),
        ]
      })
  }
}
