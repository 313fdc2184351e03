import Diffusion
import Scenarios

/// The comparison: what each option changes, for whom, by how much and how surely.
public struct Comparison: Sendable {
  /// One row a site × option × versus × line × week; sites together last, where there are several.
  public let rows: [ComparisonRow]
  /// What each option costs.
  public let costs: [OptionCost]
  /// In how many sets of assumptions what the scenario expects came true; nil where it expects nothing.
  public let expected: ExpectationCheck?
  /// What the methods annex says beside the rows.
  public let annex: Annex
  /// For a run to a precision: how it ended.
  public let precision: PrecisionOutcome?

  package init(
    rows: [ComparisonRow], costs: [OptionCost], expected: ExpectationCheck? = nil,
    annex: Annex = Annex(), precision: PrecisionOutcome? = nil
  ) {
    self.rows = rows
    self.costs = costs
    self.expected = expected
    self.annex = annex
    self.precision = precision
  }
}

/// What an option costs at one site, or at all sites together, on average over futures.
public struct OptionCost: Sendable, Hashable {
  /// The site's name; nil = all sites together.
  public let site: String?
  /// The option's name.
  public let option: String
  /// Pounds over the run; nil where the scenario states no cost.
  public let pounds: Double?
  /// People reached by its actions: mean over futures, each action counted.
  public let peopleReached: Double

  package init(site: String?, option: String, pounds: Double?, peopleReached: Double) {
    self.site = site
    self.option = option
    self.pounds = pounds
    self.peopleReached = peopleReached
  }
}

/// One difference: an option minus what it is compared with, for one line and week.
public struct ComparisonRow: Sendable, Hashable {
  /// The site's name; nil = all sites, averaged within each future.
  public let site: String?
  /// The option, and what it is compared with.
  public let option, versus: String
  /// What is compared, over whom.
  public let line: OutcomeLine
  /// People behind the line, over all sites for all sites.
  public let people: Int
  /// The week, from 0.
  public let week: Int
  /// Futures, and the sets of assumptions they share.
  public let futures, draws: Int
  /// Whether futures differ by luck alone or by assumptions too.
  public let drawsAssumptions: Bool
  /// The comparator's mean in row 0 and in this week, and the option's mean in this week.
  public let start, comparator, level: Double
  /// The standard errors of these three means.
  public let startError, comparatorError, levelError: Double
  /// Mean of the paired differences, and its standard error.
  public let difference, standardError: Double
  /// Half-widths of the t intervals of the mean difference.
  public let half80, half95: Double
  /// 10th and 90th percentile of the paired differences over futures.
  public let future10, future90: Double
  /// A standard error of the less certain of these two percentiles, from order statistics.
  public let futureError: Double
  /// Futures in which the option is better, ties counting half; nil where neither way is better.
  public let betterIn: Double?
  /// (Var option + Var comparator) / Var difference; nil where either does not vary or the
  /// difference does not.
  public let pairingRatio: Double?
  /// Shares of the group's people who gain or lose at least the outcome's important change against
  /// the comparator in the same future; nil where no such change is published.
  public let gain, lose: Double?
  /// What the difference means for a decision; nil where no smallest worthwhile difference is agreed
  /// for this outcome.
  public let verdict: Verdict?

  package init(
    site: String?, option: String, versus: String, line: OutcomeLine, people: Int, week: Int,
    futures: Int, draws: Int, drawsAssumptions: Bool,
    start: (mean: Double, error: Double), comparator: (mean: Double, error: Double),
    level: (mean: Double, error: Double), difference: (mean: Double, error: Double),
    half80: Double, half95: Double, future10: Double, future90: Double, betterIn: Double?,
    pairingRatio: Double?, gain: Double?, lose: Double?, verdict: Verdict?,
    futureError: Double? = nil
  ) {
    self.site = site
    self.option = option
    self.versus = versus
    self.line = line
    self.people = people
    self.week = week
    self.futures = futures
    self.draws = draws
    self.drawsAssumptions = drawsAssumptions
    (self.start, startError) = start
    (self.comparator, comparatorError) = comparator
    (self.level, levelError) = level
    (self.difference, standardError) = difference
    self.half80 = half80
    self.half95 = half95
    self.future10 = future10
    self.future90 = future90
    self.futureError = futureError ?? difference.error
    self.betterIn = betterIn
    self.pairingRatio = pairingRatio
    self.gain = gain
    self.lose = lose
    self.verdict = verdict
  }

  /// Lower end of the 80 % interval of the mean difference.
  public var low80: Double { difference - half80 }
  /// Its upper end.
  public var high80: Double { difference + half80 }
  /// Lower end of the 95 % interval of the mean difference.
  public var low95: Double { difference - half95 }
  /// Its upper end.
  public var high95: Double { difference + half95 }
}

/// What a mean difference means, against the smallest difference worth acting on.
public enum Verdict: String, Sendable, Hashable {
  /// The whole 95 % interval is at least as good as the smallest difference worth having.
  case worthHaving = "worth having"
  /// The whole interval lies closer to none than that, either way.
  case tooSmall = "too small to matter"
  /// The whole interval is worse by at least that.
  case harm = "harm"
  /// None of these.
  case cannotTell = "cannot tell"

  /// Ends of the interval that miss a limit by no more than rounding lie on it.
  ///
  /// - Parameters:
  ///   - good: The 95 % interval of the mean difference, turned so that more is better.
  ///   - least: The smallest difference worth having, above 0.
  package init(good: ClosedRange<Double>, least: Double) {
    let noise = 1e-9 * least
    if good.lowerBound >= least - noise {
      self = .worthHaving
    } else if good.upperBound <= -least + noise {
      self = .harm
    } else if good.lowerBound > -least + noise, good.upperBound < least - noise {
      self = .tooSmall
    } else {
      self = .cannotTell
    }
  }
}
