import Diffusion
import Documents
import Experiments
import Scenarios

/// A sweep as people read it: on a screen, as Markdown, CSV and JSON.
public struct SweepReport: Sendable {
  let sweep: SweepExperiment
  let result: SweepResult
  /// What as-now and the options are called, as-now first.
  let names: [String]
  let words: SweepWords

  /// A report on a sweep that has been run.
  public init(_ sweep: SweepExperiment, _ result: SweepResult) {
    self.sweep = sweep
    self.result = result
    names = sweep.experiment.optionNames
    words = SweepWords(measure: result.measure)
  }

  /// `sweep.md`.
  public var markdown: String { MarkdownForm.text(SweepDocument(self).document) }

  /// For a screen, in the same words.
  public func terminal(width: Int = 100, usesBold: Bool = false) -> String {
    TerminalForm(width: width, usesBold: usesBold).text(SweepDocument(self).document)
  }

  /// The options, as-now left out: position and name.
  var options: [(index: Int, name: String)] {
    names.dropFirst().enumerated().map { (index: $0.offset, name: $0.element) }
  }

  var inputs: [SweepInput] { sweep.plan.inputs }
  var worlds: Int { sweep.plan.points.count }
  var futures: Int { sweep.experiment.scenario.compare.futures }
}

extension SweepReport {
  /// The files of a folder: the report, what each input does, the worlds, and what it was made of.
  ///
  /// - Parameters:
  ///   - files: What was read.
  ///   - command: The words that make the same files again.
  public func files(_ files: ScenarioFiles, command: [String]) -> [(name: String, bytes: [UInt8])] {
    let written = [
      ("sweep.md", Array(markdown.utf8)), ("inputs.csv", SweepCSV.inputs(self)),
      ("worlds.csv", SweepCSV.worlds(self)),
    ]
    let manifest = Manifest(files, sweep.experiment, options: [])
    let results = written.map { Manifest.File(name: $0.0, bytes: $0.1) }
    let text = SweepJSON.manifest(self, manifest, command: command, results: results)
    return written.map { (name: $0.0, bytes: $0.1) }
      + [(name: "sweep.json", bytes: Array((text.text + "\n").utf8))]
  }

  /// What each input does and how often each option is best, for machines.
  public var json: JSONText { SweepJSON.result(self) }
}
