import Randomness

/// Orders people by a score; equal scores by a keyed number without the replicate, so that a list can
/// be printed and nothing depends on how people are called (SCIENCE §1.6, §2.3).
package struct Ranking {
  private let words: [UInt64]

  package init(_ plan: SitePlan, _ keys: Keys) {
    let key = keys.key(.ranking)
    words = plan.numbers.map { key.word64($0, 0, step: 0, replicate: 0) }
  }

  /// The candidates, the highest score first.
  package func order(_ candidates: [Int], by score: (Int) -> Double) -> [Int] {
    candidates.map { ($0, score($0)) }.sorted {
      $0.1 != $1.1 ? $0.1 > $1.1 : (words[$0.0], $0.0) < (words[$1.0], $1.0)
    }.map(\.0)
  }

  /// The place of every person in the keyed order: one different number a person.
  package var permutation: [Int] {
    var rank = [Int](repeating: 0, count: words.count)
    for (place, person) in words.indices.sorted(by: { (words[$0], $0) < (words[$1], $1) })
      .enumerated()
    {
      rank[person] = place
    }
    return rank
  }
}
