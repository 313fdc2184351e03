/// The strengths of a person's live ties, added up: Σ_j q_ij (SCIENCE §3.4), in double precision and in
/// the order of the ties.
enum TieStrength: OutcomeRule {
  static let outcome = Outcome(
    name: "tie strength", theme: .network,
    meaning: "strength of all of a person's ties added up; one full tie counts 1",
    unit: "full ties", better: .higher, decimals: 2, otherNames: ["strength"],
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        var strength = [Double](repeating: 0, count: reading.plan.count)
        for tie in reading.ties {
          strength[tie.from] += Double(tie.strength)
          strength[tie.to] += Double(tie.strength)
        }
        return .mean(people) { strength[$0] }
      }))
}
