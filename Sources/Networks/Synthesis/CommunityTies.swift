import Diagnostics

/// Ties of the community family: small groups in neighbourhoods in a community (SCIENCE §6,
/// `make_site`).
///
/// In each layer a person reaches out as often as sociable people do, and whom it reaches is chosen
/// by sociability among the members of its group, its neighbourhood or the whole community. Numbers
/// follow neighbourhoods, so each of these is a stretch of numbers.
struct CommunityTies {
  private let recipe: CommunityRecipe
  private let people: Inhabitants
  private let draws: SynthesisDraws
  /// Sums of sociability before each person: stretches of people are chosen from by bisection.
  private let before: [Double]
  private(set) var pairs: [KnownPair] = []

  init(_ recipe: CommunityRecipe, _ people: Inhabitants, _ draws: SynthesisDraws) throws(Finding) {
    self.recipe = recipe
    self.people = people
    self.draws = draws
    before = people.sociability.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    let neighbourhoods = stretches(of: people.neighbourhood)
    let groups = neighbourhoods.map { home in
      // Groups of one neighbourhood differ in size by one at most.
      let number = max(1, home.count / recipe.group)
      return stretches(of: home.map { ($0 - home.lowerBound) * number / home.count }).map {
        $0.lowerBound + home.lowerBound..<$0.upperBound + home.lowerBound
      }
    }
    try reachOut(recipe.inGroup, within: groups.flatMap { $0 }, .kin, layer: 0)
    try reachOut(recipe.inNeighbourhood, within: neighbourhoods, .friend, layer: 1)
    try reachOut(recipe.across, within: [0..<people.count], .acquaintance, layer: 2)
  }

  private mutating func reachOut(
    _ mean: Double, within pools: [Range<Int>], _ kind: TieKind, layer: Int
  ) throws(Finding) {
    for pool in pools {
      for person in pool {
        let times = try draws.count(
          mean: mean * people.sociability[person], .reachingOut, person, step: layer)
        for time in 0..<times {
          let u = draws.uniform(.reached, person, time, step: layer)
          guard let other = choose(from: pool, except: person, u) else { continue }
          pairs.append(KnownPair(person, other, kind))
        }
      }
    }
  }

  /// Somebody of a stretch of people other than one of them, by sociability; nil if there is nobody.
  private func choose(from pool: Range<Int>, except person: Int, _ u: Double) -> Int? {
    let own = before[person + 1] - before[person]
    let all = before[pool.upperBound] - before[pool.lowerBound] - own
    guard all > 0 else { return nil }
    var target = before[pool.lowerBound] + u * all
    if target >= before[person] { target += own }
    var (low, high) = (pool.lowerBound, pool.upperBound - 1)
    while low < high {
      let middle = (low + high) / 2
      if before[middle + 1] <= target { low = middle + 1 } else { high = middle }
    }
    return low == person ? nil : low
  }
}

/// The stretches of equal values of ascending numbers 0, 1, 2, …
private func stretches(of values: [Int]) -> [Range<Int>] {
  var stretches: [Range<Int>] = []
  var start = 0
  for index in values.indices where index + 1 == values.count || values[index + 1] != values[index]
  {
    stretches.append(start..<index + 1)
    start = index + 1
  }
  return stretches
}
