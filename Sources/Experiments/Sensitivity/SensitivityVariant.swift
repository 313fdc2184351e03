import Scenarios

/// What a comparison was worked out again under, and what came out.
///
/// Nothing of it enters the intervals of the comparison: they hold for the model and the map as they
/// are.
public struct SensitivityResult: Sendable, Hashable {
  /// What was asked.
  public let settings: SensitivitySettings
  /// Futures of each re-run: the first of the comparison's.
  public let futures: Int
  /// The comparison itself, from the same futures only.
  public let asAssumed: SensitivityVariant
  /// The re-runs, in the order of the kinds, then of their values.
  public let variants: [SensitivityVariant]
  /// Maps on which the scenario could not be run, such as those without a person whom it names.
  public let failedMaps: Int

  package init(
    settings: SensitivitySettings, futures: Int, asAssumed: SensitivityVariant,
    variants: [SensitivityVariant], failedMaps: Int
  ) {
    self.settings = settings
    self.futures = futures
    self.asAssumed = asAssumed
    self.variants = variants
    self.failedMaps = failedMaps
  }

  /// The re-runs of one kind.
  public func variants(_ kind: SensitivityVariant.Kind) -> [SensitivityVariant] {
    variants.filter { $0.kind == kind }
  }
}

/// One re-run.
public struct SensitivityVariant: Sendable, Hashable {
  /// What is different.
  public let kind: Kind
  /// How: the factor, the contagion, the number of the map from 1, or how many may be named.
  public let value: String
  /// The lines in each week, site by site and then together; a line about a contagion is about the
  /// one that stands in.
  public let leading: [Leading]

  package init(kind: Kind, value: String, leading: [Leading]) {
    self.kind = kind
    self.value = value
    self.leading = leading
  }

  /// What a re-run changes.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Nothing.
    case asAssumed = "as assumed"
    /// How much people influence each other.
    case peerEffects = "peer effects"
    /// By which rule things spread.
    case spreadsBy = "spreads by"
    /// The map, drawn again.
    case map = "map"
    /// How many each person may name.
    case namedAtMost = "named at most"
  }

  /// The line at one week and site; nil = all together, or the only one.
  public func leading(_ line: OutcomeLine, week: Int, site: String?) -> Leading? {
    leading.first { $0.line == line && $0.week == week && $0.site == site }
  }
}

extension Leading {
  /// The options by mean difference, the best first; equal ones in the scenario's order.
  public func ranking(higherIsBetter: Bool) -> [String] {
    options.indices.sorted { one, other in
      let (a, b) = (options[one].difference, options[other].difference)
      return a == b ? one < other : (a > b) == higherIsBetter
    }.map { options[$0].option }
  }
}
