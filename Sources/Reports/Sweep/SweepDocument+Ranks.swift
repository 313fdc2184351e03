import Experiments

extension SweepDocument {
  /// What goes with a larger effect, over worlds that cover all assumptions.
  func addRanks(_ option: Int, to document: inout Document) {
    let means = result.means(ofOption: option)
    guard let correlations = result.rankCorrelations(option: option), means.allSatisfy(\.isFinite)
    else {
      document.paragraph("Its effect is not known in some of these worlds.")
      return
    }
    document.paragraph(Words(spread(option, means)))
    let known = correlations.indices.filter { correlations[$0] != nil }
    guard !known.isEmpty else {
      document.paragraph("It does the same in all of these worlds.")
      return
    }
    let order = known.sorted {
      (abs(correlations[$1] ?? 0), $0) < (abs(correlations[$0] ?? 0), $1)
    }
    // Between two things that have nothing to do with each other, ranks correlate by chance about
    // 1/√(n − 1) either way (Kendall & Gibbons 1990 [M]).
    let chance = 1.96 / Double(max(1, report.worlds - 1)).squareRoot()
    document.table(
      [
        Document.Column(heading: "Assumption"),
        Document.Column(heading: "Rank correlation with its effect", isNumber: true),
        Document.Column(heading: "What that means"),
      ],
      order.map { index in
        let value = correlations[index] ?? 0
        return [
          Document.Cell(report.inputs[index].name),
          Document.Cell(Digits.fixed(value, decimals: 2)),
          Document.Cell(Self.meaning(value, chance: chance)),
        ]
      })
  }

  private func spread(_ option: Int, _ means: [Double]) -> String {
    let sorted = means.sorted()
    let error = Statistics.standardDeviation(means) / Double(means.count).squareRoot()
    func text(_ share: Double) -> String {
      words.effect(Statistics.quantile(sorted, share), error: error)
    }
    return
      "Over these worlds its effect is \(text(0.5)) in the middle, and between \(text(0.1)) and"
      + " \(text(0.9)) in eight of ten. At most \(Self.percentage(result.luckShare(ofOption: option)))"
      + " of the variance between worlds is luck."
  }

  static func meaning(_ value: Double, chance: Double) -> String {
    if abs(value) < chance { return "nothing to be seen" }
    let strength = abs(value) >= 0.5 ? "strongly" : "somewhat"
    return value > 0
      ? "\(strength): the more of it, the higher" : "\(strength): the more of it, the lower"
  }
}
