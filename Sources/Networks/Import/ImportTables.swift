import Diagnostics
import Documents

/// Makes a site of two tables, one of people and one of ties, with whatever headings they have.
///
/// Nominations become mutual ties; several nominations of one kind between two people are one tie.
/// People are numbered in the byte order of their ids, and the numbers are stored with the site.
public enum ImportTables {
  /// Reads two files.
  ///
  /// - Complexity: O(bytes + people · log people).
  public static func read(
    people: String, ties: String, options: ImportOptions
  ) -> (site: Site?, findings: Findings) {
    var findings = Findings()
    func bytes(_ path: String) -> [UInt8]? {
      let before = findings.all.count
      let bytes = SiteFiles.read(path, shownAs: path, &findings)
      if bytes == nil, findings.all.count == before {
        findings.add(
          Finding("E-SITE-FILE", "the file is not there", at: SourcePlace(file: path)))
      }
      return bytes
    }
    let (first, second) = (bytes(people), bytes(ties))
    guard let first, let second else { return (nil, findings) }
    return read(
      people: SourceText(name: people, bytes: first), ties: SourceText(name: ties, bytes: second),
      options: options)
  }

  /// Reads two tables that are in memory already.
  public static func read(
    people: SourceText, ties: SourceText, options: ImportOptions
  ) -> (site: Site?, findings: Findings) {
    var findings = Findings()
    check(options.settings, &findings)
    func table(_ source: SourceText, rows: Int) -> TextTable? {
      let read = CSVReader.readForChecking(
        source.bytes, name: source.name, limits: CSVLimits(rows: rows))
      findings.add(contentsOf: read.findings)
      return read.table
    }
    let tables = SiteTables(
      people: table(people, rows: 200_000), ties: table(ties, rows: 4_000_000))
    var reading = SiteReading(
      settings: options.settings, settingsFile: "import", findings: findings)
    reading.peopleColumns.aliases = ImportAliases.people
    reading.tiesColumns.aliases = ImportAliases.ties
    reading.conditions = options.conditions
    reading.addsMissing = options.addsMissing
    reading.isImport = true
    let site = reading.site(tables)
    return (site, reading.findings)
  }

  private static func check(_ settings: SiteSettings, _ findings: inout Findings) {
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

/// The headings that other programs use, compared without case (FORMATS §1.2).
enum ImportAliases {
  static let people: [(meaning: String, headings: [String])] = [
    ("id", ["id", "name", "node", "nodeid", "person_id", "networkCanvasUUID"])
  ]
  static let ties: [(meaning: String, headings: [String])] = [
    ("from", ["source", "from", "ego", "networkCanvasSourceUUID"]),
    ("to", ["target", "to", "alter", "networkCanvasTargetUUID"]),
    ("strength", ["weight", "strength", "value"]),
  ]
}
