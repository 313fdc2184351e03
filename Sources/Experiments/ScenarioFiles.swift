import Diagnostics
import Foundation
import Networks
import Scenarios

/// A scenario and its sites, read from their files and checked together.
public struct ScenarioFiles: Sendable {
  /// The scenario; nil if it has an error of its own.
  public private(set) var scenario: Scenario?
  /// The sites, in the scenario's order; nil where one could not be read.
  public private(set) var sites: [Site?] = []
  /// What was read: the scenario file first, then those of each site.
  public private(set) var scenarioFile: File?
  /// For each site, its files.
  public private(set) var siteFiles: [[File]] = []
  /// Everything that was found.
  public private(set) var findings = Findings()

  /// A file's name, without its folder, and its bytes.
  public struct File: Sendable {
    /// The name.
    public let name: String
    /// What was read.
    public let bytes: [UInt8]
  }

  /// The files that a site may consist of, in the order in which reports list them.
  public static let siteFileNames = [
    "site.toml", "people.csv", "ties.csv", "places.csv", "attendance.csv",
  ]

  /// Reads a scenario file, as the user names it, and every site that it names.
  public init(path: String) {
    guard let bytes = Self.bytes(path) else {
      self.init()
      findings.add(Self.missing(path))
      return
    }
    self.init(path: path, bytes: bytes)
  }

  private init() {}

  /// Reads a scenario from its bytes, as though they stood in this file.
  ///
  /// - Parameter known: Where sites are taken from that were read before; nil: all are read.
  package init(path: String, bytes: [UInt8], known: KnownSites? = nil) {
    let url = URL(fileURLWithPath: path)
    scenarioFile = File(name: url.lastPathComponent, bytes: bytes)
    let folder =
      path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : "."
    let (scenario, found) = ScenarioReader.read(
      source: SourceText(name: path, bytes: bytes), folder: folder.isEmpty ? "/" : folder)
    self.scenario = scenario
    findings.add(contentsOf: found)
    for reference in scenario?.sites ?? [] { readSite(reference, known) }
  }

  /// The experiment; nil if anything is an error, which the findings then say.
  public mutating func experiment() -> Experiment? {
    guard let scenario, let sites = allSites else { return nil }
    let (experiment, found) = ExperimentBuilder.build(scenario, sites: sites)
    findings.add(contentsOf: found)
    return findings.hasErrors ? nil : experiment
  }

  /// A sweep of the scenario; nil if anything is an error, unless it is only that there are too many
  /// worlds (E-SWEEP-MANY).
  ///
  /// - Returns: All findings, those of the files first.
  public mutating func sweep(_ request: SweepRequest) -> (SweepExperiment?, Findings) {
    guard let scenario, let sites = allSites else { return (nil, findings) }
    let (sweep, found) = SweepBuilder.build(scenario, sites: sites, request)
    findings.add(contentsOf: found)
    return (sweep, findings)
  }

  /// The scenario read back in plain words; nil if anything is an error.
  public mutating func explanation() -> String? {
    guard let scenario, let sites = allSites else { return nil }
    let compiled = sites.compactMap { site -> CompiledSite? in
      let (compiled, found) = scenario.compile(site)
      findings.add(contentsOf: found)
      return compiled
    }
    return findings.hasErrors ? nil : Explanation.text(scenario, compiled)
  }

  /// The sites, if nothing was wrong so far.
  private var allSites: [Site]? {
    let read = sites.compactMap { $0 }
    return findings.hasErrors || read.count < sites.count ? nil : read
  }

  /// Runs exactly so many futures instead of what the scenario says, whatever the precision.
  public mutating func setFutures(_ count: Int) {
    scenario?.compare.futures = count
    scenario?.compare.precision = nil
  }

  /// Leaves out all sites but those of these names; nothing if there are none.
  public mutating func keep(sites names: [String]) {
    guard !names.isEmpty, let all = allSites, var scenario else { return }
    for name in names where !all.contains(where: { $0.name == name }) {
      let known = all.map(\.name)
      findings.add(
        Finding(
          "E-SCENARIO-SITE", "the scenario has no site called \(Rendering.cited(name))",
          at: SourcePlace(file: "--site"),
          hint: nearestName(to: name, among: known).map { "did you mean \"\($0)\"?" }
            ?? "its sites are: \(known.joined(separator: ", "))"))
    }
    let kept = all.indices.filter { names.contains(all[$0].name) }
    scenario.sites = kept.map { scenario.sites[$0] }
    self.scenario = scenario
    sites = kept.map { all[$0] }
    siteFiles = kept.map { siteFiles[$0] }
  }

  private mutating func readSite(_ reference: Scenario.SiteReference, _ known: KnownSites?) {
    let path = reference.path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else {
      findings.add(
        Finding(
          "E-SITE-FOLDER", "there is no site at \(Rendering.cited(path))", at: reference.place,
          hint: Self.nearFolder(path)))
      sites.append(nil)
      siteFiles.append([])
      return
    }
    let read = known?.site(path) ?? ReadSite(path)
    findings.add(contentsOf: read.findings)
    sites.append(read.site)
    siteFiles.append(read.files)
  }

  private static func nearFolder(_ path: String) -> String {
    let url = URL(fileURLWithPath: path)
    let others = try? FileManager.default.contentsOfDirectory(
      atPath: url.deletingLastPathComponent().path)
    let near = nearestName(to: url.lastPathComponent, among: (others ?? []).sorted())
    return near.map { "did you mean \"\($0)\"?" }
      ?? "sites are named by their folders, seen from the folder of the scenario"
  }

  /// The finding about a file that is not there or cannot be read.
  public static func missing(_ path: String) -> Finding {
    let isThere = FileManager.default.fileExists(atPath: path)
    return Finding(
      "E-FILE",
      isThere
        ? "\(Rendering.cited(path)) cannot be read" : "there is no file \(Rendering.cited(path))",
      at: SourcePlace(file: path),
      hint: isThere ? "check that it is a file and that you may read it" : nil)
  }

  /// The bytes of a file that is there and can be read.
  public static func bytes(_ path: String) -> [UInt8]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
      let data = FileManager.default.contents(atPath: path)
    else { return nil }
    return [UInt8](data)
  }
}
