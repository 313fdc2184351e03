/// Live ties between a service user and a resident (SCIENCE §2.4 R3).
enum BridgingTies: OutcomeRule {
  static let outcome = Outcome(
    name: "bridging ties", theme: .network,
    meaning: "ties between a service user and a resident, for each person", unit: "ties",
    better: .higher, decimals: 2, otherNames: ["bridges"], measure: .mean(.bridgingTies))
}
