import Diagnostics
import Documents
import Networks

/// When people really took something up, as a survey found it: one period a person.
public struct ObservedAdoption: Sendable {
  /// For each person of the site: the period, from 1, in which it took it up; nil: it had not by the end,
  /// or was not asked.
  public let period: [Int?]
  /// Whether each person was asked.
  public let isAsked: [Bool]
  /// Periods observed.
  public let periods: Int

  /// Reads a table with a person and a period a row.
  ///
  /// - Parameters:
  ///   - table: Has a column of ids (`id`, or `person`) and the column `time`.
  ///   - first: The number of the first period, which becomes 1.
  ///   - last: The number of the last period; later ones and blanks mean "not by the end".
  /// - Returns: Nil, with findings, where a row cannot be understood.
  public static func read(
    _ table: TextTable, time: String, first: Int, last: Int, site: Site, _ findings: inout Findings
  ) -> ObservedAdoption? {
    guard let rows = ObservedRow.read(table, column: time, site: site, &findings) else {
      return nil
    }
    var period = [Int?](repeating: nil, count: site.people.count)
    var isAsked = [Bool](repeating: false, count: site.people.count)
    for row in rows {
      isAsked[row.person] = true
      if row.isBlank { continue }
      guard let number = Int(row.text) else {
        findings.add(
          Finding(
            "E-OBSERVED-TIME", "\(Rendering.cited(row.text)) is no whole number of a period",
            at: row.place,
            hint: "write the number of the period, or leave the cell blank for \"not by the end\""))
        continue
      }
      guard number >= first else {
        findings.add(
          Finding(
            "E-OBSERVED-TIME", "period \(number) lies before the first one, \(first)",
            at: row.place, hint: "say where it begins with --first"))
        continue
      }
      if number <= last { period[row.person] = number - first + 1 }
    }
    guard !findings.hasErrors else { return nil }
    return ObservedAdoption(period: period, isAsked: isAsked, periods: last - first + 1)
  }
}
