import Foundation
import Randomness

/// An estimate of everybody's betweenness from some of the shortest ways, with how far off it may be.
public struct SampledBetweenness: Sendable, Equatable {
  /// The estimate, from 0 to 1: the share of the ways looked at on which each person lies between.
  public let score: [Double]
  /// How far the estimate may be from the exact number, above or below, beside each person: all of these
  /// hold at once in at least 95 of 100 samples.
  public let error: [Double]
  /// The ways looked at.
  public let ways: Int

  /// The chance that at least one person's number lies further off.
  public static let risk = 0.05
}

extension Graph {
  /// Betweenness by sampling, for networks that are too large for the exact one.
  ///
  /// Again and again two people are drawn, all pairs equally likely, and one of the shortest ways between
  /// them, all equally likely; whoever lies between them on it is counted. The share m of ways on which a
  /// person lies, times n/(n − 2) because the ends of a way are not between, has the mean `betweenness()`.
  /// How far m may be off is the empirical Bernstein bound with r the ways, for n people at once (Maurer &
  /// Pontil 2009, theorem 4, for both sides):
  ///
  /// √(2 · r/(r − 1) · m(1 − m) · ln(4n/.05) / r) + 7 ln(4n/.05) / (3(r − 1)).
  ///
  /// It needs no diameter and no constant that was only tried out, unlike the size of sample of Riondato
  /// and Kornaropoulos, and is smaller for the many people with a small share.
  ///
  /// - Parameters:
  ///   - ways: How many ways to look at, at least 2.
  ///   - key: The key of the draws; the way with number w draws at the address (w, step of the way).
  ///   - threads: How many blocks of ways are worked on at once; the result has the same bits for any.
  ///   - people: Ways lead between the first so many alone; nil = between all.
  /// - References: the sample: Riondato & Kornaropoulos (2016) doi:10.1007/s10618-015-0423-0 (F); walking
  ///   from both ends: Borassi & Natale (2016) doi:10.4230/LIPIcs.ESA.2016.20 (M); the bound: Maurer &
  ///   Pontil (2009) arXiv:0907.3740 (M).
  /// - Complexity: a way looks at about the square root of the ties where the network is well mixed.
  public func sampledBetweenness(
    ways: Int, key: StreamKey, threads: Int, between people: Int? = nil
  ) -> SampledBetweenness {
    let ways = max(2, ways)
    let ends = min(count, max(0, people ?? count))
    let blocks = Self.betweennessBlocks
    var counts = [Int32](repeating: 0, count: blocks * count)
    if ends > 2 {
      counts.withUnsafeMutableBufferPointer { all in
        // Every block writes its own stretch, and nobody reads before all are done.
        nonisolated(unsafe) let counts = all
        Blocks.perform(blocks, threads: threads) {
          WayFinder(self, people: ends)
        } work: { block, finder in
          let stretch = UnsafeMutableBufferPointer(
            rebasing: counts[block * count..<(block + 1) * count])
          for way in block * ways / blocks..<(block + 1) * ways / blocks {
            finder.find(way, key) { stretch[$0] += 1 }
          }
        }
      }
    }
    let r = Double(ways)
    let logarithm = log(4 * Double(max(1, count)) / SampledBetweenness.risk)
    let share = (0..<count).map { person in
      Double((0..<blocks).reduce(0) { $0 + Int(counts[$1 * count + person]) }) / r
    }
    let error = share.map { m in
      (2 * m * (1 - m) * logarithm / (r - 1)).squareRoot() + 7 * logarithm / (3 * (r - 1))
    }
    // A place is no end of a way, and is between whenever it is on one.
    let scales = (0..<count).map {
      ends > 2 ? ($0 < ends ? Double(ends) / Double(ends - 2) : 1) : 0
    }
    return SampledBetweenness(
      score: zip(share, scales).map { $0 * $1 }, error: zip(error, scales).map { $0 * $1 },
      ways: ways)
  }
}
