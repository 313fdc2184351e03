import Diagnostics
import Documents

/// Makes a site of two tables, one of people and one of ties, with whatever headings they have.
///
/// Nominations become mutual ties; several nominations of one kind between two people are one tie.
/// People are numbered in the byte order of their ids, and the numbers are stored with the site.
public enum ImportTables {
  /// Reads two tables that are in memory already.
  public static func read(
    people: SourceText, ties: SourceText, options: ImportOptions
  ) -> (site: Site?, findings: Findings) {
    var findings = Findings()
    check(options.settings, &findings)
    func table(_ source: SourceText, rows: Int) -> TextTable? {
      let read = CSVReader.readForChecking(
        source.bytes, name: source.name, limits: SiteLimits.table(rows: rows))
      findings.add(contentsOf: read.findings)
      return read.table
    }
    let tables = ImportedTables(
      people: table(people, rows: SiteLimits.people), ties: table(ties, rows: SiteLimits.ties))
    return site(of: tables, options: options, findings)
  }

  /// Makes a site of tables that have been read already.
  ///
  /// - Parameter findings: What was found while they were read; it comes back with what is found now.
  package static func site(
    of tables: ImportedTables, options: ImportOptions, _ findings: Findings
  ) -> (site: Site?, findings: Findings) {
    var reading = SiteReading(
      settings: options.settings, settingsFile: "import", findings: findings)
    reading.peopleColumns.aliases = ImportAliases.people
    reading.tiesColumns = SheetColumns(
      name: "ties", meanings: SiteColumns.ties + [SiteColumns.direction], required: ["from", "to"],
      aliases: ImportAliases.ties)
    reading.conditions = options.conditions
    reading.addsMissing = options.addsMissing
    reading.isImport = true
    let site = reading.site(
      SiteTables(
        people: tables.people, ties: tables.ties, places: tables.places,
        attendance: tables.attendance))
    return (site, reading.findings)
  }

  /// Complains about a site without a name or an origin.
  package static func check(_ settings: SiteSettings, _ findings: inout Findings) {
    if !(settings.name.map(SettingsReader.isShortName) ?? false) {
      findings.add(
        Finding(
          "E-SITE-NAME", "the site needs a short name of letters, digits, - and _",
          hint: "give one with --name NAME"))
    }
    if settings.origin == nil {
      findings.add(
        Finding(
          "E-SITE-MAP", "it is not said where the map comes from",
          hint: "say when and how it was made and who could be on it, in [map] of a mapping file"))
    }
  }
}

/// Tables that become a site; nil where there is none, or where it could not be read.
package struct ImportedTables {
  package var people: TextTable?
  package var ties: TextTable?
  package var places: TextTable?
  package var attendance: TextTable?

  /// Tables.
  package init(
    people: TextTable?, ties: TextTable?, places: TextTable? = nil, attendance: TextTable? = nil
  ) {
    self.people = people
    self.ties = ties
    self.places = places
    self.attendance = attendance
  }
}

/// The headings that other programs use, compared without case (FORMATS §1.2).
package enum ImportAliases {
  /// Of people.
  package static let people: [(meaning: String, headings: [String])] = [
    ("id", ["id", "name", "node", "nodeid", "person_id", "networkCanvasUUID"])
  ]
  /// Of ties.
  package static let ties: [(meaning: String, headings: [String])] = [
    ("from", ["source", "from", "ego", "networkCanvasSourceUUID"]),
    ("to", ["target", "to", "alter", "networkCanvasTargetUUID"]),
    ("strength", ["weight", "strength", "value"]),
  ]
}
