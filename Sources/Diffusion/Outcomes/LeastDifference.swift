/// The smallest difference between two groups of service users that is worth noticing, where nobody
/// has agreed another.
///
/// It is for means over a group, not for one person: compare `Outcome.importantChange`.
public struct LeastDifference: Sendable, Hashable {
  /// The difference, above 0, in the outcome's unit.
  public let value: Double
  /// How it was chosen.
  public let provenance: Parameter.Provenance
}

extension Outcome {
  /// The contagion in rounds whose reach it is; nil for all others.
  public var contagion: String? {
    if case .reached(let name) = source { name } else { nil }
  }

  /// The documented default for the rule of harm; nil for outcomes that the rule does not watch.
  ///
  /// All are assumed (A). Three of them ask the same: that one service user in ten loses one tie, one
  /// contact a week, or the one point of wellbeing that matters to a person (SCIENCE §3.1). The share
  /// of the poorly connected is asked for sooner, because it counts people who are nearly alone.
  public var leastDifference: LeastDifference? {
    switch name {
    case "ties": Self.least(0.1, "as if one service user in ten lost one tie")
    case "contact": Self.least(0.1, "as if one service user in ten lost one contact a week")
    case "poorly connected": Self.least(0.02, "one service user in fifty")
    case "wellbeing": Self.least(0.1, "as if one service user in ten lost one point")
    default: nil
    }
  }

  private static func least(_ value: Double, _ words: String) -> LeastDifference {
    LeastDifference(value: value, provenance: .assumed(words))
  }
}
