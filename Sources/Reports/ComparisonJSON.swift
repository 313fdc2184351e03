import Documents
import Experiments

/// The comparison as JSON, with the names of `comparison.csv`.
public enum ComparisonJSON {
  /// One object a row.
  public static func rows(_ comparison: Comparison) -> JSONText {
    .array(
      ComparisonCSV.rows(comparison).map { cells in
        .object(zip(ComparisonCSV.columns, cells).map { ($0, value($1)) })
      })
  }

  /// One cell of a table; what is blank there is null.
  static func value(_ cell: CSVCell) -> JSONText {
    switch cell {
    case .text(let text): text.isEmpty ? .null : .string(text)
    case .number(let number): .number(number)
    case .count(let count): .integer(count)
    case .numeral(let digits): Double(digits).map(JSONText.number) ?? .string(digits)
    case .blank: .null
    }
  }
}
