/// What becomes of one file of a run when the run is shared.
struct SharedFile: Sendable {
  /// How the cells of a column are treated.
  enum Column: Sendable, Hashable {
    /// Words and numbers about futures, not about people.
    case plain
    /// How many people there are (rule P3).
    case people
    /// A level at the start: a fact about real people (rules P3, P5 to P7).
    case start
    /// A level of futures, shown only where the level at the start is.
    case level
    /// A difference or another number over many futures (class B).
    case futures
    /// A difference in one future, such as the one above nine in ten: of so many people in so many, which all
    /// its digits would tell.
    case oneFuture
  }

  /// The file.
  let name: String
  /// The columns that are shared, in the order of the file; others are left out.
  let columns: [(name: String, use: Column)]
  /// Why the file is not shared; nil = it is.
  let reason: String?

  private init(name: String, columns: [(name: String, use: Column)], reason: String?) {
    self.name = name
    self.columns = columns
    self.reason = reason
  }

  /// A file that is not shared.
  static func withheld(_ name: String, _ reason: String) -> SharedFile {
    SharedFile(name: name, columns: [], reason: reason)
  }

  /// A table of which these columns are shared.
  static func table(_ name: String, _ columns: [(Column, [String])]) -> SharedFile {
    SharedFile(
      name: name, columns: columns.flatMap { use, names in names.map { ($0, use) } }, reason: nil)
  }
}

/// Every file that a run may write, and what becomes of it; a file that is not listed is withheld.
enum SharedFiles {
  static let all: [SharedFile] = tables + withheld

  /// The tables that are shared.
  private static let tables: [SharedFile] = [
    .table(
      "comparison.csv",
      [
        (.plain, ["site", "option", "versus", "outcome", "unit", "better_is", "group"]),
        (.people, ["people"]),
        (.plain, ["week", "replicates", "futures_of"]),
        (.start, ["baseline"]),
        (.level, ["as_now", "level"]),
        (
          .futures,
          [
            "difference", "low80", "high80", "low95", "high95",
          ]
        ),
        (.oneFuture, ["future10", "future90"]),
        (.futures, ["better_in", "mcse", "pairing_ratio"]),
        (.plain, ["verdict", "draws"]),
        (.futures, ["gain_important", "lose_important", "cost_pounds"]),
      ]),
    .table(
      "trajectories.csv",
      [
        (.plain, ["site", "option", "outcome", "unit", "group", "week"]),
        (.level, ["mean", "sd", "q10", "q50", "q90"]),
      ]),
    .table(
      "ranking.csv",
      [
        (.plain, ["site", "outcome", "group", "week", "option", "sets", "sets_of"]),
        (
          .futures,
          [
            "best_in", "best_share", "best_low95", "best_high95", "mean_rank", "mean_rank_mcse",
            "regret", "regret_mcse",
          ]
        ),
      ]),
    .table(
      "leading.csv",
      [
        (.plain, ["site", "outcome", "group", "week", "sets", "option"]),
        (.futures, ["leads", "difference", "sd_over_sets"]),
      ]),
    .table(
      "harm.csv",
      [
        (.plain, ["site", "option", "outcome", "group", "week"]),
        (.futures, ["smallest_that_matters"]),
        (.plain, ["unit", "set_by", "futures"]),
        (.futures, ["lose_more", "gain_more", "difference"]),
        (.plain, ["marked"]),
      ]),
  ]

  private static let exact = "it holds numbers of people that are not controlled"
  private static let page = "its words are about exact numbers; shared.md stands in its place"
  private static let drawn = "its numbers are exact; shared.html stands in its place"

  /// What is not shared of a mapped site.
  private static let withheld: [SharedFile] = [
    .withheld("report.html", drawn), .withheld("comparison.md", page),
    .withheld("specification.md", page),
    .withheld(
      "model.md", "it names the raw files and their digests; kith explain prints it for its owner"),
    .withheld(
      "comparison.ods", "its numbers are exact; the tables that are shared stand in its place"),
    .withheld("methods.md", page),
    .withheld("manifest.json", "it holds digests of the raw files; share.json stands in its place"),
    .withheld("replicates.csv", "it holds single futures, which are no averages over a hundred"),
    .withheld("plane.csv", "it holds few futures a row, which are no averages over a hundred"),
    .withheld("spread.csv", "it says how far people are from each other on the map"),
    .withheld("methods.csv", exact), .withheld("forest.csv", exact),
    .withheld("groups.csv", exact), .withheld("turning.csv", exact),
    .withheld("sensitivity.csv", exact), .withheld("costs.csv", exact),
    .withheld("increments.csv", exact), .withheld("acceptability.csv", exact),
    .withheld("equity.csv", exact),
  ]
}
