import Diagnostics
import Documents
import Experiments
import Foundation
import Networks
import Scenarios

/// Checks one thing that a user names, by what it is.
public enum Checking {
  /// What was found, and what it holds in words; nil where it could not be read.
  public static func check(_ path: String) -> (text: String?, findings: Findings) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      var findings = Findings()
      findings.add(ScenarioFiles.missing(path))
      return (nil, findings)
    }
    if isFolder.boolValue { return site(path) }
    let url = URL(fileURLWithPath: path)
    if url.lastPathComponent == "site.toml" {
      return site(path.contains("/") ? String(path.dropLast("/site.toml".count)) : ".")
    }
    return url.pathExtension.lowercased() == "csv" ? table(path) : scenario(path)
  }

  private static func site(_ path: String) -> (String?, Findings) {
    let (site, findings) = SiteFolder.read(path)
    return (site.map { SiteSummary($0).text }, findings)
  }

  private static func scenario(_ path: String) -> (String?, Findings) {
    var files = ScenarioFiles(path: path)
    guard let experiment = files.experiment() else { return (nil, files.findings) }
    let scenario = experiment.scenario
    let sites = PlainWords.count(experiment.sites.count, "site", "sites")
    let options = PlainWords.count(scenario.options.count, "option", "options")
    let text =
      "\(path): \(options) at \(sites), \(futures(scenario.compare)) of"
      + " \(Digits.count(scenario.compare.weeks)) weeks; it can be run"
    return (text, files.findings)
  }

  private static func futures(_ compare: CompareSettings) -> String {
    (compare.precision == nil ? "" : "at most ") + "\(Digits.count(compare.futures)) futures"
  }

  private static func table(_ path: String) -> (String?, Findings) {
    guard let bytes = ScenarioFiles.bytes(path) else {
      var findings = Findings()
      findings.add(ScenarioFiles.missing(path))
      return (nil, findings)
    }
    let (table, findings) = CSVReader.read(bytes, name: path)
    let text = table.map {
      "\(path): \(Digits.count($0.rowCount)) rows; columns \($0.columns.joined(separator: ", "))"
    }
    return (text.map(Rendering.printable), findings)
  }
}
