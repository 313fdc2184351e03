/// What a column of our tables is called where people read it, with its unit.
package struct SheetHeading: Sendable, Hashable {
  /// The heading.
  package var words: String
  /// What it means, for the notes.
  package var meaning: String
  /// Whether it holds words, also where they look like numbers.
  package var isText = false
  /// In centimetres.
  package var width = 3.0

  /// Words.
  static func text(_ words: String, _ meaning: String, width: Double = 4) -> SheetHeading {
    SheetHeading(words: words, meaning: meaning, isText: true, width: width)
  }

  /// Numbers.
  static func number(_ words: String, _ meaning: String) -> SheetHeading {
    SheetHeading(words: words, meaning: meaning)
  }

  /// By the name of the column in the files that machines read.
  package static let all: [String: SheetHeading] = named.merging(differences) { own, _ in own }
    .merging(ranks) { own, _ in own }.merging(money) { own, _ in own }
    .merging(harm) { own, _ in own }

  /// What a row is about.
  private static let named: [String: SheetHeading] = [
    "site": .text("Site", "A mapped community, or all sites: their plain average."),
    "option": .text("Option", "What is tried.", width: 6),
    "versus": .text("Compared with", "What the option is compared with, in the same futures."),
    "outcome": .text("Outcome", "What is measured.", width: 5),
    "unit": .text("Unit", "What levels and differences of the row are counted in."),
    "better_is": .text("Better is", "Which way is better; empty where neither is."),
    "group": .text("Group", "Who is measured.", width: 5),
    "people": .number("People", "How many people are measured."),
    "week": .number("Week", "Weeks since the start."),
    "replicates": .number("Futures", "How many futures were worked out."),
    "futures": .number("Futures", "How many futures were worked out."),
    "futures_of": .text(
      "Futures differ by", "Luck alone, or luck and assumptions that nobody measured."),
    "draws": .number("Sets of assumptions", "How many sets of assumptions the futures share."),
    "draws_of": .text("Draws differ by", "What differs from draw to draw."),
  ]

  /// Levels and differences.
  private static let differences: [String: SheetHeading] = [
    "baseline": .number("At the start (unit of the row)", "The level in week 0."),
    "as_now": .number("As compared (unit of the row)", "The level of what it is compared with."),
    "level": .number("With the option (unit of the row)", "The level with the option."),
    "difference": .number(
      "Difference (unit of the row)", "Option less what it is compared with, mean over futures."),
    "low80": .number("80 % interval, low", "Lower end: how well the mean difference is known."),
    "high80": .number("80 % interval, high", "Upper end: how well the mean difference is known."),
    "low95": .number("95 % interval, low", "Lower end: how well the mean is known."),
    "high95": .number("95 % interval, high", "Upper end: how well the mean is known."),
    "future10": .number("1 in 10 futures below", "What one future may bring: the 10th percentile."),
    "future90": .number("1 in 10 futures above", "What one future may bring: the 90th percentile."),
    "better_in": .number(
      "Better in (share of futures, 0 to 1)", "How often the option is better; a tie counts half."),
    "mcse": .number("Monte Carlo standard error", "Of the mean, in the unit of the row."),
    "pairing_ratio": .number(
      "Pairing ratio", "How many times more futures it would take if they were not paired."),
    "verdict": .text(
      "Verdict", "The 95 % interval against the smallest difference worth having."),
    "gain_important": .number(
      "Gain an important amount (share, 0 to 1)",
      "Share of people who gain at least the outcome's important change."),
    "lose_important": .number(
      "Lose an important amount (share, 0 to 1)",
      "Share of people who lose at least the outcome's important change."),
    "cost_pounds": .number("Cost (pounds)", "What the option costs, mean over futures."),
    "people_reached": .number("People reached", "Whom the option reaches, mean over futures."),
  ]

  /// Which option is best.
  private static let ranks: [String: SheetHeading] = [
    "sets": .number("Sets", "How many sets the options are put in order in."),
    "sets_of": .text("Sets of", "What is the same within a set."),
    "best_in": .number("Best in (sets)", "In how many sets it is best; ties are split."),
    "best_share": .number("Best in (share, 0 to 1)", "The same as a share of the sets."),
    "best_low95": .number("Share best, 95 % interval, low", "Wilson's interval, lower end."),
    "best_high95": .number("Share best, 95 % interval, high", "Wilson's interval, upper end."),
    "mean_rank": .number("Mean place (1 is best)", "Tied options share the mean of their places."),
    "mean_rank_mcse": .number("Mean place, standard error", "Monte Carlo standard error."),
    "regret": .number(
      "Regret (unit of the outcome)", "How far it falls short of the best, on average."),
    "regret_mcse": .number("Regret, standard error", "Monte Carlo standard error."),
  ]
}
