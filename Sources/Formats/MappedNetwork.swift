import Documents

/// What the files of a network say, as tables, before anybody decides what a column means.
///
/// Every format becomes this, so that one way leads on to a site: columns by meaning, words of
/// frequency, missing values and all complaints are the same for a Pajek file as for a spreadsheet.
public struct MappedNetwork: Sendable {
  /// The format in words, such as "a Pajek file".
  public let format: String
  /// Whether a reader put the tables together, so that their headings are those of `NetworkColumns`; tables
  /// of a spreadsheet keep their own.
  public let isBuilt: Bool
  /// The heading that tells people apart, where it is neither `id` nor a known alias.
  public var idHeading: String?
  /// Which heading of the ties means what, where it is neither that of `NetworkColumns` nor a known alias.
  public var tieHeadings: [(meaning: String, heading: String)] = []
  /// One row a person: `id`, then whatever else is known.
  public var people: TextTable
  /// One row a tie as the file has it: `from`, `to`, and `kind`, `weight` and `direction` where known.
  public var ties: TextTable
  /// One row a place or event, of a file of who goes where: `name`.
  public var places: TextTable?
  /// One row a person and place: `person`, `place`, and `weight` where known.
  public var attendance: TextTable?

  /// A network from its tables.
  public init(
    format: String, isBuilt: Bool = true, people: TextTable, ties: TextTable,
    places: TextTable? = nil, attendance: TextTable? = nil
  ) {
    self.format = format
    self.isBuilt = isBuilt
    self.people = people
    self.ties = ties
    self.places = places
    self.attendance = attendance
  }

  /// The kinds of tie in the order of their first appearance, with the rows of each; one kind without a
  /// name where the file tells none apart.
  public var kinds: [(name: String, ties: Int)] {
    let heading = tieHeadings.first { $0.meaning == NetworkColumns.kind }?.heading
    guard let column = ties.column(named: heading ?? NetworkColumns.kind) else {
      return ties.rowCount == 0 ? [] : [("", ties.rowCount)]
    }
    var order: [String] = []
    var counts: [String: Int] = [:]
    for row in 0..<ties.rowCount {
      let name = ties.text(row: row, column: column)
      if counts[name] == nil { order.append(name) }
      counts[name, default: 0] += 1
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }
}

/// The headings that readers give to what every format has.
public enum NetworkColumns {
  /// People: what tells them apart.
  public static let id = "id"
  /// People: a name to show, where it is not the id.
  public static let label = "label"
  /// Ties: the person who named the other, or either end.
  public static let from = "from"
  /// Ties: the other end.
  public static let to = "to"
  /// Ties: friend, advice and so on.
  public static let kind = "kind"
  /// Ties: a number without a stated meaning.
  public static let weight = "weight"
  /// Ties: one of `Direction`.
  public static let direction = "direction"
  /// Places.
  public static let name = "name"
  /// Attendance: who.
  public static let person = "person"
  /// Attendance: where.
  public static let place = "place"

  /// What a file says about the direction of a tie.
  public enum Direction: String, Sendable, CaseIterable {
    /// `from` named `to`.
    case directed
    /// The tie has no direction: a row stands for both.
    case undirected
  }
}
