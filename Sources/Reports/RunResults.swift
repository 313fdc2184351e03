import Experiments
import Networks
import Scenarios

/// The files of a run's folder, made in memory.
public enum RunResults {
  /// All files, the manifest last.
  ///
  /// - Parameters:
  ///   - perReplicate: Whether every future's values are among them.
  ///   - threads: How many files are made at once.
  public static func files(
    _ experiment: Experiment, _ result: EnsembleResult, _ report: RunReport, manifest: Manifest,
    perReplicate: Bool, threads: Int
  ) -> [(name: String, bytes: [UInt8])] {
    var report = report
    report.material = RunMaterial(experiment, result, manifest)
    let parts = Blocks.results(makers(experiment, result, report), threads: threads)
    var files = parts.flatMap { $0 }
    files.append((RunWorkbook.name, RunWorkbook.bytes(report, files)))
    if perReplicate { files.append(("replicates.csv", ReplicatesCSV.bytes(experiment, result))) }
    let results = files.map { Manifest.File(name: $0.name, bytes: $0.bytes) }
    files.append(("manifest.json", Array(manifest.text(experiment, results: results).utf8)))
    return files
  }

  private typealias Maker = @Sendable () -> [(name: String, bytes: [UInt8])]

  /// What makes each file of its own accord, in the order of the folder.
  private static func makers(
    _ experiment: Experiment, _ result: EnsembleResult, _ report: RunReport
  ) -> [Maker] {
    let comparison = report.comparison
    var makers: [Maker] = [
      { [(RunFolder.reportName, Array(report.html.utf8))] },
      { [("comparison.md", Array(report.markdown.utf8))] },
      { [("comparison.csv", ComparisonCSV.bytes(comparison))] },
      { [("trajectories.csv", TrajectoriesCSV.bytes(experiment, result))] },
      { [("methods.md", Array(report.methods.utf8))] },
      { [(OutcomeSpecification.name, Array(report.specification.utf8))] },
      { [("methods.csv", MethodsCSV.bytes(comparison))] },
      { [("ranking.csv", RankingCSV.bytes(comparison))] },
    ]
    if experiment.sites.count > 1 {
      makers.append { [("forest.csv", ForestCSV.bytes(comparison))] }
    }
    if let spread = report.spread { makers.append { [("spread.csv", SpreadCSV.bytes(spread))] } }
    makers.append { EconomicsFiles.files(comparison) }
    if let harm = comparison.harm {
      makers.append { [("harm.csv", HarmCSV.bytes(harm)), ("groups.csv", GroupsCSV.bytes(harm))] }
    }
    makers += [
      { [("leading.csv", LeadingCSV.bytes(comparison.leading))] },
      { [("turning.csv", TurningCSV.bytes(comparison.leading))] },
    ]
    if let sensitivity = report.sensitivity {
      makers.append { [("sensitivity.csv", SensitivityCSV.bytes(sensitivity))] }
    }
    if let model = report.material?.model {
      makers.append { [(RunModel.name, Array(model.markdown.utf8))] }
    }
    return makers
  }
}

extension RunReport {
  /// The report as `comparison.md` holds it.
  public var markdown: String { MarkdownForm.text(ComparisonDocument(self).document) }

  /// The page that people read, complete in itself.
  public var html: String { ReportPage(self).html }

  /// The methods annex as `methods.md` holds it.
  public var methods: String { MarkdownForm.text(AnnexDocument(self).document) }

  /// The report for a screen, in the same words.
  public func terminal(width: Int = 100, usesBold: Bool = false) -> String {
    TerminalForm(width: width, usesBold: usesBold).text(ComparisonDocument(self).document)
  }
}

extension Manifest {
  /// The manifest of a run of scenario files.
  ///
  /// - Parameter options: Further words of the command that change its results.
  public init(_ files: ScenarioFiles, _ experiment: Experiment, options: [String]) {
    let name = files.scenarioFile?.name ?? ""
    self.init(
      scenario: File(name: name, bytes: files.scenarioFile?.bytes ?? []),
      sites: zip(experiment.sites.indices, files.siteFiles).map { index, read in
        (
          name: experiment.sites[index].site.name, folder: experiment.scenario.sites[index].text,
          files: read.map { File(name: $0.name, bytes: $0.bytes) }
        )
      },
      command: ["kith", "run", name] + options)
  }
}
