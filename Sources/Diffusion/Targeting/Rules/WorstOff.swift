/// People with the lowest wellbeing (SCIENCE §2.3, `worst_off`); those of whom it is not known last.
package enum WorstOff: TargetRule {
  package static let name = "worst off"
  package static let meaning = "those with the lowest wellbeing; whose is not known come last"
  package static let phrases = ["worst off", "with the lowest wellbeing"]

  package static func order(_ request: TargetRequest) -> [Int] {
    request.ranking.order(request.candidates) { -(request.moment.wellbeing[$0] ?? .infinity) }
  }

  package static func refusal(_ request: TargetRequest) -> Refusal? {
    let wellbeing = TargetMoment(request.plan).wellbeing
    if request.candidates.contains(where: { wellbeing[$0] != nil }) { return nil }
    return Refusal(
      code: "E-PEOPLE-WELLBEING",
      message:
        "\(request.plan.site.name) knows the wellbeing of none of the people who may be picked,"
        + " so nobody is known to be worst off",
      hint: "pick at random, or the least connected")
  }
}
