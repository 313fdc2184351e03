import Experiments
import Scenarios

extension ComparisonDocument {
  /// What the length of a step does, where that was tried, and whether people swing to and fro.
  func addSteps(to document: inout Document) {
    for one in report.swinging {
      document.paragraph(
        .strong("Swinging.")
          + Words(
            " With \(one.option) at \(title(one.site)), in \(one.futures) of \(one.of) futures somebody"
              + " changes to and fro with every round (\(one.model)): the last row is one of two that"
              + " alternate. \(advice(one.model))"))
    }
    guard let check = report.stepCheck else { return }
    let moving = check.moving
    let tried = "each week worked out in two steps, \(check.futures) futures of each option"
    if moving.isEmpty {
      document.paragraph(
        .strong("Length of a step.")
          + Words(
            " No line moves by more than 1 % and two standard errors with \(tried)."))
      return
    }
    document.paragraph(
      .strong("The length of a step shows.")
        + Words(
          " With \(tried), these lines move by more than 1 % and two standard errors; do not rest a"
            + " decision on them:"))
    document.bullets(
      moving.map { row in
        let words = OutcomeWords(row.line)
        return .strong(row.option)
          + Words(
            " at \(title(row.site)), week \(row.week): \(row.line.text)"
              + " \(words.level(row.weekly, error: row.error)) with weekly steps,"
              + " \(words.level(row.halved, error: row.error)) with halved ones.")
      })
  }

  private func title(_ name: String) -> String {
    report.sites.first { $0.name == name }.map { report.heading($0) } ?? name
  }

  private func advice(_ model: String) -> String {
    model == "reversible-threshold"
      ? "Write update = \"async\" under [model]." : "Give people some weight of their own."
  }
}
