/// The share of people whose wellbeing is at least 1 point above row 0 of the same future
/// (SCIENCE §3.1; 1 point is the least important change, F).
enum BetterByOne: OutcomeRule {
  static let outcome = Outcome(
    name: "better by 1 point", theme: .wellbeing,
    meaning: "share of people whose wellbeing is at least 1 point above the start",
    isNot: "what the option did: people also move by luck, so read the difference from as now",
    unit: "share", isPercentage: true, better: .higher, decimals: 3,
    otherNames: ["improving", "share improving", "improved by 1 point"],
    measure: .reading(ReadingMeasure { $0.shareMoved($1, by: 1) }))
}

extension Reading {
  /// The share of people whose wellbeing has moved at least so far from row 0, up or down.
  func shareMoved(_ people: [Int], by change: Float) -> Measured {
    .share(people) { person in
      let moved = now.wellbeing[person] - start.wellbeing[person]
      return change > 0 ? moved >= change : moved <= change
    }
  }
}
