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
    _ table: CSVTable, time: String, first: Int, last: Int, site: Site, _ findings: inout Findings
  ) -> ObservedAdoption? {
    let file = SourcePlace(file: table.file)
    func column(_ names: [String]) -> Int? {
      for name in names {
        if let index = table.column(named: name) { return index }
      }
      findings.add(
        Finding(
          "E-OBSERVED-COLUMN", "there is no column \(Rendering.cited(names[0]))", at: file,
          hint: nearestName(to: names[0], among: table.columns).map {
            "did you mean \(Rendering.cited($0))?"
          } ?? "the columns are: \(table.columns.joined(separator: ", "))"))
      return nil
    }
    guard let person = column(["id", "person"]), let time = column([time]) else { return nil }
    let index = Dictionary(
      site.people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var period = [Int?](repeating: nil, count: site.people.count)
    var isAsked = [Bool](repeating: false, count: site.people.count)
    for row in 0..<table.rowCount {
      let id = table.text(row: row, column: person)
      guard let who = index[id] else {
        findings.add(
          Finding(
            "E-OBSERVED-PERSON", "there is no person \(Rendering.cited(id)) at \(site.name)",
            at: table.place(row: row, column: person),
            hint: "observed people must be people of the map"))
        continue
      }
      isAsked[who] = true
      let text = table.text(row: row, column: time)
      if table.isBlank(row: row, column: time) { continue }
      guard let number = Int(text) else {
        findings.add(
          Finding(
            "E-OBSERVED-TIME", "\(Rendering.cited(text)) is no whole number of a period",
            at: table.place(row: row, column: time),
            hint: "write the number of the period, or leave the cell blank for \"not by the end\""))
        continue
      }
      guard number >= first else {
        findings.add(
          Finding(
            "E-OBSERVED-TIME", "period \(number) lies before the first one, \(first)",
            at: table.place(row: row, column: time), hint: "say where it begins with --first"))
        continue
      }
      if number <= last { period[who] = number - first + 1 }
    }
    guard !findings.hasErrors else { return nil }
    return ObservedAdoption(period: period, isAsked: isAsked, periods: last - first + 1)
  }
}
