import Experiments

extension ComparisonDocument {
  /// Who shares in the wellbeing that options gain, in the week that decides.
  func addEquity(to document: inout Document) {
    let rows = report.comparison.equity.filter { $0.site == scope && $0.week == lastWeek }
    guard !rows.isEmpty else { return }
    document.heading(2, "Where the gain in wellbeing goes, \(everywhere), week \(lastWeek)")
    document.paragraph(
      "Points of wellbeing added up over everybody interviewed, how the gap between residents and"
        + " service users changes, and what part goes to the fifth who were worst off at the start"
        + " (a fifth, 20 %, if all gain alike).")
    document.table(
      [
        Document.Column(heading: "Option"),
        Document.Column(heading: "Points gained (95 % interval)", isNumber: true),
        Document.Column(heading: "Change of the gap", isNumber: true),
        Document.Column(heading: "To the worst-off fifth", isNumber: true),
        Document.Column(heading: "In words"),
      ],
      rows.map { row in
        [
          Document.Cell(row.option), estimate(row.total, atMost: 1),
          row.gap.map { estimate($0, atMost: 3) } ?? "–", share(row), Document.Cell(words(row)),
        ]
      })
  }

  private func estimate(_ estimate: Estimate, atMost decimals: Int) -> Document.Cell {
    let decimals = Digits.decimals(standardError: estimate.error, atMost: decimals)
    func text(_ value: Double) -> String { Digits.fixed(value, decimals: decimals) }
    if estimate.error == 0 || !estimate.half95.isFinite {
      return Document.Cell(text(estimate.mean))
    }
    return Document.Cell(
      text(estimate.mean), "(\(text(estimate.low95)) to \(text(estimate.high95)))")
  }

  private func share(_ row: EquityRow) -> Document.Cell {
    row.worstOffShare.map { Document.Cell("\(Digits.fixed(100 * $0, decimals: 0))\u{A0}%") } ?? "–"
  }

  /// The quarter of the equity-impact plane: "more in all, gap narrows".
  private func words(_ row: EquityRow) -> String {
    func side(_ estimate: Estimate, _ above: String, _ below: String, _ open: String) -> String {
      if estimate.error == 0, estimate.mean == 0 { return "no change" }
      return estimate.low95 > 0 ? above : estimate.high95 < 0 ? below : open
    }
    let total = side(row.total, "more in all", "less in all", "in all not clear")
    guard let gap = row.gap else { return total }
    let change = side(gap, "the gap widens", "the gap narrows", "the gap is not clear")
    return total == change ? total : "\(total), \(change)"
  }
}
