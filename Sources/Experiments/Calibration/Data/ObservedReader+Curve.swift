import Diagnostics
import Documents
import Networks

extension ObservedReader {
  /// The most points of a curve that are compared, so that there are not more figures than they hold.
  static let mostPoints = 8

  mutating func curve(_ time: Int, _ amount: Int) -> ObservedData? {
    noteUnused(Set([time, amount, table.column(named: "site")].compactMap { $0 }))
    if week != nil {
      complain(
        "E-CALIBRATE-WEEK",
        "an adoption curve has a week in every row, so there is none to be given",
        at: SourcePlace(file: "--week"), hint: "leave out --week")
    }
    let isShare = table.columns[amount].lowercased() == "share"
    let weeksColumn = CSVNumberColumn(table, column: time, findings: &findings)
    let numbers = CSVNumberColumn(table, column: amount, findings: &findings)
    let sitesOfRows = siteOfRows()
    var points = sites.map { _ in [Int: (share: Double, line: Int)]() }
    for row in 0..<table.rowCount {
      let when = self.week(weeksColumn, row, time)
      guard let site = sitesOfRows[row] else { continue }
      let people = Double(sites[site].people.count { $0.isSurveyed })
      let most = isShare ? 1 : people
      guard let when,
        let value = number(
          numbers, row, amount, table.columns[amount].lowercased(), in: 0...max(1, most))
      else { continue }
      if let before = points[site][when] {
        complain(
          "E-CALIBRATE-TWICE",
          "week \(when) stands in the table twice, first on line \(before.line)",
          at: table.place(row: row, column: time), hint: "delete one of the two rows")
        continue
      }
      points[site][when] = (isShare ? value : value / max(1, people), table.line(row: row))
    }
    let curves = points.indices.map { site -> ObservedData.SiteData? in
      let all = points[site].sorted { $0.key < $1.key }.map {
        (week: $0.key, share: $0.value.share)
      }
      return all.isEmpty ? nil : .curve(ObservedCurve(points: thinned(all, sites[site].name)))
    }
    if !findings.hasErrors, curves.allSatisfy({ $0 == nil }) {
      complain(
        "E-CALIBRATE-EMPTY", "no row of this table holds a week and what was adopted", at: file)
    }
    return ObservedData(sites: curves, kind: .curve, notes: notes)
  }

  private mutating func week(_ numbers: CSVNumberColumn, _ row: Int, _ column: Int) -> Int? {
    let place = table.place(row: row, column: column)
    guard case .number(let value) = numbers.content(row: row) else {
      complain(
        "E-CALIBRATE-NUMBER", "week is not a number", at: place,
        hint: "write the number of weeks since the map, 0 for the map itself",
        value: table.text(row: row, column: column))
      return nil
    }
    guard value == value.rounded() else {
      complain(
        "E-CALIBRATE-NUMBER", "week is \(shortest(value)), but weeks are whole numbers", at: place)
      return nil
    }
    guard value >= 0, value <= Double(weeks) else {
      complain(
        "E-CALIBRATE-WEEK",
        "week \(shortest(value)) is outside the run, which has weeks 0 to \(weeks)", at: place,
        hint: "make the scenario longer, or leave out this row")
      return nil
    }
    return Int(value)
  }

  /// Points spread evenly over the rows, the last one always among them.
  private mutating func thinned(_ all: [(week: Int, share: Double)], _ site: String)
    -> [(week: Int, share: Double)]
  {
    guard all.count > Self.mostPoints else { return all }
    let kept = (0..<Self.mostPoints).map {
      all[(($0 + 1) * all.count + Self.mostPoints - 1) / Self.mostPoints - 1]
    }
    notes.append(
      "of \(all.count) points of the curve at \(site), \(kept.count) are compared: weeks "
        + kept.map { "\($0.week)" }.joined(separator: ", "))
    return kept
  }
}
