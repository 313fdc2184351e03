/// Tells how many people are reached from those chosen so far, and how many more one person adds.
package protocol SpreadOracle {
  /// How much a person adds to the spread of those chosen: never less than 0, never more than before
  /// others were chosen (diminishing returns).
  mutating func gain(of person: Int) -> Double
  /// Chooses a person.
  mutating func add(_ person: Int)
}

/// The greedy choice of `count` people, each the one who adds most; the first in `candidates` among equals.
///
/// Lazy evaluation (CELF): a gain that was worked out for fewer chosen people can only have shrunk, so a
/// person whose old gain is not the largest need not be looked at again. The choice is that of the plain
/// greedy search.
///
/// - References: Leskovec et al. (2007) doi:10.1145/1281192.1281239.
/// - Complexity: at worst as the plain search, candidates × count gains; in practice little more than one
///   gain a candidate.
package func lazyGreedy(_ oracle: inout some SpreadOracle, _ candidates: [Int], count: Int) -> [Int]
{
  var gains = candidates.map { oracle.gain(of: $0) }
  var isFresh = [Bool](repeating: true, count: candidates.count)
  var isChosen = [Bool](repeating: false, count: candidates.count)
  var chosen: [Int] = []
  while chosen.count < min(count, candidates.count) {
    var best: Int?
    for index in candidates.indices where !isChosen[index] {
      if best.map({ gains[index] > gains[$0] }) ?? true { best = index }
    }
    guard let best else { break }
    if isFresh[best] {
      oracle.add(candidates[best])
      isChosen[best] = true
      chosen.append(candidates[best])
      for index in isFresh.indices { isFresh[index] = false }
    } else {
      gains[best] = oracle.gain(of: candidates[best])
      isFresh[best] = true
    }
  }
  return chosen
}

/// The same without laziness: what `lazyGreedy` must equal.
package func plainGreedy(_ oracle: inout some SpreadOracle, _ candidates: [Int], count: Int)
  -> [Int]
{
  var chosen: [Int] = []
  while chosen.count < min(count, candidates.count) {
    var best: (person: Int, gain: Double)?
    for person in candidates where !chosen.contains(person) {
      let gain = oracle.gain(of: person)
      if best.map({ gain > $0.gain }) ?? true { best = (person, gain) }
    }
    guard let best else { break }
    oracle.add(best.person)
    chosen.append(best.person)
  }
  return chosen
}
