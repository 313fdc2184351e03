import Diagnostics
import Disclosure
import Documents
import Experiments

/// Person-level results in a share bundle: only for a reason that somebody gave, with pseudonyms, and with a
/// mark on every row.
enum ReleasedPeople {
  static let fileName = "PERSON-LEVEL-per-person.csv"
  /// The mark.
  static let watermark =
    "person-level data: personal data of real people, released for a reason on record"

  static func bytes(_ run: RecordedRun, _ experiment: Experiment, _ siteFolders: [String])
    throws(Finding) -> [UInt8]
  {
    let path = run.path + "/private/per-person.csv"
    guard let bytes = ScenarioFiles.bytes(path) else {
      throw Finding(
        "E-SHARE-PEOPLE", "the run has no person-level results", at: SourcePlace(file: path),
        hint: "run it again with --per-person")
    }
    let (table, _) = CSVReader.read(bytes, name: path)
    guard let table, let site = table.column(named: "site"),
      let person = table.column(named: "person")
    else {
      throw Finding(
        "E-SHARE-PEOPLE", "the person-level results cannot be read", at: SourcePlace(file: path),
        hint: "run it again with --per-person")
    }
    var keys: [String: ProjectKey] = [:]
    for (experiment, folder) in zip(experiment.sites, siteFolders)
    where !experiment.site.isInvented {
      keys[experiment.site.name] = try ProjectKey.ofProject(PrivateFolder(in: folder)).key
    }
    // A person's number stands in the map beside the id: with it, the pseudonym would be none.
    let kept = table.columns.indices.filter { table.columns[$0] != "number" }
    var writer = CSVWriter(columns: kept.map { table.columns[$0] } + ["notice"])
    for row in 0..<table.rowCount {
      let key = keys[table.text(row: row, column: site)]
      writer.row(
        kept.map { column in
          let text = table.text(row: row, column: column)
          guard column == person, let key else { return .numeral(text) }
          return .text(Pseudonym.of(text, key: key))
        } + [.text(watermark)])
    }
    return writer.bytes
  }
}
