import Diffusion
import Experiments

extension ComparisonDocument {
  /// "78 % (72 to 84)": in what share of futures the option takes off; nil where nothing spreads.
  func takeOff(_ row: ComparisonRow) -> String? {
    methods(row)?.takeOff.map(Self.share)
  }

  static func share(_ proportion: Proportion) -> String {
    func percent(_ share: Double) -> String { Digits.fixed(100 * share, decimals: 0) }
    return "\(percent(proportion.share))\u{A0}%"
      + " (\(percent(proportion.low)) to \(percent(proportion.high)))"
  }

  /// In what share of futures each line that something spreads along takes off, and at which sites.
  func addTakeOff(to document: inout Document) {
    var entries = report.lines.compactMap { line -> TakeOffEntry? in
      let rows = report.options.map { row($0.name, line: line) }
      return rows.contains { $0.flatMap(methods)?.takeOff != nil } ? (line.text, rows) : nil
    }
    guard !entries.isEmpty else { return }
    if report.sites.count > 1, entries.contains(where: { $0.name == report.main.text }) {
      entries += report.sites.map { site in
        (
          "\(report.main.text) at \(report.heading(site))",
          report.options.map { row($0.name, site: .some(site.name)) }
        )
      }
    }
    document.heading(2, "How often it takes off, week \(lastWeek)")
    let least = Digits.short(100 * TakeOff.least, atMost: 1)
    document.paragraph(
      "What spreads either dies out near those who were told first or runs through much of the place,"
        + " and a mean hides which. It “takes off” where at least \(least) % of the people who were"
        + " not told first are reached (a limit that Kith assumes). In brackets: 95 % interval."
        + (report.sites.count > 1 ? " All sites together: of all futures of all sites." : ""))
    let names = report.options.map(\.name)
    let perTable = names.count <= 5 ? 5 : 4
    for start in stride(from: 0, to: names.count, by: perTable) {
      let options = start..<min(start + perTable, names.count)
      document.table(
        [Document.Column(heading: "Line")] + options.map { Document.Column(heading: names[$0]) },
        entries.map { entry in
          [Document.Cell(entry.name)]
            + options.map { Document.Cell(entry.rows[$0].flatMap(takeOff) ?? "–") }
        })
    }
  }

  private typealias TakeOffEntry = (name: String, rows: [ComparisonRow?])
}
