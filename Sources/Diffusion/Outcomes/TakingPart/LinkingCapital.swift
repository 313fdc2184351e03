/// Linking capital: the share of people within two steps of somebody whom the column `influence` of
/// the people table marks. Whoever is marked has it. People who are only named may be marked too.
enum LinkingCapital: OutcomeRule {
  /// The column that marks people of influence.
  static let column = "influence"

  static let outcome = Outcome(
    name: "linking capital", theme: .takingPart,
    meaning: "share of people within two steps of somebody of influence, whom the column"
      + " \"influence\" of the people table marks with yes",
    isNot: "influence that is used: only a way to it", unit: "share", isPercentage: true,
    better: .higher, decimals: 3, otherNames: ["linking", "influence"],
    measure: .reading(
      ReadingMeasure(column: .marks(column), needsCommunity: false) { reading, people in
        let isMarked = reading.plan.marks(in: column)
        return .share(people) { person in
          isMarked[person] || reading.peopleWithinTwoSteps(of: person).contains { isMarked[$0] }
        }
      }))
}
