import Diagnostics
import Diffusion

extension Scenario {
  /// Reads an outcome that a command asks for, of those that this scenario records.
  ///
  /// - Throws: What is wrong, with offsets in `text`.
  public func recorded(_ text: String) throws(PhraseProblem) -> OutcomeLine {
    let line = try OutcomeReader.read(text: text)
    guard let outcome = Outcomes.named(line.outcome),
      outcome.isThere(
        community: model.runsCommunity, models: model.named, hasProgramme: hasProgramme)
    else {
      throw PhraseProblem(
        "E-SWEEP-OUTCOME", "this scenario does not record \"\(line.outcome)\"",
        at: 0..<text.utf8.count,
        hint: "its table has: \(compare.lines.map(\.text).joined(separator: "; "))")
    }
    return line
  }

  /// Whether any option opens a group that people can be persuaded to join.
  private var hasProgramme: Bool {
    options.contains { option in
      option.actions.contains {
        ActionDraft.opensProgramme($0.intervention, hasPlace: $0.fields.has("to"))
      }
    }
  }
}
