import Foundation
import Randomness

/// Ties of the geographic family: neighbours by distance, a few long ties, and connectors with ties
/// scattered all over (SCIENCE §6, `geo_site`).
///
/// Two people at distance D know each other with chance 1 − exp(−c √(a b) e^(−(D / reach)²)), where a
/// and b are their sociabilities and c makes the mean number of near ties what the recipe says.
struct GeographicTies {
  private(set) var pairs: [KnownPair] = []

  init(_ recipe: GeographicRecipe, _ people: Inhabitants, _ draws: SynthesisDraws) {
    let near = NearPairs(people, reach: recipe.reach)
    let scale = near.scale(mean: recipe.near, people: people.count)
    for (pair, weight) in zip(near.pairs, near.weights)
    where draws.happens(1 - exp(-scale * weight), .nearTie, pair.low, pair.high) {
      let isKin = draws.happens(recipe.kin, .kin, pair.low, pair.high)
      pairs.append(KnownPair(pair.low, pair.high, isKin ? .kin : .friend))
    }
    addLongTies(Int(recipe.long * Double(pairs.count)), people, draws)
    addScatteredTies(recipe, people, draws)
  }

  private mutating func addLongTies(_ count: Int, _ people: Inhabitants, _ draws: SynthesisDraws) {
    for tie in 0..<count {
      let one = draws.index(of: people.count, .longTie, tie)
      let other = draws.index(of: people.count, .longTie, tie, 1)
      if one != other { pairs.append(KnownPair(one, other, .acquaintance)) }
    }
  }

  /// Connectors are residents, chosen at random.
  private mutating func addScatteredTies(
    _ recipe: GeographicRecipe, _ people: Inhabitants, _ draws: SynthesisDraws
  ) {
    let residents = people.residents
    let connectors = chooseSmallest(
      recipe.connectors, of: residents.map { UInt32($0) }, key: draws.key(.connector), step: 0,
      replicate: 0)
    for connector in connectors.map({ residents[$0] }) {
      for tie in 0..<recipe.scattered {
        let other = draws.index(of: people.count, .scattered, connector, tie)
        if other != connector { pairs.append(KnownPair(connector, other, .acquaintance)) }
      }
    }
  }
}

/// All pairs of people near enough to know each other by living near, with their weights
/// √(a b) e^(−(D / reach)²).
///
/// Nobody farther away than four times the reach is considered: e^(−16) is 10⁻⁷. People are sorted into
/// squares of that width, so that cost and memory grow with the pairs found and not with all pairs.
struct NearPairs {
  private(set) var pairs: [(low: Int, high: Int)] = []
  private(set) var weights: [Double] = []

  init(_ people: Inhabitants, reach: Double) {
    let side = max(1, min(1000, Int(1 / (4 * reach))))
    func line(_ coordinate: Double) -> Int { min(side - 1, Int(coordinate * Double(side))) }
    var squares = [[Int]](repeating: [], count: side * side)
    for (person, position) in people.positions.enumerated() {
      squares[line(position.x) * side + line(position.y)].append(person)
    }
    for (person, position) in people.positions.enumerated() {
      for x in max(0, line(position.x) - 1)...min(side - 1, line(position.x) + 1) {
        for y in max(0, line(position.y) - 1)...min(side - 1, line(position.y) + 1) {
          for other in squares[x * side + y] where other > person {
            add(person, other, people, reach)
          }
        }
      }
    }
  }

  private mutating func add(_ one: Int, _ other: Int, _ people: Inhabitants, _ reach: Double) {
    let (a, b) = (people.positions[one], people.positions[other])
    let distance = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)) / (reach * reach)
    guard distance < 16 else { return }
    pairs.append((one, other))
    weights.append(
      (people.sociability[one] * people.sociability[other]).squareRoot() * exp(-distance))
  }

  /// The scale c at which the expected number of near ties a person is `mean`, by bisection.
  func scale(mean: Double, people: Int) -> Double {
    var (low, high) = (0.0, 10_000.0)
    for _ in 0..<48 {
      let middle = (low + high) / 2
      let expected = weights.reduce(0) { $0 + (1 - exp(-middle * $1)) }
      if 2 * expected / Double(people) > mean { high = middle } else { low = middle }
    }
    return rounded((low + high) / 2, 6)
  }
}
