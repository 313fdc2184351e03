import Randomness

/// Which decision of a network measure or drawing a random word belongs to: the `process` of its address.
///
/// The numbers are part of every drawing and estimate: they are never changed and never reused, and lie
/// beside those of the model's draws.
package enum NetworkDraw: UInt32, CaseIterable, Sendable {
  /// The order in which people take their turns when communities are looked for.
  case turns = 80
  /// Which pairs, and which of their shortest ways, a sampled betweenness looks at.
  case ways = 81
  /// Where people stand when a drawing begins.
  case drawing = 82
  /// The order in which blocks stand in a drawing that is shared.
  case blocks = 83

  /// The key of these draws at a site. There is no seed: a measure of a map is one number.
  package func key(site: UInt64) -> StreamKey {
    StreamKey(seed: 0, site: site, process: rawValue)
  }
}

extension Site {
  /// One different number a person, from 0, by a draw at each person's number: whose turn is first where
  /// an order must not depend on names or rows.
  package var turns: [Int] {
    let key = NetworkDraw.turns.key(site: self.key)
    let order = chooseSmallest(
      people.count, of: people.map(\.number), key: key, step: 0, replicate: 0)
    var rank = [Int](repeating: 0, count: people.count)
    for (place, person) in order.enumerated() { rank[person] = place }
    return rank
  }
}
