import Foundation

extension Graph {
  /// How often each person lies on the shortest ways between others, from 0 to 1, worked out on several
  /// threads: the numbers of `betweenness()`, whose sums have another order and may differ in the last bits.
  ///
  /// The people from whom ways are counted are divided into `betweennessBlocks` blocks, whatever the number
  /// of threads; each block is summed in the order of its people and the blocks in their order, so the
  /// result has the same bits for any number of threads.
  ///
  /// - Parameter threads: How many blocks are worked on at once, at least 1.
  /// - References: Brandes (2001) doi:10.1080/0022250X.2001.9990249.
  /// - Complexity: O(people × ties) time, 16 numbers a person of memory and five more a thread.
  public func betweenness(threads: Int) -> [Double] {
    guard count > 2 else { return [Double](repeating: 0, count: count) }
    let blocks = Self.betweennessBlocks
    var sums = [Double](repeating: 0, count: blocks * count)
    sums.withUnsafeMutableBufferPointer { all in
      // Every block writes its own stretch, and nobody reads before all are done.
      nonisolated(unsafe) let sums = all
      Blocks.perform(blocks, threads: threads) {
        DependencyWalk(self)
      } work: { block, walk in
        let people = block * count / blocks..<(block + 1) * count / blocks
        let stretch = UnsafeMutableBufferPointer(
          rebasing: sums[block * count..<(block + 1) * count])
        for start in people { walk.add(from: start, to: stretch) }
      }
    }
    // Every pair was counted from both of its ends.
    let pairs = Double(count - 1) * Double(count - 2)
    return (0..<count).map { person in
      (0..<blocks).reduce(0) { $0 + sums[$1 * count + person] } / pairs
    }
  }

  /// Into how many blocks the people are divided from whom ways are counted.
  static let betweennessBlocks = 16
}
