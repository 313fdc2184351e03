import Documents
import Networks

/// What the rows of a table are.
enum TableRole: Equatable {
  /// A row a tie.
  case ties
  /// A row a person.
  case people
  /// A row an interview: who was asked, then who was named first, second and so on.
  case wide
  /// A row and a column each person.
  case matrix
  /// None of these.
  case unknown

  /// The role of a table, by its headings and, for a matrix, its first column.
  init(of table: TextTable) {
    if TableRole.hasMeaning("from", in: table), TableRole.hasMeaning("to", in: table) {
      self = .ties
    } else if MatrixTable.hasEqualLabels(table) {
      self = .matrix
    } else if WideTable.families(of: table).contains(where: WideTable.isOfPeople) {
      self = .wide
    } else if TableRole.isOfPeople(table) {
      self = .people
    } else {
      self = .unknown
    }
  }

  private static func hasMeaning(_ meaning: String, in table: TextTable) -> Bool {
    let headings = ImportAliases.ties.first { $0.meaning == meaning }?.headings ?? []
    return table.columns.contains { isOne($0, of: headings) }
  }

  private static func isOfPeople(_ table: TextTable) -> Bool {
    let headings = ImportAliases.people.first { $0.meaning == "id" }?.headings ?? []
    return table.columns.contains { isOne($0, of: headings) }
  }

  /// Whether a heading is one of the words, in any letter case.
  static func isOne(_ heading: String, of words: [String]) -> Bool {
    let plain = WordTable.plain(heading)
    return words.contains { WordTable.plain($0) == plain }
  }
}
