import Diffusion

extension SiteExperiment {
  /// The values of a person that the lines are worked out from, in the order of the registry: those
  /// that are kept of everybody at the weeks of reading.
  package var personValues: [PersonValue] {
    PersonValue.allCases.filter { value in shown.contains { $0.personValue == value } }
  }

  /// The primitives of an option by which people are reached; none for as-now.
  package func sources(ofOption option: Int) -> [Int] {
    guard option > 0, actionSources.indices.contains(option - 1) else { return [] }
    return actionSources[option - 1].flatMap { $0.sources.joined() }
  }
}

extension Quantity {
  /// The value of one person behind a recorded total; nil where it is no such value.
  var personValue: PersonValue? {
    switch self {
    case .wellbeing: .wellbeing
    case .stigma: .stigma
    case .withdrawal: .withdrawal
    case .connection: .connection
    default: nil
    }
  }
}

extension PersonValue {
  /// The outcome that is the plain mean of the value.
  package var outcome: String {
    switch self {
    case .wellbeing: "wellbeing"
    case .stigma: "stigma"
    case .withdrawal: "withdrawal"
    case .connection: "contact"
    }
  }

  /// Whether a person can have it: stigma is of people who are not service users, withdrawal of
  /// people who are.
  package func exists(ofServiceUser isUser: Bool) -> Bool {
    switch self {
    case .wellbeing, .connection: true
    case .stigma: !isUser
    case .withdrawal: isUser
    }
  }
}

extension Outcome {
  /// Whether a smallest change that matters to a person is published.
  static func hasImportantChange(_ name: String) -> Bool {
    Outcomes.named(name)?.importantChange != nil
  }
}
