import Documents

/// What stays with a person: the rarer an answer both have, the more it says.
///
/// One person gets the same answer in two interviews 85 times in 100 (A); two people as often as the answer is
/// given on the map (C). At most three times as much is said for, and three times against, by each question (A):
/// answers about one person go together.
enum AnswerRule {
  static let rule = MatchRule(name: "answers", compare: compare)

  /// Questions whose answers stay with a person, by the usual headings (A).
  static let questions = [
    "neighbourhood", "neighborhood", "street", "village", "town", "ethnicity", "race", "language",
    "first_language", "religion", "occupation", "job",
  ]
  static let shareOfSame = 0.85
  static let most = 3.0

  private static func compare(_ people: MatchPeople, _ a: Int, _ b: Int) -> MatchEvidence? {
    var (ratio, reasons) = (1.0, [String]())
    for column in people.answerColumns {
      guard let (first, second) = answers(people.table, a, b, column) else { continue }
      let share = people.share(of: first, column)
      let heading = people.table.columns[column]
      if first == second {
        ratio *= min(most, max(1, shareOfSame / share))
        reasons.append("the same \(heading)")
      } else {
        ratio *= max(1 / most, min(1, (1 - shareOfSame) / max(0.01, 1 - share)))
        reasons.append("but not the same \(heading)")
      }
    }
    return MatchEvidence(ratio: ratio, reason: reasons.joined(separator: "; "))
  }

  /// What two entries have in a column; nil if one has nothing.
  static func answers(
    _ table: TextTable, _ a: Int, _ b: Int, _ column: Int
  ) -> (String, String)? {
    if table.isBlank(row: a, column: column) || table.isBlank(row: b, column: column) { return nil }
    return (table.text(row: a, column: column), table.text(row: b, column: column))
  }
}
