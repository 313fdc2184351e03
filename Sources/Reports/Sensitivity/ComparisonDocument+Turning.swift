import Diffusion
import Experiments
import Scenarios

extension ComparisonDocument {
  /// What the answer depends on: drawn assumptions, then what the scenario asks to try.
  func addDependence(to document: inout Document) {
    let open = leading.filter { $0.site == scope && !$0.isClear && !$0.isSame }
    let isAsked = report.options.count > 1 && !open.isEmpty && rows.first?.drawsAssumptions ?? false
    guard isAsked || report.sensitivity != nil else { return }
    document.heading(2, "What the answer depends on")
    if isAsked {
      document.paragraph(
        "Where it depends on assumptions which option leads, the sets of assumptions are split at the"
          + " middle of each assumption. Named are those whose halves differ by more than chance; they"
          + " go together with the lead over these sets, which proves no cause.")
      document.bullets(open.flatMap(turning))
    }
    addSensitivity(to: &document)
  }

  func turning(_ lead: Leading) -> [Words] {
    let title = Words.strong(PlainWords.sentence(lead.line.text) + ", week \(lead.week).")
    let turns = lead.turning.filter(\.turns)
    if lead.sets < Leading.fewestSets {
      let count = PlainWords.sentence(PlainWords.number(lead.sets))
      return [title + " \(count) sets are too few to tell."]
    }
    guard !lead.turning.isEmpty else {
      return [title + " No single assumption stands out; it cannot be told from these sets."]
    }
    guard !turns.isEmpty else {
      let names = lead.turning.prefix(3).map { "“\($0.key.parameter.meaning)”" }
      return [
        title
          + Words(
            " No single assumption makes another option lead in more sets; how often"
              + " \(lead.first?.option ?? "") leads goes with \(PlainWords.list(Array(names))).")
      ]
    }
    return turns.prefix(3).map { title + Words(" " + halves($0)) }
  }

  /// "“how fast stigma returns …” (stigma.relaxation): below 0.43 per year Campaign leads in 32 of 50
  /// sets, above it Contact in 41 of 50."
  private func halves(_ turning: TurningAssumption) -> String {
    let parameter = turning.key.parameter
    let isPlain = parameter.unit == .number || parameter.unit == .share
    let divide =
      Digits.significant(turning.divide, 2) + (isPlain ? "" : " \(parameter.unit.rawValue)")
    func lead(_ half: HalfLead) -> String {
      "\(Digits.futures(half.leads)) of \(Digits.count(turning.half))"
    }
    return "“\(PlainWords.sentence(parameter.meaning))” (\(parameter.name)): below \(divide)"
      + " \(turning.low.option) leads in \(lead(turning.low)) sets; above, \(turning.high.option) in"
      + " \(lead(turning.high))."
  }
}
