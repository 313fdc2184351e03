/// RIBS intended behaviour, 4 to 20: 20 − 16 s (SCIENCE §1.3, §3.3).
enum IntendedContact: OutcomeRule {
  static let outcome = Outcome(
    name: "intended contact", theme: .stigma,
    meaning: "readiness to live, work and be friends with service users, as the four RIBS items"
      + " would show it (4 to 20)",
    isNot: "contact that happens: see \"bridging ties\"", unit: "points", better: .higher,
    decimals: 2, population: .residents, otherNames: ["ribs", "intended behaviour"],
    measure: .scaled(.stigma, times: -16, plus: 20))
}
