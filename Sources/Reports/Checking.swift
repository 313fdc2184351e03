import Diagnostics
import Documents
import Experiments
import Formats
import Foundation
import Networks
import Scenarios

/// Checks what a user names, by what it is.
public enum Checking {
  /// What is checked in one go: a scenario or a site, or the files of one network.
  public enum Subject: Sendable, Equatable {
    /// A scenario file, or the folder of a site.
    case one(String)
    /// Files that together are a network.
    case network([String])
  }

  /// Paths by what they are: scenarios and sites each for itself, all other files together.
  public static func subjects(_ paths: [String]) -> [Subject] {
    let isOther: (String) -> Bool = { path in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        return false
      }
      if isFolder.boolValue {
        return !FileManager.default.fileExists(atPath: path + "/site.toml")
          && !FileManager.default.fileExists(atPath: path + "/people.csv")
      }
      return !path.lowercased().hasSuffix(".toml")
    }
    let files = paths.filter(isOther)
    return paths.filter { !isOther($0) }.map { .one($0) } + (files.isEmpty ? [] : [.network(files)])
  }

  /// What was found in the files of a network, and what they hold in words.
  public static func network(
    _ paths: [String], format: NetworkFormat?, options: ReadingOptions
  ) -> (text: String?, findings: Findings) {
    if paths.count == 1, format == nil, isTableAlone(paths[0], options) { return table(paths[0]) }
    let (network, findings) = NetworkFiles.read(paths, format: format, options: options)
    let names = paths.joined(separator: ", ")
    return (network.map { "\(names): \(NetworkSummary($0).text)" }, findings)
  }

  /// Whether a file is a table that is no network by itself, such as one of people.
  private static func isTableAlone(_ path: String, _ options: ReadingOptions) -> Bool {
    guard !options.isWide, !options.isMatrix, options.hasHeadings,
      let bytes = ScenarioFiles.bytes(path)
    else { return false }
    return NetworkFiles.isTableAlone(InputFile(name: path, bytes: bytes))
  }

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
    return scenario(path)
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
