import Diagnostics
import Diffusion
import Documents
import Experiments
import Foundation
import Scenarios

/// A run's folder, read back and checked against the digests in its manifest.
public struct RecordedRun: Sendable {
  /// The folder as the user named it.
  public let path: String
  /// What tables call the run.
  public internal(set) var name: String
  let manifest: RecordedManifest
  /// The name of the scenario's file.
  public var scenarioName: String { manifest.scenario.name }
  /// The headings of its `comparison.csv`.
  let columns: [String]
  let rows: [RecordedRow]

  /// Reads a folder; there is no run if anything is an error.
  public static func read(_ path: String) -> (RecordedRun?, Findings) {
    var findings = Findings()
    guard let bytes = ScenarioFiles.bytes(path + "/manifest.json") else {
      findings.add(missing(path))
      return (nil, findings)
    }
    let (manifest, found) = RecordedManifest.read(bytes, name: path + "/manifest.json")
    findings.add(contentsOf: found)
    guard let manifest, let table = table(path, manifest, &findings) else { return (nil, findings) }
    let (rows, problems) = RecordedRow.rows(table)
    findings.add(contentsOf: problems)
    if findings.hasErrors { return (nil, findings) }
    let name = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
    return (
      RecordedRun(path: path, name: name, manifest: manifest, columns: table.columns, rows: rows),
      findings
    )
  }

  /// `comparison.csv`, if it is what the run wrote.
  private static func table(
    _ path: String, _ manifest: RecordedManifest, _ findings: inout Findings
  ) -> TextTable? {
    let file = path + "/comparison.csv"
    guard let bytes = ScenarioFiles.bytes(file) else {
      findings.add(ScenarioFiles.missing(file))
      return nil
    }
    let digest = SHA256.hex(bytes)
    let stated = manifest.results.first { $0.name == "comparison.csv" }?.sha256
    guard digest == stated else {
      findings.add(
        Finding(
          "E-RUN-DAMAGED",
          "this is not the file that the run wrote: its SHA-256 begins with \(digest.prefix(12)), and"
            + " the manifest says \(stated.map { String($0.prefix(12)) } ?? "nothing of it")",
          at: SourcePlace(file: file), hint: "run the scenario again, or restore the file"))
      return nil
    }
    let (table, found) = CSVReader.read(bytes, name: file)
    findings.add(contentsOf: found)
    return table
  }

  /// What is said where a folder holds no run.
  static func missing(_ path: String) -> Finding {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else {
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
      let others = ((try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []).sorted()
      let word = URL(fileURLWithPath: path).lastPathComponent
      return Finding(
        "E-RUN-FOLDER", "there is no folder \(Rendering.cited(path))",
        at: SourcePlace(file: path),
        hint: nearestName(to: word, among: others).map { "did you mean \"\($0)\"?" }
          ?? "name folders that kith run has written, such as Results/my-scenario")
    }
    return Finding(
      "E-RUN-NONE", "this folder is not that of a run: it has no manifest.json",
      at: SourcePlace(file: path),
      hint: "name folders that kith run has written, such as Results/my-scenario")
  }
}

/// One row of a recorded `comparison.csv`.
struct RecordedRow: Sendable {
  /// What it is about, as written.
  let key: Key
  let option: String
  /// Every cell, as written.
  let cells: [String]
  /// The numbers, so that they are shown as `kith run` shows them.
  let row: ComparisonRow

  /// What makes rows of several runs comparable.
  struct Key: Hashable, Sendable {
    let site, versus, outcome, group: String
    let week: Int

    /// "wellbeing of service users".
    var line: String { group == Pool(.everyone).text ? outcome : "\(outcome) of \(group)" }
  }
}
