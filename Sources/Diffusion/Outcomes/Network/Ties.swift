/// Degree: the people to whom a person has a live tie (SCIENCE §3.4).
enum Ties: OutcomeRule {
  static let outcome = Outcome(
    name: "ties", theme: .network, meaning: "people that a person is tied to",
    isNot: "everybody whom a person knows: the map asks for a few, and names stop at its limit",
    unit: "ties", better: .higher, decimals: 2, otherNames: ["degree", "friends"],
    measure: .mean(.ties))
}
