import Experiments
import Foundation
import Scenarios

extension ReportDocument {
  /// What each option is: a row an action, then who designed it.
  func addOptions(to document: inout Document) {
    guard let material, !material.options.isEmpty else {
      comparison.addDesigners(to: &document)
      return
    }
    document.heading(2, "What the options are")
    document.paragraph("As now: nothing new is done.")
    document.table(
      [
        Document.Column(heading: "Option"), Document.Column(heading: "What is done"),
        Document.Column(heading: "As the scenario says"), Document.Column(heading: "When"),
        Document.Column(heading: "Cost"),
      ],
      material.options.flatMap { option in
        option.actions.enumerated().map { index, action in
          [
            Document.Cell(option.option), Document.Cell(action.name),
            Document.Cell(action.stated.joined(separator: "; ")),
            Document.Cell(when(option, index)), cost(action),
          ]
        }
      })
    let kinds = material.options.flatMap(\.actions).reduce(into: [ActionWords]()) { found, action in
      if !found.contains(where: { $0.meaning == action.meaning }) { found.append(action) }
    }
    document.bullets(
      kinds.filter { !$0.meaning.isEmpty }.map { action in
        let harms = action.harms.isEmpty ? "" : " What may go wrong: \(action.harms)"
        return .strong(PlainWords.sentence(kind(action)) + ".")
          + Words(" \(action.meaning)\(harms)")
      })
    comparison.addDesigners(to: &document)
  }

  /// What is done, without the name by which the scenario calls it.
  private func kind(_ action: ActionWords) -> String {
    action.name.components(separatedBy: " (")[0]
  }

  /// "weeks 13 to 65"; the end is the last week in which it goes on.
  func when(_ option: RunMaterial.ReportedActions, _ index: Int) -> String {
    guard option.weeks.indices.contains(index) else { return "" }
    let weeks = option.weeks[index]
    guard weeks.count > 1 else { return "week \(weeks.lowerBound)" }
    return "weeks \(weeks.lowerBound) to \(weeks.upperBound - 1)"
  }

  private func cost(_ action: ActionWords) -> Document.Cell {
    guard !action.costs.isEmpty else { return "not stated" }
    return Document.Cell(
      PlainWords.list(action.costs), action.paidBy.map { "paid by \($0)" } ?? "")
  }
}
