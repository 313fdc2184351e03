import Diagnostics
import Documents

/// Reads scenario files.
public enum ScenarioReader {
  /// Reads and checks a scenario; there is none if anything in it is an error.
  ///
  /// Everything that is wrong is found in one pass. What needs a site is checked by `compile`.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - folder: The folder of the file, from which the sites' folders are seen.
  public static func read(source: SourceText, folder: String) -> (Scenario?, Findings) {
    var reader = DraftReader()
    var syntax = Findings()
    let table = TOML.read(source, into: &syntax)
    reader.findings.add(contentsOf: syntax)
    // A file that is no TOML at all has one finding, and nothing else is worth saying.
    if syntax.hasErrors, table.entries.isEmpty { return (nil, syntax) }
    let draft = reader.draft(table, file: source.name, folder: folder)
    var findings = reader.findings
    for check in ScenarioChecks.all { check.check(draft, &findings) }
    var assembly = ScenarioAssembly(draft)
    let scenario = assembly.scenario()
    findings.add(contentsOf: assembly.findings)
    findings = findings.withoutRepetition
    return (findings.hasErrors ? nil : scenario, findings)
  }
}

extension Findings {
  /// Each finding once: what several options share is read once for each.
  var withoutRepetition: Findings {
    var met = Set<Finding>()
    var once = Findings()
    for finding in all where met.insert(finding).inserted { once.add(finding) }
    return once
  }
}
