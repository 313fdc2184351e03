import Diagnostics
import Documents
import Networks

/// Reads the tables of one network: ties, and people where there is a table of them.
struct TableNetwork {
  let options: ReadingOptions
  private(set) var findings = Findings()

  init(options: ReadingOptions) { self.options = options }

  /// The network in files whose headings say what they are.
  mutating func read(_ files: [InputFile]) -> MappedNetwork? {
    var tables: [(role: TableRole, table: TextTable)] = []
    for file in files {
      let rows = NetworkBuilder.Limits.ties
      guard let table = table(file, rows: rows) else { return nil }
      tables.append((role(of: table), table))
    }
    let labels = KumuTables.idHeading(in: &tables)
    if let unknown = tables.first(where: { $0.role == .unknown }) {
      complainUnknown(unknown.table, isAlone: tables.count == 1)
      return nil
    }
    if tables.count == 1, tables[0].role != .people {
      return alone(tables[0].role, tables[0].table)
    }
    var network = pair(tables)
    guard let labels else { return network }
    network?.idHeading = labels
    return network.map { KumuTables.split($0, labels: labels, &findings) }
  }

  private mutating func table(_ file: InputFile, rows: Int) -> TextTable? {
    let read = CSVReader.readForChecking(
      file.bytes, name: file.name, limits: CSVLimits(rows: rows), separator: options.separator,
      hasHeadings: options.hasHeadings)
    // The corner of a matrix may hold a word or nothing.
    let isMatrix = read.table.map { options.isMatrix || MatrixTable.hasEqualLabels($0) } ?? false
    for finding in read.findings.all where !(isMatrix && finding.code == "W-CSV-UNNAMED") {
      findings.add(finding)
    }
    return read.table
  }

  private func role(of table: TextTable) -> TableRole {
    if options.isMatrix { return .matrix }
    if options.isWide { return .wide }
    // Two columns without headings, or three with a weight, are a list of ties as many programs write it.
    if !options.hasHeadings { return (2...3).contains(table.columns.count) ? .ties : .unknown }
    return TableRole(of: table)
  }

  private mutating func alone(_ role: TableRole, _ table: TextTable) -> MappedNetwork? {
    switch role {
    case .ties:
      let ties = options.hasHeadings ? table : TieHeadings.given(to: table)
      var network = MappedNetwork(
        format: "a table of ties", isBuilt: false, people: PeopleOfTies.table(ties, &findings),
        ties: ties)
      network.tieHeadings = TieHeadings.found(in: ties, &findings)
      return network
    case .matrix:
      return MatrixTable.network(table, hasHeadings: options.hasHeadings, &findings)
    case .wide:
      guard options.isWide else {
        complainWide(table)
        return nil
      }
      return WideTable.network(table, &findings)
    case .people, .unknown: return nil
    }
  }

  private mutating func pair(_ tables: [(role: TableRole, table: TextTable)]) -> MappedNetwork? {
    let people = tables.filter { $0.role == .people }
    let ties = tables.filter { $0.role == .ties }
    guard people.count == 1, ties.count == 1, tables.count == 2 else {
      complainPair(people: people.map(\.table), ties: ties.map(\.table), all: tables)
      return nil
    }
    return pair(people: people[0].table, ties: ties[0].table)
  }

  /// The network in two files of which it is said which holds the people and which the ties.
  mutating func read(people: InputFile, ties: InputFile) -> MappedNetwork? {
    guard let people = table(people, rows: NetworkBuilder.Limits.people),
      let ties = table(ties, rows: NetworkBuilder.Limits.ties)
    else { return nil }
    return pair(people: people, ties: ties)
  }

  private mutating func pair(people: TextTable, ties: TextTable) -> MappedNetwork {
    var network = MappedNetwork(
      format: "two tables", isBuilt: false, people: people, ties: ties)
    network.tieHeadings = TieHeadings.found(in: ties, &findings)
    return network
  }

  private mutating func complainUnknown(_ table: TextTable, isAlone: Bool) {
    let shown = table.columns.prefix(8).map { Rendering.cited($0) }.joined(separator: ", ")
    findings.add(
      Finding(
        "E-NET-TABLE", "the headings do not say whether this is a table of people or of ties",
        at: SourcePlace(file: table.file, line: 1),
        hint: "they are \(shown)\(table.columns.count > 8 ? ", …" : ""); say which table it is and"
          + " which columns, with --people or --ties and --id, --from, --tie-to"
          + (isAlone ? "; --matrix, --wide and --no-headings are other ways to read it" : "")))
  }

  private mutating func complainWide(_ table: TextTable) {
    findings.add(
      Finding(
        "E-NET-WIDE",
        "this looks like a row for each interview, with the people who were named side by side",
        at: SourcePlace(file: table.file, line: 1), hint: "if so, say --wide"))
  }

  private mutating func complainPair(
    people: [TextTable], ties: [TextTable], all: [(role: TableRole, table: TextTable)]
  ) {
    let other = all.first { $0.role == .matrix || $0.role == .wide }?.table
    let (again, what) = people.count > 1 ? (people[1], "people") : (ties.dropFirst().first, "ties")
    if let other {
      findings.add(
        Finding(
          "E-NET-TABLE", "a matrix or a table of interviews stands for itself",
          at: SourcePlace(file: other.file), hint: "name it alone"))
    } else if let again {
      let first = (what == "people" ? people : ties)[0].file
      findings.add(
        Finding(
          "E-NET-TABLE", "this is a table of \(what), and so is \(first)",
          at: SourcePlace(file: again.file),
          hint: "name one table of people and one of ties; put several kinds of tie into one table"
            + " with a column for the kind"))
    } else if ties.isEmpty {
      findings.add(
        Finding(
          "E-NET-TABLE", "this is a table of people; there is none of ties",
          at: SourcePlace(file: people.first?.file ?? ""),
          hint: "name both tables"))
    }
  }
}
