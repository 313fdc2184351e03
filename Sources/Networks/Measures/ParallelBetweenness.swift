import Foundation

extension Graph {
  /// How often each person lies on the shortest ways between others, from 0 to 1, worked out on several
  /// threads: the numbers of `betweenness()`, whose sums have another order and may differ in the last bits.
  ///
  /// The people from whom ways are counted are divided into `betweennessBlocks` blocks, whatever the number
  /// of threads; each block is summed in the order of its people and the blocks in their order, so the
  /// result has the same bits for any number of threads.
  ///
  /// - Parameters:
  ///   - threads: How many blocks are worked on at once, at least 1.
  ///   - people: Ways lead between the first so many alone, which where the rest are places are the people;
  ///     nil = between all.
  /// - References: Brandes (2001) doi:10.1080/0022250X.2001.9990249.
  /// - Complexity: O(people × ties) time, 16 numbers a person of memory and five more a thread.
  public func betweenness(threads: Int, between people: Int? = nil) -> [Double] {
    let ends = min(count, max(0, people ?? count))
    guard ends > 2 else { return [Double](repeating: 0, count: count) }
    let blocks = Self.betweennessBlocks
    var sums = [Double](repeating: 0, count: blocks * count)
    sums.withUnsafeMutableBufferPointer { all in
      // Every block writes its own stretch, and nobody reads before all are done.
      nonisolated(unsafe) let sums = all
      Blocks.perform(blocks, threads: threads) {
        DependencyWalk(self, people: ends)
      } work: { block, walk in
        let starts = block * ends / blocks..<(block + 1) * ends / blocks
        let stretch = UnsafeMutableBufferPointer(
          rebasing: sums[block * count..<(block + 1) * count])
        for start in starts { walk.add(from: start, to: stretch) }
      }
    }
    // Every pair was counted from both of its ends.
    let pairs = Double(ends - 1) * Double(ends - 2)
    let placePairs = Double(ends) * Double(ends - 1)
    return (0..<count).map { person in
      let sum = (0..<blocks).reduce(0) { $0 + sums[$1 * count + person] }
      // No way that a place lies on ends there.
      return sum / (person < ends ? pairs : placePairs)
    }
  }

  /// Into how many blocks the people are divided from whom ways are counted.
  static let betweennessBlocks = 16
}
