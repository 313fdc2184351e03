import Diagnostics
import Documents
import Scenarios

/// The text that the sandbox begins with: the scenario for one town, with futures that are there at once.
enum SandboxText {
  static func start(_ lesson: Lesson, site: String) -> String {
    var bytes = lesson.bytes
    var findings = Findings()
    let table = TOML.read(SourceText(name: lesson.path, bytes: bytes), into: &findings)
    guard case .table(let compare) = table["compare"]?.kind else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let path =
      lesson.scenario.sites.first { Library.stem($0.path) == site }?.text ?? "sites/\(site)"
    var changes: [(range: Range<Int>, text: String)] = []
    if let sites = table["sites"] { changes.append((sites.bytes, "[\"\(path)\"]")) }
    if let futures = compare["futures"] { changes.append((futures.bytes, "\(Study.futures)")) }
    for (range, text) in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(range, with: Array(text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What the sandbox works out at once, and what is left to `kith run`.
enum SandboxLimits {
  /// Futures over all options and sites.
  static let futures = 3_000
  static let weeks = 1_100

  /// Why a scenario is not tried out; nil: it is.
  static func problem(_ scenario: Scenario, _ library: Library) -> Finding? {
    for site in scenario.sites where !library.mayOpen(site.path) {
      return Finding(
        "E-SANDBOX-SITE", "the sandbox knows the sites that came with the scenarios only",
        at: site.place,
        hint: "they are: \(library.sites.map(\.name).joined(separator: ", "))")
    }
    let compare = scenario.compare
    let all = compare.futures * scenario.sites.count * (scenario.options.count + 1)
    if all > futures || compare.weeks > weeks {
      return Finding(
        "E-SANDBOX-MUCH",
        "this is too much to be worked out while you wait: \(all) futures over \(compare.weeks) weeks",
        at: SourcePlace(file: scenario.file),
        hint:
          "ask for fewer futures or fewer sites here; take the file with you and use kith run for all"
      )
    }
    return nil
  }
}
