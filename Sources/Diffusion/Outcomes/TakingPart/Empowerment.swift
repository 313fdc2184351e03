/// Empowerment as a part in running things: the share of people who visit somebody for a scheme now.
///
/// The definition is ours (A). Its limits: only roles that an option gives are known, so as now it is
/// 0, and having a say without a role is not modelled.
enum Empowerment: OutcomeRule {
  static let outcome = Outcome(
    name: "empowerment", theme: .takingPart,
    meaning: "share of people with a part in running things: who visit or support others for a"
      + " scheme at that time",
    isNot: "a feeling of power, nor roles that people have already: only those that an option"
      + " gives are known (A)",
    unit: "share", isPercentage: true, better: .higher, decimals: 3,
    otherNames: ["running things", "roles", "power"],
    measure: .reading(
      ReadingMeasure { reading, people in .share(people) { reading.isHelper[$0] } }))
}
