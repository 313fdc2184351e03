import Diagnostics
import Documents
import Networks

/// Which columns of a network hold the ids of people and the ends of ties: those that a reader put together have
/// our headings, those of a spreadsheet the ones that the user names, a reader found or other programs use.
struct MeantColumns {
  /// Columns that a user names: `people` or `ties`, what the column means, and its heading.
  typealias Given = [(table: String, meaning: String, heading: String)]

  /// People: what tells them apart; nil where that is not clear.
  let id: Int?
  /// Ties: the two ends; nil where they are not clear.
  let ends: (from: Int, to: Int)?

  init(_ network: MappedNetwork, given: Given) {
    guard !network.isBuilt else {
      id = network.people.column(named: NetworkColumns.id)
      ends = MeantColumns.both(
        network.ties.column(named: NetworkColumns.from),
        network.ties.column(named: NetworkColumns.to))
      return
    }
    let people = given.filter { $0.table == "people" }
    let ties = given.filter { $0.table == "ties" }
    func end(_ meaning: String) -> Int? {
      MeantColumns.column(meaning, in: network.ties, ties, ImportAliases.ties)
    }
    let isNamed = people.contains { $0.meaning == NetworkColumns.id }
    id =
      isNamed || network.idHeading == nil
      ? MeantColumns.column(NetworkColumns.id, in: network.people, people, ImportAliases.people)
      : network.idHeading.flatMap { network.people.column(named: $0) }
    ends = MeantColumns.both(end(NetworkColumns.from), end(NetworkColumns.to))
  }

  /// What is said where one of them is not clear.
  ///
  /// - Parameter consequence: What cannot be done without it: "so places cannot be told from people".
  func unclear(_ code: String, _ consequence: String, in network: MappedNetwork) -> Finding {
    let isOfPeople = id == nil
    let missing = isOfPeople ? "tells people apart" : "hold the two ends of a tie"
    return Finding(
      code, "which of its columns \(missing) is not clear, \(consequence)",
      at: SourcePlace(file: (isOfPeople ? network.people : network.ties).file),
      hint: isOfPeople ? "name it with --id" : "name them with --from and --tie-to")
  }

  private static func both(_ from: Int?, _ to: Int?) -> (from: Int, to: Int)? {
    from.flatMap { from in to.map { (from, $0) } }
  }

  /// The column of a meaning; nil where there is none, or where several could be it.
  private static func column(
    _ meaning: String, in table: TextTable, _ given: Given,
    _ aliases: [(meaning: String, headings: [String])]
  ) -> Int? {
    if let named = given.first(where: { $0.meaning == meaning }) {
      return table.column(named: named.heading)
    }
    let taken = given.compactMap { table.column(named: $0.heading) }
    let words = aliases.first { $0.meaning == meaning }?.headings ?? []
    let found = table.columns.indices.filter {
      !taken.contains($0) && TableRole.isOne(table.columns[$0], of: words)
    }
    return found.count == 1 ? found[0] : nil
  }
}
