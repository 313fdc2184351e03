/// What somebody expects of the result, written down before it is run: `[[expect]]`.
///
/// A prebuilt scenario says in this way what its lesson rests on; a group writes its bets. The table says
/// in how many sets of assumptions each held.
public struct Expectation: Sendable, Hashable {
  /// In plain words.
  public var says: String
  /// The option that it is about.
  public var option: String
  /// What the option is held against; nil = as now.
  public var than: String?
  /// The line of the table.
  public var line: OutcomeLine
  /// The line that the other side is read from; nil = the same.
  public var thanLine: OutcomeLine?
  /// The week of reading.
  public var week: Int
  /// Which way.
  public var direction: Direction
  /// So many times the difference of `than` from as now.
  public var times: Double
  /// By at least so much; with `noHigher` and `noLower`, so much is let pass. In the line's unit.
  public var by: Double

  /// Which way a difference goes.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case higher, lower
    case noHigher = "no higher"
    case noLower = "no lower"
  }

  /// How far a difference lies on the side that is expected; below 0 it does not.
  ///
  /// - Parameter difference: The option's from as now, less `times` that of the other side.
  public func margin(_ difference: Double) -> Double {
    switch direction {
    case .higher: difference - by
    case .lower: -difference - by
    case .noHigher: by - difference
    case .noLower: difference + by
    }
  }

  /// Whether it holds for a difference.
  ///
  /// `higher` and `lower` are strict, so that an option without effect never fulfils them.
  public func holds(_ difference: Double) -> Bool {
    switch direction {
    case .higher, .lower: margin(difference) > 0
    case .noHigher, .noLower: margin(difference) >= 0
    }
  }
}

/// What a teacher says about a scenario: `[about]`, in the order in which a lesson goes.
public struct ScenarioNotes: Sendable, Hashable {
  /// What it shows, how it works, what to notice and what to try; "" = not stated.
  public var whatItShows = "", howItWorks = "", thingsToNotice = "", thingsToTry = ""
  /// How to go on from here; "" = not stated.
  public var extendingIt = ""

  /// Nothing is said.
  public init() {}

  /// The parts that say something, each under its heading.
  public var parts: [(heading: String, text: String)] {
    [
      ("What it shows", whatItShows), ("How it works", howItWorks),
      ("Things to notice", thingsToNotice), ("Things to try", thingsToTry),
      ("Extending it", extendingIt),
    ].filter { !$0.1.isEmpty }
  }
}
