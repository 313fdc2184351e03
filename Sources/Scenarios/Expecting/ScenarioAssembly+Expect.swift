import Diagnostics
import Diffusion

extension ScenarioAssembly {
  /// What is expected, with what was left out filled in; what could not be read is left out.
  mutating func expectations(_ compare: CompareSettings) -> [Expectation] {
    var expectations: [Expectation] = []
    for draft in draft.expectations {
      let line = draft.line?.value ?? compare.main
      guard let says = draft.says, let option = draft.option,
        let word = draft.direction, let direction = Expectation.Direction(rawValue: word.value)
      else { continue }
      expectations.append(
        Expectation(
          says: says.value, option: option.value, than: draft.than?.value, line: line,
          thanLine: draft.thanLine?.value, week: draft.week?.value ?? compare.readAt.last ?? 0,
          direction: direction, times: Double(draft.times?.value ?? 1), by: by(draft, line)))
    }
    return expectations
  }

  private mutating func by(_ draft: ExpectationDraft, _ line: OutcomeLine) -> Double {
    guard let value = draft.by, let outcome = Outcomes.named(line.outcome) else { return 0 }
    do throws(PhraseProblem) {
      return try DifferenceReader.read(value, "by", of: outcome)
    } catch {
      add(WrittenValue(value).finding(error))
      return 0
    }
  }
}
