import Experiments

extension SweepDocument {
  /// Sobol indices: what share of the difference between worlds each assumption explains.
  func addShares(_ option: Int, to document: inout Document) {
    guard let indices = result.sobolIndices(option: option) else {
      document.paragraph("It does the same in all of these worlds, or its effect is not known.")
      return
    }
    document.table(
      [
        Document.Column(heading: "Assumption"),
        Document.Column(heading: "Explains alone (95 % interval)"),
        Document.Column(heading: "With what it does together with others"),
        Document.Column(heading: "What that means"),
      ],
      order(indices).map { index in
        [
          Document.Cell(report.inputs[index].name),
          Document.Cell(SweepWords.share(indices.first[index])),
          Document.Cell(SweepWords.share(indices.total[index])),
          Document.Cell(
            Self.meaning(
              indices.first[index], indices.total[index], rows: sweep.plan.samples)),
        ]
      })
    let alone = indices.first.reduce(0) { $0 + $1.value }
    let percent = Digits.fixed(100 * min(1, max(0, 1 - alone)), decimals: 0)
    let luck = result.luckShare(ofOption: option)
    document.paragraph(
      "Shares are of the variance between worlds (Sobol indices, first order and total). What they"
        + " explain alone leaves about \(percent) % to assumptions that act together. At most"
        + " \(Self.percentage(luck)) of the variance is luck of the \(Digits.count(report.futures))"
        + " futures.")
  }

  private func order(_ indices: SobolIndices) -> [Int] {
    indices.total.indices.sorted {
      (indices.total[$1].value, $0) < (indices.total[$0].value, $1)
    }
  }

  /// "less than 1 %", "12 %".
  static func percentage(_ share: Double) -> String {
    share > 0 && share < 0.01 ? "1 %" : "\(Digits.fixed(100 * share, decimals: 0)) %"
  }

  /// A tenth of the variance is where an assumption is said to matter, a third where it matters most (A);
  /// nothing is said from fewer than 32 rows, whose resamples are too much alike, or where an interval is
  /// wider than the total or a fifth.
  static func meaning(_ first: ResampledEstimate, _ total: ResampledEstimate, rows: Int) -> String {
    let unknown = "cannot tell: more --samples"
    if rows < 32 { return unknown }
    if total.value <= 0.005, total.high < 0.05 { return "moves next to nothing" }
    let width = max(first.high - first.low, total.high - total.low)
    if width > max(0.2, total.value) { return unknown }
    let rank =
      total.value >= 1.0 / 3
      ? "matters most" : total.value >= 0.1 ? "matters" : "matters little"
    let together = total.value >= 0.1 && total.low > first.high
    return together ? rank + ", together with others" : rank
  }
}
