import Diagnostics

/// The reader of scenario files: TOML 1.0 (https://toml.io/en/v1.0.0), with the place of every name
/// and value and with words for people who do not program.
public enum TOML {
  /// The most bytes that are read.
  public static let sizeLimit = 16 << 20

  /// The most problems that are reported; behind them the file is not read.
  public static let findingLimit = 1000

  /// The deepest that sections, lists and tables may stand inside each other.
  public static let depthLimit = 64

  /// Reads a document and reports all its problems, at most one for each line.
  ///
  /// Where a line cannot be read, reading goes on at the next one, and the section that lost a
  /// setting says so by `isComplete`. A file that is no TOML at all (UTF-16, JSON, YAML, too large)
  /// gets one finding and an empty, incomplete table.
  ///
  /// - Complexity: O(bytes).
  public static func read(_ source: SourceText, into findings: inout Findings) -> TOMLTable {
    if let refusal = TOMLRefusal.finding(for: source) {
      findings.add(refusal)
      return TOMLNode(source: source, range: 0..<0, isComplete: false).table
    }
    var reader = TOMLReader(source)
    reader.readDocument()
    findings.add(contentsOf: reader.findings)
    return reader.root.table
  }
}
