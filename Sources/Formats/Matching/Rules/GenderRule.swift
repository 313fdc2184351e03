import Documents

/// Gender: two interviews rarely differ about it (one person 0.97, two people 0.5 the same; A).
enum GenderRule {
  static let rule = MatchRule(name: "gender", compare: compare)

  static let headings = ["gender", "sex"]

  private static func compare(_ people: MatchPeople, _ a: Int, _ b: Int) -> MatchEvidence? {
    guard let column = people.genderColumn,
      let (first, second) = AnswerRule.answers(people.table, a, b, column)
    else { return MatchEvidence.none }
    return first.lowercased() == second.lowercased()
      ? MatchEvidence(ratio: 0.97 / 0.5, reason: "the same gender")
      : MatchEvidence(ratio: 0.03 / 0.5, reason: "but of different gender")
  }
}
