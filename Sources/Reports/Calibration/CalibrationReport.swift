import Diagnostics
import Documents
import Experiments
import Scenarios

/// What a fit found, in every form.
public struct CalibrationReport: Sendable {
  package let result: CommunityFitResult
  /// The name of the table of observed data, as the user gave it.
  package let dataName: String

  package init(_ result: CommunityFitResult, dataName: String) {
    self.result = result
    self.dataName = dataName
  }

  /// For a screen.
  public func terminal(width: Int = 100, usesBold: Bool = false) -> String {
    TerminalForm(width: width, usesBold: usesBold).text(document)
  }

  /// As `calibration.md` holds it.
  public var markdown: String { MarkdownForm.text(document) }

  /// The posterior and the check as JSON, with the names of the tables.
  public var json: [(String, JSONText)] {
    func rows(_ columns: [String], _ rows: [[CSVCell]]) -> JSONText {
      .array(
        rows.map { cells in .object(zip(columns, cells).map { ($0, ComparisonJSON.value($1)) }) })
    }
    return [
      ("posterior", rows(CalibrationCSV.posteriorColumns, CalibrationCSV.posteriorRows(result))),
      ("check", rows(CalibrationCSV.checkColumns, CalibrationCSV.checkRows(result))),
    ]
  }

  /// The files of a fit but the scenario.
  public var files: [(name: String, bytes: [UInt8])] {
    [
      ("calibration.md", Array(markdown.utf8)),
      ("posterior.csv", CalibrationCSV.posterior(result)),
      ("check.csv", CalibrationCSV.check(result)),
      ("particles.csv", CalibrationCSV.particles(result)),
    ]
  }

  /// `fitted.toml`: the scenario with what was learnt in place of what was believed before.
  ///
  /// - Parameters:
  ///   - original: The scenario's file.
  ///   - path: Where it is, as the user named it.
  ///   - folder: Where the new one is to be.
  package func fittedScenario(_ original: [UInt8], path: String, folder: String) throws(Finding)
    -> [UInt8]
  {
    let pairs = zip(result.fit.parameters, result.fitted).filter {
      // A prior that was only said on the command line is written, or it would be lost.
      !$1.isKept || $0.source == .command
    }.map { (key: $0.key, distribution: $1.distribution) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return try FittedScenario.bytes(
      original, path: path, newPath: folder + "/fitted.toml", fitted: pairs,
      note: "Written by kith calibrate: \(Rendering.printable(name)) fitted to"
        + " \(Rendering.printable(dataName)).")
  }
}
