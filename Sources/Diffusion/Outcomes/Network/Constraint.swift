/// The mean of Burt's constraint (SCIENCE §3.4). A person without ties has none: it leaves this mean,
/// and this mean only; the row's number of people says of how many it is.
enum Constraint: OutcomeRule {
  static let outcome = Outcome(
    name: "constraint", theme: .network,
    meaning: "how much a person's ties lead back to the same people (Burt): low for those who"
      + " bridge groups; people without ties are left out of this mean",
    isNot: "harm: a close circle is constrained too", unit: "index", better: nil, decimals: 3,
    otherNames: ["burt", "structural holes"],
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        .mean(people) { reading.constraint[$0] }
      }))
}
