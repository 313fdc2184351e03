import Diagnostics
import Documents
import Experiments
import Foundation

/// Whether a run that was made again gives what its folder holds.
public enum RunVerdict {
  /// A folder's manifest, and what its run was asked for.
  ///
  /// - Returns: As well as what is wrong with them: `E-RUN-FOLDER` or `E-RUN-NONE` where there is no run,
  ///   `E-VERIFY-COMMAND` where this program does not know the words of the command.
  package static func recorded(_ folder: String) -> (RecordedManifest?, RunRequest?, Findings) {
    let file = folder + "/manifest.json"
    var findings = Findings()
    guard let bytes = ScenarioFiles.bytes(file) else {
      findings.add(RecordedRun.missing(folder))
      return (nil, nil, findings)
    }
    let (manifest, found) = RecordedManifest.read(bytes, name: file)
    findings.add(contentsOf: found)
    let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let command = object?["command"] as? String
    let request = command.flatMap(RunRequest.init(command:))
    if request == nil {
      findings.add(
        Finding(
          "E-VERIFY-COMMAND",
          "the command of this run is not understood: \(Rendering.cited(command ?? "none is recorded"))",
          at: SourcePlace(file: file), hint: "only what kith run has written can be run again"))
    }
    return (manifest, request, findings)
  }

  /// Inputs that are not those that the run read, each with its name, and a program that is not the same.
  package static func inputs(
    _ manifest: RecordedManifest, of folder: String, _ files: ScenarioFiles
  ) -> Findings {
    var findings = Findings()
    if manifest.version != Manifest.version {
      findings.add(
        Finding(
          "W-VERIFY-VERSION",
          "the run was made by Kith \(Rendering.printable(manifest.version)), and this is"
            + " \(Manifest.version)", at: SourcePlace(file: folder)))
    }
    func check(_ bytes: [UInt8]?, _ recorded: Manifest.File, _ name: String) {
      guard bytes.map(SHA256.hex) != recorded.sha256 else { return }
      findings.add(
        Finding(
          "E-VERIFY-INPUT",
          bytes == nil
            ? "a file that the run read is not there" : "this is not the file that the run read",
          at: SourcePlace(file: name),
          hint: "restore it, or run the scenario again as it is now"))
    }
    check(files.scenarioFile?.bytes, manifest.scenario, manifest.scenario.name)
    let folders = files.scenario?.sites ?? []
    for (index, site) in manifest.sites.enumerated() {
      let read = files.siteFiles.indices.contains(index) ? files.siteFiles[index] : []
      let place = folders.indices.contains(index) ? folders[index].text : site.name
      for file in site.files {
        check(read.first { $0.name == file.name }?.bytes, file, "\(place)/\(file.name)")
      }
      for more in read where !site.files.contains(where: { $0.name == more.name }) {
        findings.add(
          Finding(
            "E-VERIFY-INPUT", "the run did not read this file",
            at: SourcePlace(file: "\(place)/\(more.name)"),
            hint: "move it away, or run the scenario again as it is now"))
      }
    }
    return findings
  }

  /// Where the folder's files differ from those of the run made again; empty: identical.
  public static func differences(_ folder: String, _ again: [(name: String, bytes: [UInt8])])
    -> Findings
  {
    var findings = Findings()
    for (name, bytes) in again {
      guard let there = ScenarioFiles.bytes("\(folder)/\(name)") else {
        findings.add(
          Finding(
            "E-VERIFY-DIFFERS", "the run made again has this file, and the folder has not",
            at: SourcePlace(file: "\(folder)/\(name)")))
        continue
      }
      if there != bytes { findings.add(difference("\(folder)/\(name)", there, bytes)) }
    }
    return findings
  }

  /// The first difference of two files.
  private static func difference(_ path: String, _ there: [UInt8], _ again: [UInt8]) -> Finding {
    func lines(_ bytes: [UInt8]) -> [[UInt8]] {
      bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    }
    let (old, new) = (lines(there), lines(again))
    let line = zip(old, new).prefix { $0 == $1 }.count
    func text(_ bytes: [UInt8]?) -> String {
      bytes.map { Rendering.cited(String(decoding: $0.prefix(200), as: UTF8.self)) } ?? "nothing"
    }
    let (one, other) = (
      old.indices.contains(line) ? old[line] : nil, new.indices.contains(line) ? new[line] : nil
    )
    var (column, words) = (
      "", "\(text(one)) stands there, and the run made again gives \(text(other))"
    )
    if path.hasSuffix(".csv"), line > 0, let one, let other {
      let (cells, others) = (cells(one), cells(other))
      let at = zip(cells, others).prefix { $0 == $1 }.count
      let headings = Self.cells(old[0])
      if headings.indices.contains(at), cells.indices.contains(at), others.indices.contains(at) {
        column = ", column \(headings[at])"
        words =
          "\(Rendering.cited(cells[at])) stands there, and the run made again gives"
          + " \(Rendering.cited(others[at]))"
      }
    }
    return Finding(
      "E-VERIFY-DIFFERS", "the first difference is in line \(line + 1)\(column): \(words)",
      at: SourcePlace(file: path))
  }

  /// The cells of one line of CSV as Kith writes it.
  private static func cells(_ line: [UInt8]) -> [String] {
    var (cells, isQuoted): ([[UInt8]], Bool) = ([[]], false)
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ","), !isQuoted {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
    }
    return cells.map { String(decoding: $0, as: UTF8.self) }
  }
}
