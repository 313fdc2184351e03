import Diffusion
import Scenarios

/// A drawn assumption that goes with which option leads: the lead differs between the sets in which it
/// is low and those in which it is high.
///
/// The sets are those that were drawn: this is how assumption and lead go together over them, with all
/// other assumptions drawn at random. It is no proof of a cause, and two assumptions that act only
/// together may both be missed.
public struct TurningAssumption: Sendable, Hashable {
  /// The assumption.
  public let key: ParameterKey
  /// Halfway between the highest of the low half and the lowest of the high half, in its unit.
  public let divide: Double
  /// Sets in each half.
  public let half: Int
  /// The option that leads most often where it is low, and where it is high.
  public let low, high: HalfLead
  /// How often chance alone would part the leads so far, if the assumption did not matter.
  public let chance: Double

  package init(
    key: ParameterKey, divide: Double, half: Int, low: HalfLead, high: HalfLead, chance: Double
  ) {
    self.key = key
    self.divide = divide
    self.half = half
    self.low = low
    self.high = high
    self.chance = chance
  }

  /// Whether another option leads in the one half than in the other.
  public var turns: Bool { low.option != high.option }
}

/// The option that leads most often in half of the sets.
public struct HalfLead: Sendable, Hashable {
  /// Its name.
  public let option: String
  /// Sets of the half that it leads; shared sets count by its part.
  public let leads: Double

  package init(option: String, leads: Double) {
    self.option = option
    self.leads = leads
  }
}

/// The assumptions that a run draws, set by set.
struct DrawnAssumptions {
  /// In the order of the parameters.
  let keys: [ParameterKey]
  /// [assumption][set].
  let values: [[Double]]

  init(keys: [ParameterKey], values: [[Double]]) {
    self.keys = keys
    self.values = values
  }

  init(_ experiment: Experiment) {
    keys = ParameterDraws(experiment.scenario).drawn.map(\.key)
    values = keys.map { key in experiment.draws.values.map { $0[key] } }
  }

  /// How often any assumption may be named by chance alone, over all that are drawn (A).
  static let chance = 0.05

  /// The assumptions whose halves part the leads more than chance would, the clearest first.
  ///
  /// For each assumption the sets are split at its middle; for the option that leads most often in all,
  /// Fisher's exact test asks whether it leads more often in one half. With as many tests as there are
  /// assumptions, each is held to its part of `chance` (Bonferroni).
  ///
  /// - Parameter shares: [option][set], the part of the set's lead that is the option's.
  func turning(_ shares: [[Double]], _ names: [String]) -> [TurningAssumption] {
    let sets = shares.first?.count ?? 0
    guard sets >= Leading.fewestSets, values.allSatisfy({ $0.count == sets }) else { return [] }
    let found = keys.indices.compactMap { index -> TurningAssumption? in
      guard let split = split(index, shares, names) else { return nil }
      return split.chance * Double(keys.count) < Self.chance ? split : nil
    }
    return found.sorted { ($0.chance, $0.key.rawValue) < ($1.chance, $1.key.rawValue) }
  }

  private func split(_ index: Int, _ shares: [[Double]], _ names: [String]) -> TurningAssumption? {
    let values = values[index]
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    let half = order.count / 2
    let (low, high) = (Array(order.prefix(half)), Array(order.suffix(half)))
    let (below, above) = (values[low[half - 1]], values[high[0]])
    guard below < above else { return nil }
    let total = shares.map { $0.reduce(0, +) }
    guard let most = total.max(), let first = total.firstIndex(of: most) else { return nil }
    func leads(_ sets: [Int]) -> Int { sets.count { shares[first][$0] == 1 } }
    return TurningAssumption(
      key: keys[index], divide: (below + above) / 2, half: half,
      low: Self.leader(low, shares, names), high: Self.leader(high, shares, names),
      chance: FisherTest.chance(leads(low), leads(high), of: half))
  }

  private static func leader(_ sets: [Int], _ shares: [[Double]], _ names: [String]) -> HalfLead {
    let totals = shares.map { option in sets.reduce(0) { $0 + option[$1] } }
    let most = totals.max() ?? 0
    let first = totals.firstIndex(of: most) ?? 0
    return HalfLead(option: names[first], leads: most)
  }
}

/// Fisher's exact test for two groups of the same size (Fisher 1935, M).
enum FisherTest {
  /// How often, with the margins as they are, chance parts the two counts at least so unlikely far.
  ///
  /// The sum of all hypergeometric chances that are no larger than that of what was seen. Only ratios
  /// of neighbours are used, from the likeliest table outwards, so nothing overflows and no logarithm
  /// is needed.
  ///
  /// - Complexity: O(size).
  static func chance(_ one: Int, _ other: Int, of size: Int) -> Double {
    let total = one + other
    let (least, most) = (max(0, total - size), min(total, size))
    guard least < most else { return 1 }
    let middle = min(most, max(least, total / 2))
    var weights = [Double](repeating: 0, count: most - least + 1)
    weights[middle - least] = 1
    // p(k + 1) / p(k) = (size − k)(total − k) / ((k + 1)(size − total + k + 1)).
    func ratio(_ k: Int) -> Double {
      Double(size - k) * Double(total - k) / (Double(k + 1) * Double(size - total + k + 1))
    }
    for k in middle..<most { weights[k + 1 - least] = weights[k - least] * ratio(k) }
    for k in stride(from: middle, to: least, by: -1) {
      weights[k - 1 - least] = weights[k - least] / ratio(k - 1)
    }
    let seen = weights[one - least] * (1 + 1e-9)
    let rare = weights.reduce(0) { $1 <= seen ? $0 + $1 : $0 }
    return min(1, rare / weights.reduce(0, +))
  }
}
