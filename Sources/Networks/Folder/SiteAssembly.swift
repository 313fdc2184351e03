import Diagnostics
import Randomness

/// Makes one site of tables that hold no errors: numbers, order, ties from reports, missing values.
struct SiteAssembly {
  private let settings: SiteSettings
  private let file: String
  private var people: PeopleSheet
  private let ties: TiesSheet
  private var places: PlacesSheet?
  private let attendance: AttendanceSheet?
  private let isImport: Bool
  private(set) var findings = Findings()
  private var steps: [ReadingStep]

  init(
    settings: SiteSettings, file: String, people: PeopleSheet, ties: TiesSheet,
    places: PlacesSheet?, attendance: AttendanceSheet?, isImport: Bool
  ) {
    self.settings = settings
    self.file = file
    self.people = people
    self.ties = ties
    self.places = places
    self.attendance = attendance
    self.isImport = isImport
    steps = settings.steps
  }

  /// The site; nil if the settings lack its name or origin, or a value that stands in for others.
  mutating func site() -> Site? {
    guard let name = settings.name, let origin = settings.origin else {
      findings.add(
        Finding("E-SITE-MAP", "the site has no name or no [map]", at: SourcePlace(file: file)))
      return nil
    }
    settle()
    let order = people.people.indices.sorted { people.people[$0].number < people.people[$1].number }
    let position = SiteAssembly.inverse(order)
    let placeList = places?.places ?? []
    let placeOrder = placeList.indices.sorted { placeList[$0].number < placeList[$1].number }
    let placePosition = SiteAssembly.inverse(placeOrder)
    let kindOrder = ties.kinds.sorted
    let reports = TieReports(
      ties.reports, position: position, kind: SiteAssembly.inverse(kindOrder),
      direction: settings.direction ?? .mutual)
    let missing = MissingValues(order.map { people.people[$0] }, settings: settings, file: file)
    note(people.tally.steps(people.people, sheet: people.sheet))
    noteNeighbourhoods()
    noteTies(reports)
    notePlaces()
    note(missing.steps)
    let setPoints = missing.people.filter { $0.stigma != nil && $0.stigmaSetPoint == nil }.count
    note("stigma set-point", .assumed, setPoints, "min(0.99, stigma + 0.07)")
    findings.add(contentsOf: missing.findings)
    let rows = (attendance?.rows ?? []).map { row in
      Attendance(
        person: position[row.person], place: placePosition[row.place],
        visitsPerYear: row.visitsPerYear)
    }
    var site = Site(
      key: settings.key ?? nameKey(name), name: name, title: settings.title ?? name,
      origin: origin, people: missing.people,
      attributes: people.attributes.map { column in
        Attribute(name: column.name, values: order.map { column.values[$0] })
      }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) },
      tieKinds: kindOrder.map { ties.kinds.text($0) }, ties: reports.ties,
      places: placeOrder.map { placeList[$0] },
      attendance: rows.sorted { ($0.place, $0.person) < ($1.place, $1.person) },
      nameGeneratorCap: settings.nameGeneratorCap, missing: settings.missing, steps: steps)
    site.isDirected = settings.direction == .directed
    return site
  }

  private mutating func settle() {
    people.giveNumbers()
    places?.giveNumbers()
    let names = Neighbourhoods(people.neighbourhoods + (places?.neighbourhoods ?? []))
    people.settle(names)
    places?.settle(names)
  }

  private mutating func noteNeighbourhoods() {
    let names = Neighbourhoods(people.neighbourhoods + (places?.neighbourhoods ?? []))
    let unknown = people.neighbourhoods.filter(\.isEmpty).count
    note(names.steps(unknownPeople: unknown, of: people.people.count))
  }

  private mutating func noteTies(_ reports: TieReports) {
    let sheet = ties.sheet
    let count = reports.ties.count
    if let kept = ties.filterWords { note("ties", .measured, ties.reports.count, kept) }
    // Of a map whose ties have a direction, two rows are how a tie that goes both ways is kept.
    let isAsKept = !isImport && settings.direction == .directed && reports.repeated == 0
    if reports.merged > 0, !isAsKept {
      findings.add(
        Finding(
          "W-SITE-REPEATED",
          "\(reports.mergedInWords): each became one tie with the mean of its reports",
          at: SourcePlace(file: sheet.table.file)))
      note(
        "ties", .converted, reports.merged,
        "reported by both people or more than once: one tie each, with the mean of the reports")
    }
    if reports.unconfirmed > 0 {
      findings.add(
        Finding(
          "W-SITE-CONFIRMED",
          reports.unconfirmed == 1
            ? "1 tie was reported by one of the two people only, and left out"
            : "\(reports.unconfirmed) ties were reported by one of the two people only, and left out",
          at: SourcePlace(file: sheet.table.file),
          hint: "write ties = \"mutual\" under [map] to keep them"))
      note("ties", .converted, reports.unconfirmed, "reported by one of the two only: left out")
    }
    if settings.direction == .directed {
      note(
        "ties", .measured, count - reports.fromBothEnds - reports.mutual,
        "named by one of the two people only: that one listens to the other")
    } else if isImport, settings.direction != .confirmed {
      note(
        "ties", .converted, count - reports.fromBothEnds - reports.mutual,
        "named by one of the two people only: taken as mutual")
    }
    note("ties", .measured, reports.mutual, "go both ways in the file itself")
    if sheet.column("kind") == nil {
      note("kind of tie", .assumed, count, "one kind, because no column gives it")
    }
    let words = (ties.wordsOfStrength, ties.wordsOfContacts)
    note("strength", .converted, words.0, settings.strengthWords.inWords)
    note(
      "strength", .measured, count - reports.assumedStrength, "ties with a strength of their own")
    note(
      "strength", .assumed, reports.assumedStrength,
      "set to \(TiesSheet.assumedStrength), because none is given")
    note("contacts", .converted, words.1, settings.contactWords.inWords)
    note("contacts", .measured, count - reports.assumedContacts, "ties with contacts of their own")
    note("contacts", .assumed, reports.assumedContacts, "set to 52 a year, because none are given")
  }

  private mutating func notePlaces() {
    note(
      "settings of places", .assumed, places?.assumedSettings ?? 0,
      "those usual for the kind of place, where none are given")
    guard let attendance else { return }
    note("visits", .converted, attendance.words, settings.contactWords.inWords)
    note("visits", .measured, attendance.rows.count - attendance.words, "given in numbers a year")
  }

  private mutating func note(
    _ what: String, _ source: ReadingStep.Source, _ count: Int, _ words: String
  ) {
    if count > 0 { note([ReadingStep(what: what, source: source, count: count, words: words)]) }
  }

  /// Adds steps to those of earlier readings. A stored site holds finished numbers: that they were
  /// given is no news then, and what was converted or assumed before is listed already.
  private mutating func note(_ new: [ReadingStep]) {
    for step in new {
      let isKnown = settings.steps.contains {
        $0 == step || (step.source == .measured && $0.what == step.what)
      }
      if !isKnown { steps.append(step) }
    }
  }

  private static func inverse(_ order: [Int]) -> [Int] {
    var position = [Int](repeating: 0, count: order.count)
    for (index, item) in order.enumerated() { position[item] = index }
    return position
  }
}
