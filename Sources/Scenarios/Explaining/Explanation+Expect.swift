import Diffusion

extension Explanation {
  /// What is expected, read back from its parts, so that a slip shows.
  static func addExpectations(_ scenario: Scenario, _ page: inout Page) {
    guard !scenario.expectations.isEmpty else { return }
    page.heading("What is expected")
    for expectation in scenario.expectations {
      page.add(expectation.says, indent: 2)
      page.add(words(expectation, scenario.compare), indent: 4)
    }
  }

  /// "Held where, in week 130, \"A\" is higher than \"B\" on wellbeing by more than 0.1 points."
  private static func words(_ expectation: Expectation, _ compare: CompareSettings) -> String {
    let other =
      expectation.than.map { "\"\($0)\"" }
      ?? (expectation.thanLine == nil ? "as now" : "the same option")
    let times =
      expectation.times == 1 ? "" : "\(Int(expectation.times)) times the difference of "
    let on = expectation.thanLine.map { " on \($0.text)" } ?? ""
    let unit = Outcomes.named(expectation.line.outcome)?.unit ?? ""
    var by = ""
    if expectation.by > 0 {
      let amount = UnitWords.amount(expectation.by, unit)
      switch expectation.direction {
      case .higher, .lower: by = ", by more than \(amount)"
      case .noHigher, .noLower: by = ", \(amount) let pass"
      }
    }
    return "It holds where \(WeekWords.text(expectation.week, compare.start)) finds"
      + " \"\(expectation.option)\" \(expectation.direction.rawValue) on \(expectation.line.text)"
      + " than \(times)\(other)\(on)\(by)."
  }

  /// What a teacher says.
  static func addNotes(_ scenario: Scenario, _ page: inout Page) {
    for (heading, text) in scenario.notes.parts {
      page.heading(heading)
      for paragraph in text.split(separator: "\n\n") {
        page.add(paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
    }
  }
}
