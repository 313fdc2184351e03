/// What people ask for and no outcome can honestly say, with what comes nearest.
package struct NotModelled: Sendable {
  /// The words by which it is asked for, in lower case.
  package let words: [String]
  /// A stable code for the finding.
  package let code: String
  /// Why there is no such outcome.
  package let reason: String
  /// What to write instead.
  package let instead: String

  /// Whether a phrase in lower case asks for it, of everyone or of a group.
  package func isMeant(by phrase: String) -> Bool {
    words.contains { phrase == $0 || phrase.hasPrefix($0 + " ") }
  }

  /// All of them; the first whose words begin the phrase is meant.
  package static let all: [NotModelled] = [
    NotModelled(
      words: ["trust", "mean trust"], code: "E-OUTCOME-NOT-MODELLED",
      reason: "trust is not modelled: no process here says how it grows or is lost",
      instead: "the nearest are \"stigma\" (distance that residents keep), \"bridging ties\" and"
        + " \"linking capital\""),
    NotModelled(
      words: ["resilience"], code: "E-OUTCOME-NOT-MODELLED",
      reason: "resilience is not modelled: nothing here says who bears a blow better",
      instead: "the nearest are \"ties\", \"places used\" and \"poorly connected\", read in an"
        + " option that closes a place or ends a scheme"),
    NotModelled(
      words: ["gini of wellbeing", "wellbeing gini"], code: "E-OUTCOME-SCALE",
      reason: "the Gini needs a scale with a true zero, and wellbeing (7 to 35) has none: moving"
        + " its zero would change the answer",
      instead: "write \"wellbeing gap\", \"slope of wellbeing by ties\" or \"erreygers index of"
        + " wellbeing by ties\"; \"gini of contact\", \"gini of ties\" and \"gini of places used\""
        + " are sound"),
    NotModelled(
      words: ["concentration of wellbeing", "concentration index of wellbeing"],
      code: "E-OUTCOME-SCALE",
      reason: "the concentration index needs a scale with a true zero, and wellbeing (7 to 35) has"
        + " none: moving its zero would change the answer",
      instead: "write \"erreygers index of wellbeing by ties\" or \"slope of wellbeing by ties\""),
    NotModelled(
      words: ["gini of stigma", "gini of withdrawal", "gini of loneliness"],
      code: "E-OUTCOME-SCALE",
      reason: "the Gini needs a scale with a true zero and no upper end, and this one has two ends",
      instead: "compare groups: \"stigma of the least connected quarter\"; \"gini of contact\","
        + " \"gini of ties\" and \"gini of places used\" are sound"),
  ]
}
