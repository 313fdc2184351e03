import Diagnostics
import Disclosure
import Experiments
import Networks

extension ShareBundle {
  /// The scenario and sites are those of the run.
  static func check(_ run: RecordedRun, _ inputs: ScenarioFiles) throws(Finding) {
    let hint = "give the scenario that was run with --scenario, and its sites as they were then"
    let scenario = inputs.scenarioFile.map { Manifest.File(name: $0.name, bytes: $0.bytes) }
    guard scenario?.sha256 == run.manifest.scenario.sha256 else {
      throw Finding(
        "E-SHARE-SCENARIO", "\(run.scenarioName) is not the scenario that was run",
        at: SourcePlace(file: run.path), hint: hint)
    }
    for (site, files) in zip(run.manifest.sites, inputs.siteFiles) {
      for file in files
      where !site.files.contains(Manifest.File(name: file.name, bytes: file.bytes)) {
        throw Finding(
          "E-SHARE-SITE", "\(site.name)/\(file.name) is not the file that was run",
          at: SourcePlace(file: run.path), hint: hint)
      }
    }
    guard run.manifest.sites.count == inputs.sites.count else {
      throw Finding(
        "E-SHARE-SITE", "the scenario has other sites than the run",
        at: SourcePlace(file: run.path), hint: hint)
    }
  }

  /// A file of the run, if it is what the run wrote.
  static func read(_ run: RecordedRun, _ name: String) throws(Finding) -> [UInt8] {
    let path = run.path + "/" + name
    guard let bytes = ScenarioFiles.bytes(path) else { throw ScenarioFiles.missing(path) }
    let stated = run.manifest.results.first { $0.name == name }
    guard stated == Manifest.File(name: name, bytes: bytes) else {
      throw Finding(
        "E-RUN-DAMAGED", "this is not the file that the run wrote", at: SourcePlace(file: path),
        hint: "run the scenario again, or restore the file")
    }
    return bytes
  }

  /// No name of a mapped person may be in the bundle, however it is written.
  func refuseNames(_ experiment: Experiment) throws(Finding) {
    for site in experiment.sites { try SharedNames.refuse(site.site, in: files) }
  }
}

extension Site {
  /// Whether it was made up and stands for no real place.
  public var isInvented: Bool { if case .invented = origin { true } else { false } }
}
