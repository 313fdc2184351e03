import Diagnostics
import Foundation

/// What a run's `manifest.json` says, read back and checked.
package struct RecordedManifest: Sendable {
  /// The program's version, the title, and what futures differ by.
  package var version, title, futuresOf: String
  /// As text: it may be larger than JSON keeps exact.
  package var seed: String
  package var futures, futuresPerDraw, weeks: Int
  package var main: String
  package var options: [String]
  /// The scenario file.
  package var scenario: Manifest.File
  /// In the run's order.
  package var sites: [Site]
  package var inputs: [Input]
  /// The digests of the results, by name.
  package var results: [Manifest.File]

  package struct Site: Sendable {
    package var name: String
    package var files: [Manifest.File]
  }

  package struct Input: Sendable {
    package var name, value: String
  }

  /// Reads a manifest; what is missing or of another kind becomes a finding.
  package static func read(_ bytes: [UInt8], name: String) -> (RecordedManifest?, Findings) {
    var reading = ManifestReading(file: name)
    guard let json = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
      reading.add("this is not a manifest: it cannot be read as JSON")
      return (nil, reading.findings)
    }
    let manifest = reading.manifest(json)
    return (reading.findings.hasErrors ? nil : manifest, reading.findings)
  }
}

/// Takes fields out of a manifest, each with its own complaint.
private struct ManifestReading {
  let file: String
  var findings = Findings()

  /// The version of the results' format that this program reads.
  private static let format = Manifest.formats.first { $0.0 == "results" }?.1 ?? 1

  mutating func add(_ message: String, code: String = "E-RUN-MANIFEST", hint: String? = nil) {
    findings.add(
      Finding(
        code, message, at: SourcePlace(file: file),
        hint: hint ?? "run the scenario again, or restore the file"))
  }

  mutating func manifest(_ json: [String: Any]) -> RecordedManifest? {
    guard checkFormat(json) else { return nil }
    let sites = objects(json, "sites").map { site in
      RecordedManifest.Site(
        name: text(site, "name", in: "sites"),
        files: objects(site, "files", in: "sites").map { self.digest($0) })
    }
    return RecordedManifest(
      version: text(json, "kith"), title: text(json, "title"),
      futuresOf: text(json, "futures_of"), seed: text(json, "seed"),
      futures: whole(json, "futures"),
      futuresPerDraw: whole(json, "futures_per_draw"), weeks: whole(json, "weeks"),
      main: text(json, "main"), options: texts(json, "options"),
      scenario: digest(json["scenario"] as? [String: Any] ?? [:]), sites: sites,
      inputs: objects(json, "inputs").map { input in
        RecordedManifest.Input(
          name: text(input, "name", in: "inputs"), value: text(input, "value", in: "inputs"))
      }, results: objects(json, "results").map { self.digest($0) })
  }

  /// A manifest of another version may mean something else by the same words.
  private mutating func checkFormat(_ json: [String: Any]) -> Bool {
    let formats = json["formats"] as? [String: Any]
    guard let results = formats?["results"] as? Int else {
      add("this does not say which version of the results' format it is")
      return false
    }
    guard results == Self.format else {
      let version = (json["kith"] as? String).map { " (Kith \(Rendering.printable($0)))" } ?? ""
      add(
        "this is version \(results) of the results' format\(version), and this program reads"
          + " version \(Self.format)",
        code: "E-RUN-VERSION",
        hint: results > Self.format
          ? "a newer Kith is needed" : "run the scenario again with this program")
      return false
    }
    return true
  }

  private mutating func text(_ json: [String: Any], _ key: String, in list: String? = nil)
    -> String
  {
    guard let text = json[key] as? String else {
      wrong(key, list, "text")
      return ""
    }
    return text
  }

  private mutating func whole(_ json: [String: Any], _ key: String) -> Int {
    guard let number = json[key] as? Int, number >= 0 else {
      wrong(key, nil, "a whole number")
      return 0
    }
    return number
  }

  private mutating func texts(_ json: [String: Any], _ key: String) -> [String] {
    guard let texts = json[key] as? [String] else {
      wrong(key, nil, "a list of texts")
      return []
    }
    return texts
  }

  private mutating func objects(_ json: [String: Any], _ key: String, in list: String? = nil)
    -> [[String: Any]]
  {
    guard let objects = json[key] as? [[String: Any]] else {
      wrong(key, list, "a list")
      return []
    }
    return objects
  }

  private mutating func digest(_ json: [String: Any]) -> Manifest.File {
    Manifest.File(
      name: text(json, "name", in: "files"), sha256: text(json, "sha256", in: "files"))
  }

  private mutating func wrong(_ key: String, _ list: String?, _ what: String) {
    let inside = list.map { " of an entry of \"\($0)\"" } ?? ""
    add("\"\(key)\"\(inside) is missing, or is not \(what)")
  }
}
