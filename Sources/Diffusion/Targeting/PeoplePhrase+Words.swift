extension PeoplePhrase {
  /// What each part means, in plain words; nil where the phrase says it already.
  package var reading: String? {
    let words = parts.compactMap(\.reading)
    return words.isEmpty ? nil : words.joined(separator: "; then ")
  }
}

extension PeoplePhrase.Part {
  fileprivate var reading: String? {
    if !named.isEmpty {
      return named.count == 1 ? "one person by id" : "\(named.count) people by id"
    }
    guard let rule = TargetRules.named(rule) else { return nil }
    let many =
      switch count {
      case .number(let number): "\(number) of "
      case .share(let share): "\(percent(share)) of "
      case .all: ""
      }
    var words = "\(many)\(pool.text): \(rule.meaning)"
    if let argument { words += " (N is \(argument))" }
    if let quota { words += "; \(quota.reading)" }
    return words
  }

  private func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let rest = hundredths % 100
    let digits =
      rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return "\(hundredths / 100)\(digits) %"
  }
}

extension Quota {
  /// What it asks for, in plain words.
  fileprivate var reading: String {
    let groups =
      switch grouping {
      case .neighbourhood: "neighbourhood"
      case .community:
        "community (a part of the mapped network with many ties inside, by Louvain's method)"
      case .column(let name): "value of the column \(name)"
      }
    return switch kind {
    case .atMost(let number): "no more than \(number) of any \(groups)"
    case .bySize: "to each \(groups) its share by size"
    case .byWeight(let isReversed):
      "to each \(groups) its share by size × need, need being"
        + (isReversed ? " 11 minus that value" : " that value, from 1 to 10")
    }
  }
}
