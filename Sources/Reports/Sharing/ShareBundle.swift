import Diagnostics
import Disclosure
import Documents
import Experiments
import Foundation
import Networks
import Scenarios

/// A run as it may leave the house: aggregates by the rules of `Documentation/PRIVACY.md`, nothing about single people.
///
/// Sites that were made up need no protection: a run of nothing else is shared as it is, and says so. Where a
/// site is mapped, all of them go by the rules.
public struct ShareBundle: Sendable {
  /// The files, by name.
  public internal(set) var files: [(name: String, bytes: [UInt8])] = []
  /// What was done, in words.
  public private(set) var notes: [String] = []
  /// For each mapped site's folder: what its record of exports gets.
  private var records: [(record: ExportRecord, shown: [Publication.Earlier])] = []
  let reason: String?

  /// The fewest futures over which an average is one of futures and not a fact (rule P1).
  public static let fewestFutures = 100

  /// What is asked for.
  public struct Request: Sendable {
    /// The rule for numbers of people.
    public var rule = DisclosureRules.standard
    /// Why person-level results are released too; nil = they are not.
    public var personLevelReason: String?

    /// The default rule and nothing else.
    public init() {}
  }

  /// A bundle of a run's folder.
  ///
  /// - Parameters:
  ///   - run: The folder that `kith run` wrote.
  ///   - experiment: The same scenario and sites, read anew.
  ///   - inputs: The files that they were read from, to be held against the manifest.
  ///   - siteFolders: For each site, its folder.
  /// - Throws: `E-SHARE-…`: the inputs are not those of the run, there are too few futures, a name would get out.
  public init(
    run: RecordedRun, _ experiment: Experiment, inputs: ScenarioFiles, siteFolders: [String],
    _ request: Request
  ) throws(Finding) {
    reason = request.personLevelReason
    try Self.check(run, inputs)
    let isInvented = experiment.sites.allSatisfy { $0.site.isInvented }
    if isInvented {
      try addInvented(run)
    } else {
      try addMapped(run, experiment, siteFolders, request)
    }
    if let reason { try addPeople(run, experiment, siteFolders, reason) }
    if !isInvented { files = SharedPage.files(files, notes: notes) + files }
    addManifest(run, request, isInvented: isInvented)
    // Last, because words that somebody typed, such as the reason, are in these files too.
    try refuseNames(experiment)
  }

  /// Writes the bundle into a new folder, then the records of the mapped sites.
  ///
  /// - Throws: `E-OUT-EXISTS`, `E-OUT-CREATE`, `E-OUT-WRITE`.
  public func write(to path: String) throws(Finding) {
    try NewFolder.check(path, option: "--to")
    // The record first: an export that is not on record must not exist.
    for (record, shown) in records { try record.add(shown, note: reason) }
    try NewFolder.write(files, to: path, option: "--to")
  }

  /// Everything of a run of invented sites but single people's results.
  private mutating func addInvented(_ run: RecordedRun) throws(Finding) {
    for file in run.manifest.results {
      files.append((file.name, try Self.read(run, file.name)))
    }
    notes.append(
      "All sites of this run are invented: no real person is in it, and nothing had to be hidden")
  }

  private mutating func addMapped(
    _ run: RecordedRun, _ experiment: Experiment, _ siteFolders: [String], _ request: Request
  ) throws(Finding) {
    guard run.manifest.futures >= Self.fewestFutures else {
      throw Finding(
        "E-SHARE-FUTURES",
        "the run has \(run.manifest.futures) futures; averages over fewer than"
          + " \(Self.fewestFutures) say too much about the people of the map",
        at: SourcePlace(file: run.path), hint: "run the scenario again with --futures 200")
    }
    var groups = SharedGroups(experiment)
    let starts = SharedStarts(run.rows, groups, rule: request.rule)
    Self.drop(starts.classes, &groups)
    var known: [ExportRecord?] = []
    for (site, folder) in zip(experiment.sites, siteFolders) {
      known.append(site.site.isInvented ? nil : try ExportRecord(folder: folder))
    }
    let counts = SharedCounts(
      groups, rule: request.rule, earlier: known.map { $0?.earlier ?? [] })
    guard counts.isSafe else {
      throw Finding(
        "E-SHARE-AUDIT", "what is hidden could be worked out from what was shared before",
        at: SourcePlace(file: run.path), hint: "share it with the rule of the earlier exports")
    }
    for (record, shown) in zip(known, counts.records) {
      if let record { records.append((record, shown)) }
    }
    var (rows, cells) = (0, 0)
    for file in SharedFiles.all where file.reason == nil {
      guard run.manifest.results.contains(where: { $0.name == file.name }) else { continue }
      let (table, _) = CSVReader.read(try Self.read(run, file.name), name: file.name)
      guard let table else { continue }
      var shared = SharedTable(file, table, groups, counts, starts)
      files.append((file.name, shared.bytes()))
      rows += shared.omittedRows
      cells += shared.omittedCells
    }
    notes.append("Rule \(request.rule.name): \(request.rule.summary)")
    notes.append(
      "Left out: \(rows) rows of groups that are too small, \(cells) cells;"
        + " \(counts.hidden) numbers of people hidden, \(counts.widened) of them to protect others")
    notes += groups.omissions
  }

  /// Groups of which everybody or nobody has something.
  private static func drop(
    _ classes: [(site: String, outcome: String, group: String)], _ groups: inout SharedGroups
  ) {
    for (site, entries) in groups.entries.enumerated() {
      for (line, entry) in entries.enumerated() {
        let isClass = classes.contains {
          $0.site == entry.site && $0.outcome == entry.line.outcome
            && $0.group == entry.line.group.text
        }
        if isClass { groups.drop(site, line, "everybody or nobody has what is counted") }
      }
    }
  }

  /// `private/per-person.csv` with pseudonyms, because somebody said why.
  private mutating func addPeople(
    _ run: RecordedRun, _ experiment: Experiment, _ siteFolders: [String], _ reason: String
  ) throws(Finding) {
    let people = try ReleasedPeople.bytes(run, experiment, siteFolders)
    files.append((ReleasedPeople.fileName, people))
    notes.append("PERSON-LEVEL RESULTS ARE IN THIS BUNDLE. Reason given: \(reason)")
  }

}
