/// E: contacts a week, averaged over about two months (SCIENCE §1.5).
enum Contact: OutcomeRule {
  static let outcome = Outcome(
    name: "contact", theme: .connection,
    meaning: "contacts a week, averaged over the last couple of months",
    isNot: "how good the contacts are", unit: "contacts per week", better: .higher, decimals: 2,
    otherNames: ["contacts", "connection", "social contact"], measure: .mean(.connection))
}
