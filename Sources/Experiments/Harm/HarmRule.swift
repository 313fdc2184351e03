import Diffusion
import Scenarios

/// When an option is said to harm service users (SCIENCE §2.4, R1).
///
/// It is where, in at least one future in ten, service users lose more than the smallest difference
/// that matters of ties, contact or wellbeing, or become poorly connected; in any week of reading, at
/// any site or at all together. Luck counts: a small site may be flagged for what chance does to it.
public enum HarmRule {
  /// The outcomes that the rule watches, of service users.
  public static let outcomes = ["ties", "contact", "poorly connected", "wellbeing"]

  /// Below so many futures nothing can be said of one in ten.
  public static let fewestFutures = 10

  /// Lines to record for the rule beside those of the table; none without the community model.
  static func watched(_ scenario: Scenario) -> [OutcomeLine] {
    guard scenario.model.runsCommunity else { return [] }
    return outcomes.map { OutcomeLine(outcome: $0, group: Pool(.serviceUsers)) }.filter {
      !scenario.compare.lines.contains($0)
    }
  }

  /// The smallest difference that matters of each watched outcome: as agreed, else the default; none
  /// without the community model.
  public static func thresholds(_ scenario: Scenario) -> [HarmThreshold] {
    guard scenario.model.runsCommunity else { return [] }
    let compare = scenario.compare
    return outcomes.compactMap { name in
      if let least = compare.least(name) {
        return HarmThreshold(outcome: name, least: least, provenance: nil)
      }
      return Outcomes.named(name)?.leastDifference.map {
        HarmThreshold(outcome: name, least: $0.value, provenance: $0.provenance)
      }
    }
  }
}

/// What service users must lose of one outcome for a future to count.
public struct HarmThreshold: Sendable, Hashable {
  /// The outcome.
  public let outcome: String
  /// More than this, in the outcome's unit.
  public let least: Double
  /// Where the default comes from; nil: the scenario says so.
  public let provenance: Parameter.Provenance?

  package init(outcome: String, least: Double, provenance: Parameter.Provenance?) {
    self.outcome = outcome
    self.least = least
    self.provenance = provenance
  }
}

/// In how many futures service users lose or gain more than the threshold.
public struct HarmCount: Sendable, Hashable {
  /// The site's name; nil = all sites, averaged within each future.
  public let site: String?
  /// The option; the comparator is as-now.
  public let option: String
  /// The outcome, of service users.
  public let outcome: String
  /// The week, from 0.
  public let week: Int
  /// Futures in all, and those in which service users lose and gain more than the threshold.
  public let futures, lose, gain: Int
  /// Mean difference over futures, in the outcome's unit.
  public let difference: Double

  package init(
    site: String?, option: String, outcome: String, week: Int, futures: Int, lose: Int, gain: Int,
    difference: Double
  ) {
    self.site = site
    self.option = option
    self.outcome = outcome
    self.week = week
    self.futures = futures
    self.lose = lose
    self.gain = gain
    self.difference = difference
  }

  /// Whether this alone flags the option.
  public var isHarm: Bool { futures >= HarmRule.fewestFutures && 10 * lose >= futures }
}
