/// When enough futures have been run for the precision that was asked for.
///
/// The half-width of the 95 % interval of the paired difference must be met for every option. A plain
/// "stop as soon as it is met" stops when the spread happens to look small, and then covers the truth
/// too rarely. So there is a pilot, few looks, and a look-ahead (Hoad, Robinson & Davies 2010, Journal
/// of the Operational Research Society 61:1632 [M]): the precision must hold at a look and at the
/// next two. All futures that were run count.
package struct PrecisionRule: Sendable, Hashable {
  /// The half-width asked for, in the unit of the main outcome, above 0.
  package let halfWidth: Double
  /// The most futures that are run.
  package let most: Int
  /// Futures that have the same draw: looks come after whole draws.
  package let perDraw: Int
  /// Futures that are not independent: `perDraw`, or 1 where nothing is drawn.
  package let perSet: Int

  /// Futures before the first look [A].
  package static let pilot = 64
  /// Looks in a row at which the precision must hold [A].
  package static let looksInARow = 3

  package init(halfWidth: Double, most: Int, perDraw: Int, perSet: Int) {
    self.halfWidth = halfWidth
    self.most = most
    self.perDraw = max(1, perDraw)
    self.perSet = max(1, perSet)
  }

  /// Numbers of futures at which there is a look, ascending, in whole sets of assumptions; the last
  /// one is the most. Looks lie 16 futures apart, or an eighth of the futures where that is more.
  package var looks: [Int] {
    var looks: [Int] = []
    var next = Self.pilot
    while next < most {
      let whole = (next + perDraw - 1) / perDraw * perDraw
      if whole < most { looks.append(whole) }
      next += max(16, next / 8 / 16 * 16)
    }
    return looks + [most]
  }

  /// Whether every option's difference is known well enough.
  ///
  /// - Parameter differences: [option][future], all futures up to the look.
  package func isMet(_ differences: [[Double]]) -> Bool {
    (widest(differences)?.halfWidth ?? 0) <= halfWidth
  }

  /// The option whose difference is known least well; one without people behind it does not count.
  package func widest(_ differences: [[Double]]) -> (option: Int, halfWidth: Double)? {
    var widest: (option: Int, halfWidth: Double)?
    for (option, values) in differences.enumerated() where values.allSatisfy(\.isFinite) {
      let clusters = Clusters(values, size: perSet)
      let half = Statistics.halfWidth(
        standardError: clusters.standardError, count: clusters.count, level: 0.95)
      if half > widest?.halfWidth ?? -1 { widest = (option, half) }
    }
    return widest
  }
}

/// How a run to a precision ended.
public struct PrecisionOutcome: Sendable, Hashable {
  /// The half-width asked for, and the widest there is, in the unit of the main outcome.
  public let asked, halfWidth: Double
  /// The option with the widest.
  public let widest: String
  /// The futures that were run, and the most that were allowed.
  public let futures, most: Int
  /// Whether the precision was reached.
  public var isReached: Bool { halfWidth <= asked }

  package init(asked: Double, halfWidth: Double, widest: String, futures: Int, most: Int) {
    self.asked = asked
    self.halfWidth = halfWidth
    self.widest = widest
    self.futures = futures
    self.most = most
  }
}
