import Experiments

extension ComparisonDocument {
  /// What somebody wrote down before running, and how often it came true.
  func addExpected(to document: inout Document) {
    guard let expected = report.comparison.expected else { return }
    document.heading(2, "What was expected")
    document.paragraph(
      "The scenario says beforehand what it expects. Each line says how often it came true, sites and"
        + " luck averaged \(expected.areAssumptions ? "within each set of assumptions" : "over sites")."
    )
    document.bullets(
      expected.claims.map { claim in
        .strong(claim.says) + Words(" Held in \(Digits.count(claim.held)) \(expected.ofSets).")
      })
  }
}
