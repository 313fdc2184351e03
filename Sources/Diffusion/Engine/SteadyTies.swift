import CKernels
import Networks

/// Ties that are there in every future all the time, as the kernels of contagions read them.
///
/// It is never changed once it is made, so any number of threads may read it.
package final class SteadyTies: @unchecked Sendable {
  /// People, and the most that anybody is tied to.
  package let people, most: Int
  let number: Table<UInt32>
  /// Each tie's people, in the order of the pairs, and their numbers.
  let from, to: Table<Int32>
  let low, high: Table<UInt32>
  /// For each person, the positions of those it is tied to in `neighbour`, and of the ties in `tie`.
  let offset, neighbour, tie: Table<Int32>
  /// The number of each neighbour, beside it.
  let neighbourNumber: Table<UInt32>

  /// - Parameters:
  ///   - numbers: The address of each person's draws.
  ///   - pairs: Different pairs of people, by index.
  /// - Complexity: O(people + pairs).
  package init(numbers: [UInt32], pairs: [(from: Int32, to: Int32)]) {
    people = numbers.count
    number = Table(numbers)
    from = Table(pairs.map(\.from))
    to = Table(pairs.map(\.to))
    low = Table(pairs.map { min(numbers[Int($0.from)], numbers[Int($0.to)]) })
    high = Table(pairs.map { max(numbers[Int($0.from)], numbers[Int($0.to)]) })
    var first = [Int32](repeating: 0, count: numbers.count + 1)
    for pair in pairs {
      first[Int(pair.from) + 1] += 1
      first[Int(pair.to) + 1] += 1
    }
    most = Int(first.max() ?? 0)
    for person in numbers.indices { first[person + 1] += first[person] }
    offset = Table(first)
    neighbour = Table(repeating: 0, count: 2 * pairs.count)
    neighbourNumber = Table(repeating: 0, count: 2 * pairs.count)
    tie = Table(repeating: 0, count: 2 * pairs.count)
    for (index, pair) in pairs.enumerated() {
      for (one, other) in [(pair.from, pair.to), (pair.to, pair.from)] {
        let place = Int(first[Int(one)])
        neighbour.start[place] = other
        neighbourNumber.start[place] = numbers[Int(other)]
        tie.start[place] = Int32(index)
        first[Int(one)] += 1
      }
    }
  }

  /// The ties of the map.
  convenience init(_ plan: SitePlan) {
    self.init(
      numbers: plan.numbers, pairs: plan.pairs.map { (Int32($0.from), Int32($0.to)) })
  }
}

extension Block {
  /// The ties, if they are those of the map in every future and stay so for this week.
  func steadyTies(_ timetable: Timetable) -> SteadyTies? {
    guard !timetable.hasCommunity, !hasChangedTies else { return nil }
    if let known = steadyTies { return known }
    guard plan.isHeard == nil, plan.pairs.allSatisfy({ Float($0.strength) > 0 }) else {
      hasChangedTies = true
      return nil
    }
    steadyTies = SteadyTies(plan)
    return steadyTies
  }

  /// What a model's rounds go by, if the ties are steady and nobody has given it up.
  func steadyRounds(_ index: Int, _ timetable: Timetable) -> SteadyRounds? {
    guard models[index].locked.isEmpty, let ties = steadyTies(timetable) else { return nil }
    let rounds = models[index].rounds ?? SteadyRounds(ties, kernels)
    models[index].rounds = rounds
    return rounds
  }
}
