import Diagnostics

/// What a file of a network holds, before anybody decides what it means: the counts to compare with those
/// of the program that wrote it.
public struct NetworkSummary: Sendable, Equatable {
  /// Rows of people.
  public let people: Int
  /// Rows of ties, as the file has them.
  public let ties: Int
  /// The kinds of tie with the rows of each; one without a name where the file tells none apart.
  public let kinds: [Kind]
  /// Rows of places.
  public let places: Int
  /// Rows of who goes where.
  public let attendance: Int
  /// What else is known of people.
  public let personColumns: [String]
  /// What else is known of ties.
  public let tieColumns: [String]
  private let format: String

  /// A kind of tie.
  public struct Kind: Sendable, Equatable {
    /// Its name; empty where there is none.
    public let name: String
    /// How many rows are of it.
    public let ties: Int
  }

  /// Counts. Cost: O(ties).
  public init(_ network: MappedNetwork) {
    format = network.format
    people = network.people.rowCount
    ties = network.ties.rowCount
    kinds = network.kinds.map { Kind(name: $0.name, ties: $0.ties) }
    places = network.places?.rowCount ?? 0
    attendance = network.attendance?.rowCount ?? 0
    personColumns = network.people.columns
    tieColumns = network.ties.columns
  }

  /// The counts in words, a line each.
  public var text: String {
    var lines = [
      "\(format): \(counted(people, "person", "people")), \(counted(ties, "tie", "ties"))"
    ]
    if places > 0 {
      lines[0] += ", \(counted(places, "place", "places")), \(attendance) rows of who goes where"
    }
    let named = kinds.filter { !$0.name.isEmpty }
    if !named.isEmpty {
      let shown = named.prefix(12).map { "\($0.name) \($0.ties)" }.joined(separator: ", ")
      lines.append("  kinds of tie: \(shown)\(named.count > 12 ? ", …" : "")")
    }
    lines.append("  columns of people: \(listed(personColumns))")
    lines.append("  columns of ties: \(listed(tieColumns))")
    return lines.map { Rendering.printable($0) }.joined(separator: "\n")
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  private func listed(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
  }
}
