/// Newman's assortativity by service user or not, r = (Tr e − ‖e²‖) / (1 − ‖e²‖), over the ties of
/// which the group's people hold an end (SCIENCE §3.4). Both ends were surveyed. Not defined without
/// ties, nor where all tie ends are in one group.
enum Assortativity: OutcomeRule {
  static let outcome = Outcome(
    name: "assortativity", theme: .network,
    meaning: "how much service users and residents keep to themselves: 1 = wholly apart, 0 = as"
      + " blind chance would mix them, below 0 = mixed more than that",
    isNot: "a sign of why they keep apart", unit: "index", better: .lower, decimals: 3,
    otherNames: ["homophily", "segregation", "newman r"],
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        let groups = reading.plan.isUser.map { $0 ? 1 : 0 }
        return Measured(
          reading.graph(touching: people).assortativity(groups: groups), people: people.count)
      }))
}
