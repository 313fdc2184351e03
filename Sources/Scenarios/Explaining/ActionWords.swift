import Diffusion

/// An action in a few words, for tables.
package struct ActionWords: Sendable, Hashable {
  /// What is done.
  package let name: String
  /// What that means, and what is known to go wrong with it.
  package let meaning, harms: String
  /// What the scenario states of it: "to Tuesday group", "from week 13".
  package let stated: [String]
  /// "£5,000 per year"; empty where no cost is stated.
  package let costs: [String]
  /// Who pays; nil = not recorded.
  package let paidBy: String?

  package init(_ action: ScenarioAction, _ scenario: Scenario) {
    let intervention = Interventions.named(action.intervention)
    name = action.called.map { "\(action.intervention) (\($0))" } ?? action.intervention
    meaning = intervention?.meaning ?? ""
    harms = intervention?.harms ?? ""
    stated = (intervention?.keys ?? []).compactMap { key in
      guard action.values[key.name] != nil, let value = action.fields.values[key.name] else {
        return nil
      }
      return "\(key.name.replacing("_", with: " "))"
        + " \(Explanation.words(value, key, scenario.compare.start))"
    }
    costs = action.costs.map(\.words)
    paidBy = action.paidBy
  }
}

extension Cost {
  /// "£5,000 per year", "£300 once".
  package var words: String {
    "£\(grouped(pounds))" + (per == .once ? " once" : " \(per.rawValue)")
  }
}
