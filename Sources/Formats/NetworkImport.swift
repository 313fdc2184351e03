import Diagnostics
import Documents
import Networks

/// Makes a site of the network that files hold.
public enum NetworkImport {
  /// How often somebody goes to a place where nobody says, in visits a year (A: once a month).
  public static let assumedVisits = 12.0

  /// How often people go to places.
  public enum Visits: Sendable, Hashable {
    /// So many times a year, everybody.
    case each(Double)
    /// As many times a year as the file's numbers say.
    case weight
  }

  /// What a user says about a network, beside what the columns of people and ties mean.
  public struct Options: Sendable {
    /// Names, origin, columns, words and missing values, as for any import.
    public var tables = ImportOptions()
    /// What the weights of ties mean; nil means by the rule of `TieWeights`.
    public var weights: WeightMeaning?
    /// Which people of the file are places: those with this value in this column.
    public var places: (column: String, value: String)?
    /// How often people go where the file says that they go; nil means that nobody says.
    public var visits: Visits?

    /// Options that say nothing yet.
    public init() {}
  }

  /// The site; nil if anything is an error.
  ///
  /// - Parameter found: What was found while the files were read; it comes back with what is found now.
  /// - Complexity: O(bytes + people · log people).
  public static func site(
    _ network: MappedNetwork, options: Options, _ found: Findings = Findings()
  ) -> (site: Site?, findings: Findings) {
    var findings = found
    var options = options
    ImportTables.check(options.tables.settings, &findings)
    var network = network
    if let heading = network.idHeading,
      !options.tables.settings.columns.contains(where: {
        $0.table == "people" && $0.meaning == NetworkColumns.id
      })
    {
      options.tables.setColumn("people", NetworkColumns.id, heading: heading)
    }
    for (meaning, heading) in network.tieHeadings
    where !options.tables.settings.columns.contains(where: {
      $0.table == "ties" && ($0.meaning == meaning || $0.heading == heading)
    }) {
      options.tables.setColumn("ties", meaning, heading: heading)
    }
    if let places = options.places {
      network = TwoMode.split(
        network, column: places.column, value: places.value,
        given: options.tables.settings.columns.map { ($0.table, $0.meaning, $0.heading) },
        &findings)
    }
    guard name(&network, &options.tables, &findings) else { return (nil, findings) }
    network.ties = weighed(network.ties, &options, &findings)
    if let attendance = network.attendance {
      network.attendance = visited(attendance, &options, &findings)
    }
    let tables = ImportedTables(
      people: network.people, ties: network.ties, places: network.places,
      attendance: network.attendance)
    return ImportTables.site(of: tables, options: options.tables, findings)
  }

  /// Lets another column than the id of the file tell people apart, and names them so in the ties too; false with a
  /// complaint if its texts are too long for that.
  private static func name(
    _ network: inout MappedNetwork, _ options: inout ImportOptions, _ findings: inout Findings
  ) -> Bool {
    guard network.isBuilt,
      let given = options.settings.columns.first(where: {
        $0.table == "people" && $0.meaning == NetworkColumns.id
      }),
      let id = network.people.column(named: NetworkColumns.id),
      let column = network.people.column(named: given.heading), column != id
    else { return true }
    let people = network.people
    guard !IdLengths.complain(people, column, &findings) else { return false }
    var index = ByteIndex(capacity: people.rowCount)
    for row in 0..<people.rowCount {
      _ = index.insert(people.bytes, people.range(row: row, column: id))
    }
    func renamed(_ table: TextTable, _ heading: String) -> TextTable {
      guard let end = table.column(named: heading) else { return table }
      let new = TextTable.NewColumn(heading) { row in
        index.find(table.bytes, table.range(row: row, column: end)).map {
          people.text(row: $0, column: column)
        }
      }
      return table.edited(columns: [new])
    }
    network.ties = renamed(renamed(network.ties, NetworkColumns.from), NetworkColumns.to)
    network.attendance = network.attendance.map { renamed($0, NetworkColumns.person) }
    return true
  }

  /// The ties with their weights turned into what they mean, unless a column is named for that.
  private static func weighed(
    _ ties: TextTable, _ options: inout Options, _ findings: inout Findings
  ) -> TextTable {
    let isNamed = options.tables.settings.columns.contains {
      $0.table == "ties" && ($0.meaning == "strength" || $0.meaning == "contacts_per_year")
    }
    // A column of our own name needs no rule, whatever a program that draws has put beside it.
    if !isNamed, options.weights == nil, ties.columns.contains("strength") {
      options.tables.setColumn("ties", "strength", heading: "strength")
      return ties
    }
    let headings = ties.columns.indices.filter {
      ["weight", "value"].contains(ties.columns[$0].lowercased())
    }
    guard !isNamed, let column = headings.first, headings.count == 1 else {
      if let meaning = options.weights, !isNamed { complainNoWeight(ties, meaning, &findings) }
      return ties
    }
    let words = options.tables.settings.strengthWords
    if options.weights == nil,
      (0..<ties.rowCount).contains(where: {
        words.value(of: ties.text(row: $0, column: column)) != nil
      })
    {
      options.tables.setColumn("ties", "strength", heading: ties.columns[column])
      return ties
    }
    return TieWeights.settle(ties, column: column, meaning: options.weights, &findings)
  }

  private static func complainNoWeight(
    _ ties: TextTable, _ meaning: WeightMeaning, _ findings: inout Findings
  ) {
    guard meaning != .none else { return }
    findings.add(
      Finding(
        "E-NET-WEIGHT", "the ties have no single column of weights",
        at: SourcePlace(file: ties.file),
        hint: "leave out --weights, or name the column with --strength or --contacts"))
  }

  /// Attendance with visits a year: those of the file, those given for all, or the assumed ones.
  private static func visited(
    _ attendance: TextTable, _ options: inout Options, _ findings: inout Findings
  ) -> TextTable {
    guard attendance.column(named: "visits_per_year") == nil else { return attendance }
    let weight = attendance.column(named: NetworkColumns.weight)
    let attendance = weight.map { withoutZeros(attendance, $0, &findings) } ?? attendance
    if let weight, options.visits == .weight {
      let new = TextTable.NewColumn("visits_per_year") { attendance.text(row: $0, column: weight) }
      return attendance.edited(without: weight, columns: [new])
    }
    if let weight, options.visits == nil, differ(attendance, weight) {
      findings.add(
        Finding(
          "E-NET-VISITS", "the numbers of who goes where could mean several things",
          at: attendance.place(row: 0, column: weight),
          hint: "if they are visits a year, say --visits weight; otherwise --visits NUMBER for all")
      )
      return attendance
    }
    var (visits, source) = (assumedVisits, ReadingStep.Source.assumed)
    if case .each(let given) = options.visits { (visits, source) = (given, .converted) }
    note(attendance, visits, source, &options, &findings)
    let new = TextTable.NewColumn("visits_per_year") { _ in shortest(visits) }
    return attendance.edited(without: weight, columns: [new])
  }

  /// A row of weight 0 says that somebody does not go there.
  private static func withoutZeros(
    _ attendance: TextTable, _ weight: Int, _ findings: inout Findings
  ) -> TextTable {
    // Whatever is no number is complained of where it is read.
    var ignored = Findings()
    let cells = CSVNumberColumn(attendance, column: weight, findings: &ignored)
    let kept = (0..<attendance.rowCount).filter { cells.content(row: $0) != .number(0) }
    let count = attendance.rowCount - kept.count
    guard count > 0 else { return attendance }
    let first = zip(kept, kept.indices).first { $0 != $1 }?.1 ?? kept.count
    findings.add(
      Finding(
        "W-NET-ZERO",
        count == 1
          ? "1 row of weight 0 says that nobody goes there; it was left out"
          : "\(count) rows of weight 0 say that nobody goes there; they were left out",
        at: attendance.place(row: first, column: weight)))
    return attendance.edited(rows: kept)
  }

  private static func note(
    _ attendance: TextTable, _ visits: Double, _ source: ReadingStep.Source,
    _ options: inout Options, _ findings: inout Findings
  ) {
    if source == .assumed {
      findings.add(
        Finding(
          "W-NET-VISITS",
          "the file says who goes where but not how often; \(shortest(visits)) visits a year were"
            + " assumed", at: SourcePlace(file: attendance.file),
          hint: "say how many with --visits NUMBER"))
    }
    options.tables.settings.steps.append(
      ReadingStep(
        what: "visits", source: source, count: attendance.rowCount,
        words: "\(shortest(visits)) a year each, because the file does not say how often"))
  }

  private static func differ(_ table: TextTable, _ column: Int) -> Bool {
    (1..<max(1, table.rowCount)).contains {
      table.text(row: $0, column: column) != table.text(row: 0, column: column)
    }
  }
}
