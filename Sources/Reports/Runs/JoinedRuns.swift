import Diagnostics
import Diffusion
import Documents
import Experiments
import Scenarios

/// The results of several runs in one table: same outcome, group, week, site and comparator.
public struct JoinedRuns: Sendable {
  /// The runs, in the order in which they were named.
  public let runs: [RecordedRun]
  /// What they differ in; empty unless differences are allowed.
  public let differences: [RunDifference]
  /// What every run has, in the order of the first.
  let keys: [RecordedRow.Key]
  /// Lines of the table that some run lacks.
  let leftOut: [String]

  /// Reads some folders and joins them; there is nothing if anything is an error.
  ///
  /// - Parameter allowsDifferent: Whether runs with other futures, sites or assumptions are put side by
  ///   side all the same.
  public static func read(_ paths: [String], allowsDifferent: Bool) -> (JoinedRuns?, Findings) {
    var findings = Findings()
    var runs: [RecordedRun] = []
    for path in paths {
      let (run, found) = RecordedRun.read(path)
      findings.add(contentsOf: found)
      if let run { runs.append(run) }
    }
    guard !findings.hasErrors, runs.count == paths.count else { return (nil, findings) }
    let names = runs.map(\.name)
    for index in runs.indices where names.count(where: { $0 == names[index] }) > 1 {
      runs[index].name = runs[index].path
    }
    let joined = JoinedRuns(runs)
    findings.add(contentsOf: joined.problems(allowsDifferent))
    return (findings.hasErrors ? nil : joined, findings)
  }

  private init(_ runs: [RecordedRun]) {
    self.runs = runs
    differences = RunDifference.all(runs)
    let sets = runs.map { Set($0.rows.map(\.key)) }
    var met = Set<RecordedRow.Key>()
    let all = runs.flatMap { $0.rows.map(\.key) }.filter { met.insert($0).inserted }
    let keys = all.filter { key in sets.allSatisfy { $0.contains(key) } }
    self.keys = keys
    let lines = Set(keys.map(\.line))
    var left = Set<String>()
    leftOut = all.map(\.line).filter { !lines.contains($0) && left.insert($0).inserted }
  }

  private func problems(_ allowsDifferent: Bool) -> Findings {
    var findings = Findings()
    let names = runs.map(\.name)
    let last = runs.last.map { SourcePlace(file: $0.path) }
    for difference in allowsDifferent ? [] : differences {
      findings.add(
        Finding(
          "E-COMPARE-DIFFERENT", "these runs differ in \(difference.text(names))", at: last,
          hint: difference == differences.last
            ? "run them with the same settings, or put them side by side with --allow-different"
            : nil))
    }
    if keys.isEmpty {
      findings.add(
        Finding(
          "E-COMPARE-NOTHING", "these runs have no line, site and week in common", at: last,
          hint: "name the same lines and read_at under [compare] in both scenarios"))
    }
    return findings
  }

  /// The rows of a key, run by run in the order of its options.
  func rows(_ key: RecordedRow.Key) -> [(run: RecordedRun, row: RecordedRow)] {
    runs.flatMap { run in run.rows.filter { $0.key == key }.map { (run, $0) } }
  }
}

extension JoinedRuns {
  /// The columns: the run, then those of `comparison.csv` that every run has.
  var columns: [String] {
    runs[0].columns.filter { column in runs.allSatisfy { $0.columns.contains(column) } }
  }

  /// Each joined row: the run's name and its cells in the order of `columns`, as they were written.
  private var table: [[String]] {
    let positions = runs.map { run in columns.map { run.columns.firstIndex(of: $0) } }
    return keys.flatMap { key in
      zip(runs, positions).flatMap { run, positions in
        run.rows.filter { $0.key == key }.map { row in
          [run.name] + positions.map { $0.map { row.cells[$0] } ?? "" }
        }
      }
    }
  }

  /// One row a site × option × outcome × group × week × run.
  public var csv: [UInt8] {
    var writer = CSVWriter(columns: ["run"] + columns)
    for cells in table { writer.row(cells.map { $0.isEmpty ? .blank : .numeral($0) }) }
    return writer.bytes
  }

  /// The runs, what they differ in, and the rows with the names of the CSV.
  public var json: [(String, JSONText)] {
    let names = ["run"] + columns
    return [
      (
        "runs",
        .array(
          runs.map { run in
            .object([
              ("name", .string(run.name)), ("folder", .string(run.path)),
              ("title", .string(run.manifest.title)), ("kith", .string(run.manifest.version)),
              ("seed", .string(run.manifest.seed)), ("futures", .integer(run.manifest.futures)),
              ("weeks", .integer(run.manifest.weeks)),
            ])
          })
      ),
      (
        "differences",
        .array(
          differences.map {
            .object([
              ("what", .string($0.what)), ("values", .array($0.values.map(JSONText.string))),
            ])
          })
      ),
      (
        "comparison",
        .array(
          table.map { cells in
            .object(
              zip(names, cells).map { name, cell in
                (name, cell.isEmpty ? .null : Self.json(name, cell))
              })
          })
      ),
    ]
  }

  /// Columns of words stay words, whatever they look like.
  private static func json(_ name: String, _ cell: String) -> JSONText {
    let words = [
      "run", "site", "option", "versus", "outcome", "unit", "better_is", "group", "futures_of",
      "verdict",
    ]
    if words.contains(name) { return .string(cell) }
    return Double(cell).map(JSONText.number) ?? .string(cell)
  }
}
