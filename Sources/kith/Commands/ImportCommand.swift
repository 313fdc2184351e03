import ArgumentParser
import Diagnostics
import Documents
import Experiments
import Formats
import Networks

struct ImportCommand: ParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a site of a mapped network, whatever program wrote it.",
    discussion: """
      Example:

        kith import people.csv ties.csv --to sites/riverside --id Person --from Ego --tie-to Alter \\
          --mapped-when "May 2024" --mapped-how "door-to-door interviews" --boundary "all adults"
        kith import friends.graphml --to sites/club --mapped-when 2023 --weights "strength, from 0 to 5"

      Several files are one network: a table of people and one of ties, or whatever the format spreads \
      over files. Where headings do not tell which table is which, use --people and --ties. What is said \
      often can stand in a mapping file instead: a site.toml with [map], [columns] and [where], given \
      with --mapping.
      """)

  @Argument(help: "The files of the network.", completion: .file())
  var files: [String] = []
  @Option(help: "The table of people.", completion: .file(extensions: ["csv"]))
  var people: String?
  @Option(help: "The table of ties.", completion: .file(extensions: ["csv"]))
  var ties: String?
  @Option(help: "The folder to make.")
  var to: String
  @Option(help: "A mapping file; options here go before what it says.")
  var mapping: String?
  @Option(help: "The site's short name. (default: the folder's name)")
  var name: String?
  @Option(help: "The site's name for headings.")
  var title: String?
  @Option(help: "When the site was mapped.")
  var mappedWhen: String?
  @Option(help: "How the site was mapped.")
  var mappedHow: String?
  @Option(help: "Who could be on the map.")
  var boundary: String?
  @Option(help: "The share of them who answered, 0 to 1.")
  var response: Double?
  @Option(
    name: .customLong("where"), help: "Only rows of the ties with this value, as HEADING=VALUE.")
  var conditions: [String] = []
  @Option(
    help: ArgumentHelp(
      "What a tie means that one of two people named: mutual, confirmed or directed.",
      discussion: "confirmed leaves it out; directed lets the one who named listen to the other."))
  var direction: TieDirection?
  @Flag(help: "Add people who are only named in ties.")
  var addMissing = false
  @Option(
    help: ArgumentHelp(
      "What the weights of ties mean: strength, \"strength, from 0 to 5\", contacts or none.",
      valueName: "meaning"))
  var weights: String?
  @Option(
    help: ArgumentHelp(
      "People of the file who are places, as HEADING=VALUE, such as kind=event.",
      valueName: "heading=value"))
  var places: String?
  @Option(
    help: ArgumentHelp(
      "Visits a year to every place that somebody goes to, or weight: as the file's numbers say.",
      valueName: "number"))
  var visits: String?
  @OptionGroup(title: "How files are read")
  var reading: ReadingFlags
  @OptionGroup(title: "Columns of the people")
  var peopleColumns: PeopleColumnOptions
  @OptionGroup(title: "Columns of the ties")
  var tieColumns: TieColumnOptions
  @Flag(help: "Print the findings as JSON.")
  var json = false

  func run() throws {
    var findings = Findings()
    var options = NetworkImport.Options()
    options.tables = try self.options(&findings)
    options.weights = try weightMeaning()
    options.visits = try visitsMeaning()
    options.places = try places.map { try condition($0, option: "--places", such: "kind=event") }
    let read = try network(options.tables)
    findings.add(contentsOf: read.findings)
    guard let network = read.network else { throw ending(findings) }
    let (site, found) = NetworkImport.site(network, options: options, findings)
    findings = found
    guard let site, !findings.hasErrors else { throw ending(findings) }
    do throws(Finding) {
      try SiteFolder.write(site, to: to)
    } catch {
      findings.add(error)
      throw ending(findings)
    }
    if json {
      Screen.show(JSONOutput.text(findings: findings, [("folder", .string(to))]))
    } else {
      Screen.say(findings)
      Screen.show(SiteSummary(site).text)
      Screen.say("Written to \(to)")
    }
  }

  func validate() throws {
    if files.isEmpty {
      guard people != nil, ties != nil else {
        throw ValidationError(
          "Name the files of the network, or a table each with --people and --ties.")
      }
    } else if people != nil || ties != nil {
      throw ValidationError("Name files, or two tables with --people and --ties, but not both.")
    }
  }

  private func network(
    _ tables: ImportOptions
  ) throws -> (network: MappedNetwork?, findings: Findings) {
    var options = try reading.options()
    options.columns = tables.settings.columns.map { ($0.table, $0.meaning, $0.heading) }
    if let people, let ties {
      return NetworkFiles.read(people: people, ties: ties, options: options)
    }
    return NetworkFiles.read(files, format: try reading.networkFormat(), options: options)
  }

  private func condition(
    _ text: String, option: String, such: String
  ) throws -> (String, String) {
    guard let equals = text.firstIndex(of: "=") else {
      throw ValidationError("\(option) takes HEADING=VALUE, such as \(option) \(such).")
    }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }

  private func weightMeaning() throws -> WeightMeaning? {
    guard let weights else { return nil }
    if let meaning = WeightMeaning(weights) { return meaning }
    throw ValidationError(
      "--weights takes strength, \"strength, from 0 to 5\", contacts or none, not \"\(weights)\".")
  }

  private func visitsMeaning() throws -> NetworkImport.Visits? {
    guard let visits else { return nil }
    if visits == "weight" { return .weight }
    let bytes = Array(visits.utf8)
    guard let number = CSVNumber.parse(bytes, 0..<bytes.count), (0...10_000).contains(number) else {
      throw ValidationError(
        "--visits takes a number of visits a year from 0 to 10000, or weight, not \"\(visits)\".")
    }
    return .each(number)
  }

  private func options(_ findings: inout Findings) throws -> ImportOptions {
    var options = ImportOptions()
    if let mapping {
      guard let bytes = ScenarioFiles.bytes(mapping) else {
        throw ending(ScenarioFiles.missing(mapping))
      }
      options = ImportOptions(mapping: SourceText(name: mapping, bytes: bytes), into: &findings)
    }
    options.settings.name =
      name ?? options.settings.name ?? to.split(separator: "/").last.map(String.init)
    if let title { options.settings.title = title }
    if let mappedWhen {
      options.settings.origin = .mapped(
        when: mappedWhen, how: mappedHow ?? "not said", boundary: boundary ?? "not said",
        response: response)
    }
    for (meaning, heading) in peopleColumns.given {
      options.setColumn("people", meaning, heading: heading)
    }
    for (meaning, heading) in tieColumns.given {
      options.setColumn("ties", meaning, heading: heading)
    }
    options.conditions += try conditions.map {
      try condition($0, option: "--where", such: "wave=1")
    }
    if let direction { options.settings.direction = direction.setting }
    if addMissing { options.addsMissing = true }
    return options
  }
}

/// What a tie means that one of two people named.
enum TieDirection: String, CaseIterable, ExpressibleByArgument {
  case mutual, confirmed, directed

  var setting: SiteSettings.Direction {
    switch self {
    case .mutual: .mutual
    case .confirmed: .confirmed
    case .directed: .directed
    }
  }
}

/// Which column of the people's table means what.
struct PeopleColumnOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The column that tells people apart.", valueName: "column"))
  var id: String?
  @Option(help: ArgumentHelp("Numbers given once and never reused.", valueName: "column"))
  var number: String?
  @Option(help: ArgumentHelp("Whether the person was interviewed.", valueName: "column"))
  var surveyed: String?
  @Option(help: ArgumentHelp("Whether the person is a service user.", valueName: "column"))
  var serviceUser: String?
  @Option(help: ArgumentHelp("The neighbourhood.", valueName: "column"))
  var neighbourhood: String?
  @Option(help: ArgumentHelp("Wellbeing.", valueName: "column"))
  var wellbeing: String?
  @Option(help: ArgumentHelp("The level that wellbeing returns to.", valueName: "column"))
  var wellbeingSetpoint: String?
  @Option(help: ArgumentHelp("Stigma.", valueName: "column"))
  var stigma: String?
  @Option(help: ArgumentHelp("The level that stigma returns to.", valueName: "column"))
  var stigmaSetpoint: String?
  @Option(help: ArgumentHelp("Withdrawal.", valueName: "column"))
  var withdrawal: String?

  /// What was given, by meaning.
  var given: [(String, String)] {
    let all: [(String, String?)] = [
      ("id", id), ("number", number), ("surveyed", surveyed), ("service_user", serviceUser),
      ("neighbourhood", neighbourhood), ("wellbeing", wellbeing),
      ("wellbeing_setpoint", wellbeingSetpoint), ("stigma", stigma),
      ("stigma_setpoint", stigmaSetpoint), ("withdrawal", withdrawal),
    ]
    return all.compactMap { meaning, heading in heading.map { (meaning, $0) } }
  }
}

/// Which column of the ties' table means what.
struct TieColumnOptions: ParsableArguments {
  @Option(help: ArgumentHelp("One end of the tie.", valueName: "column"))
  var from: String?
  @Option(help: ArgumentHelp("The other end.", valueName: "column"))
  var tieTo: String?
  @Option(help: ArgumentHelp("The kind of tie.", valueName: "column"))
  var kind: String?
  @Option(help: ArgumentHelp("How strong it is.", valueName: "column"))
  var strength: String?
  @Option(help: ArgumentHelp("Contacts a year, or words for it.", valueName: "column"))
  var contacts: String?

  /// What was given, by meaning.
  var given: [(String, String)] {
    let all: [(String, String?)] = [
      ("from", from), ("to", tieTo), ("kind", kind), ("strength", strength),
      ("contacts_per_year", contacts),
    ]
    return all.compactMap { meaning, heading in heading.map { (meaning, $0) } }
  }
}
