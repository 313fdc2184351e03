import Diagnostics
import Documents
import Networks
import Scenarios

/// What people answered in a later wave: a number each, or nothing.
public struct ObservedAnswers: Sendable {
  /// For each person of the site: the answer as a share of the scale; nil: none.
  public let shares: [Double?]
  /// The column, and its scale.
  public let column: NumberColumn

  /// Reads a table with a person and an answer a row.
  ///
  /// - Parameter column: The column, as `NAME` or `NAME, from 1 to 5`.
  /// - Returns: Nil, with findings, where something cannot be understood.
  public static func read(
    _ table: TextTable, column text: String, site: Site, _ findings: inout Findings
  ) -> ObservedAnswers? {
    let column: NumberColumn
    do throws(PhraseProblem) {
      column = try NumberColumn(text)
    } catch {
      findings.add(
        Finding(error.code, error.message, at: SourcePlace(file: "--value"), hint: error.hint))
      return nil
    }
    guard let rows = ObservedRow.read(table, column: column.name, site: site, &findings) else {
      return nil
    }
    var shares = [Double?](repeating: nil, count: site.people.count)
    let range = column.range(0...1)
    for row in rows where !row.isBlank {
      if let share = column.number(row.text), (0...1).contains(share) {
        shares[row.person] = share
        continue
      }
      findings.add(
        Finding(
          "E-OBSERVED-VALUE",
          "\(Rendering.cited(row.text)) is no number between \(shortest(range.lowerBound)) and"
            + " \(shortest(range.upperBound))", at: row.place,
          hint: "leave blank what was not answered"
            + (column.scale == nil
              ? ", or give the scale: --value \"\(column.name), from 1 to 5\"" : "")))
    }
    if shares.allSatisfy({ $0 == nil }), !findings.hasErrors {
      findings.add(
        Finding(
          "E-OBSERVED-VALUE", "nobody at \(site.name) answered \(Rendering.cited(column.name))",
          at: SourcePlace(file: table.file), hint: "name the column of the later wave"))
    }
    return findings.hasErrors ? nil : ObservedAnswers(shares: shares, column: column)
  }
}
