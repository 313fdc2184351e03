import Documents

/// Ages, which people guess of each other.
///
/// | years apart | of one person | of two | ratio |
/// |---|---|---|---|
/// | at most 2 | 0.90 | 0.15 | 6.0 |
/// | 3 to 5 | 0.08 | 0.13 | 0.62 |
/// | more | 0.02 | 0.72 | 0.028 |
///
/// All shares are assumed (A): those of two people are about what adults of 18 to 80 would show by chance, a
/// little more because people know people of their age.
enum AgeRule {
  static let rule = MatchRule(name: "age", compare: compare)

  static let headings = ["age", "age_years", "age in years"]

  private static func compare(_ people: MatchPeople, _ a: Int, _ b: Int) -> MatchEvidence? {
    guard let column = people.ageColumn,
      let first = age(people.table, a, column), let second = age(people.table, b, column)
    else { return MatchEvidence.none }
    let years = (first - second).magnitude
    let ratio = years <= 2 ? 0.90 / 0.15 : years <= 5 ? 0.08 / 0.13 : 0.02 / 0.72
    let ages = "ages \(shortest(min(first, second))) and \(shortest(max(first, second)))"
    return MatchEvidence(
      ratio: ratio,
      reason: first == second ? "both aged \(shortest(first))" : years <= 2 ? ages : "but \(ages)")
  }

  private static func age(_ table: TextTable, _ row: Int, _ column: Int) -> Double? {
    let age = CSVNumber.parse(table.bytes, table.range(row: row, column: column))
    return age.flatMap { (0...130).contains($0) ? $0 : nil }
  }
}
