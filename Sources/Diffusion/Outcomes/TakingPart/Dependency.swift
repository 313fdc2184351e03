/// Dependency: formal contacts / all contacts of service users, over the last 13 weeks (SCIENCE §3.4).
/// Encounters at places count with their weight, as in `contact`. 0/0 is not defined, so a group
/// without any contact has none; nor is there one at row 0.
enum Dependency: OutcomeRule {
  static let outcome = Outcome(
    name: "dependency", theme: .takingPart,
    meaning: "share of service users' contacts in the last 13 weeks that are visits by befrienders"
      + " or navigators",
    isNot: "a fault: it says what would be missing when the visits end", unit: "share",
    isPercentage: true, better: .lower, decimals: 3, population: .serviceUsers,
    otherNames: ["formal contacts"],
    measure: .reading(
      ReadingMeasure(flows: [.contacts]) { reading, people in
        guard let flows = reading.flows else { return Measured(nil, people: people.count) }
        let formal = people.reduce(0) { $0 + flows.helpReceived[$1] + flows.helpGiven[$1] }
        let all = people.reduce(0) { $0 + flows.contacts[$1] }
        return Measured(all > 0 ? formal / all : nil, people: people.count)
      }))
}
