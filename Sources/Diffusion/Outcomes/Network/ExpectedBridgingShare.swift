/// The bridging share under random mixing: for a member of a group of n_G among n surveyed people,
/// (n − n_G) / (n − 1) of the others are across the divide (SCIENCE §3.4); the mean over the people.
/// Not defined for a site of one person.
enum ExpectedBridgingShare: OutcomeRule {
  static let outcome = Outcome(
    name: "expected bridging share", theme: .network,
    meaning: "the bridging share if ties were made blindly: the share of the other group among"
      + " everybody else",
    isNot: "a goal: no option changes it", unit: "share", isPercentage: true, better: nil,
    decimals: 3, otherNames: ["random mixing"],
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        let surveyed = reading.isSurveyed.indices.filter { reading.isSurveyed[$0] }
        let users = surveyed.count { reading.plan.isUser[$0] }
        guard surveyed.count > 1 else { return Measured(nil, people: people.count) }
        let others = Double(surveyed.count - 1)
        return .mean(people) { person in
          Double(reading.plan.isUser[person] ? surveyed.count - users : users) / others
        }
      }))
}
