import Diagnostics
import Documents

/// A site as a folder of plain files: `site.toml`, `people.csv`, `ties.csv` and, where there are places,
/// `places.csv` and `attendance.csv`. Other files in the folder are left alone.
public enum SiteFolder {
  /// Reads and checks a folder; there is no site if anything in it is an error.
  ///
  /// Everything that is wrong is found in one pass. Findings name the files as `path/people.csv`.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - name: What to call the folder in findings; the path if nil.
  /// - Complexity: O(bytes + people · log people).
  public static func read(
    _ path: String, shownAs name: String? = nil
  ) -> (site: Site?, findings: Findings) {
    var shown = name ?? path
    while shown.hasSuffix("/"), shown.count > 1 { shown.removeLast() }
    var findings = Findings()
    guard SiteFiles.isFolder(path) else {
      findings.add(
        Finding(
          "E-SITE-FOLDER", "there is no folder \(Rendering.cited(shown))",
          at: SourcePlace(file: shown),
          hint: "a site is a folder that holds site.toml and its tables"))
      return (nil, findings)
    }
    let folder = shown
    func file(_ file: String, isNeeded: Bool) -> [UInt8]? {
      let before = findings.all.count
      let bytes = SiteFiles.read("\(path)/\(file)", shownAs: "\(folder)/\(file)", &findings)
      if bytes == nil, isNeeded, findings.all.count == before {
        findings.add(
          Finding(
            "E-SITE-FILE", "the file is not there", at: SourcePlace(file: "\(folder)/\(file)"),
            hint: "a site has site.toml, people.csv and ties.csv"))
      }
      return bytes
    }
    let files = SiteText(
      settings: file("site.toml", isNeeded: true), people: file("people.csv", isNeeded: true),
      ties: file("ties.csv", isNeeded: true), places: file("places.csv", isNeeded: false),
      attendance: file("attendance.csv", isNeeded: false))
    return read(files, shownAs: shown, findings)
  }

  /// Reads and checks a site whose files are in memory already.
  static func read(
    _ files: SiteText, shownAs name: String, _ earlier: Findings = Findings()
  ) -> (site: Site?, findings: Findings) {
    var findings = earlier
    var settings = SiteSettings()
    let settingsFile = "\(name)/site.toml"
    if let bytes = files.settings {
      let table = TOML.read(SourceText(name: settingsFile, bytes: bytes), into: &findings)
      settings = SettingsReader.read(table, file: settingsFile, &findings)
      SettingsReader.requireSite(table, file: settingsFile, &findings)
    }
    func table(_ bytes: [UInt8]?, _ file: String, rows: Int) -> TextTable? {
      guard let bytes else { return nil }
      let read = CSVReader.readForChecking(
        bytes, name: "\(name)/\(file)", limits: SiteLimits.table(rows: rows))
      findings.add(contentsOf: read.findings)
      return read.table
    }
    let tables = SiteTables(
      people: table(files.people, "people.csv", rows: SiteLimits.people),
      ties: table(files.ties, "ties.csv", rows: SiteLimits.ties),
      places: table(files.places, "places.csv", rows: SiteLimits.places),
      attendance: table(files.attendance, "attendance.csv", rows: SiteLimits.ties))
    if tables.attendance != nil, files.places == nil {
      findings.add(
        Finding(
          "E-SITE-FILE", "there are visits but no places",
          at: SourcePlace(file: "\(name)/places.csv"), hint: "list the places in places.csv"))
    }
    var reading = SiteReading(
      settings: settings, settingsFile: settingsFile, findings: findings)
    let site = reading.site(tables)
    return (site, reading.findings)
  }

  /// The files of a site as they would be written, by name.
  public static func files(of site: Site) -> [(name: String, bytes: [UInt8])] {
    SiteText(site).files
  }
}
