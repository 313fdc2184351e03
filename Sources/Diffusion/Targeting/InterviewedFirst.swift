import Diagnostics
import Networks

/// Where some people were only named by others, their own ties are not on the map, and a rule that ranks by
/// ties picks those who were interviewed because they were interviewed.
enum InterviewedFirst {
  /// How far the share of interviewed people among those picked may differ from the pool's before it is
  /// said (A).
  static let least = 0.1

  static func warning(_ part: TargetPart, _ plan: SitePlan, _ keys: Keys) -> PhraseProblem? {
    guard let rule = part.rule, rule.ranksByTies, let picked = part.certain, !picked.isEmpty else {
      return nil
    }
    let people = plan.site.people
    let named = part.pool.filter { !people[$0].isSurveyed }
    guard !named.isEmpty, named.count < part.pool.count else { return nil }
    let interviewed = picked.count { people[$0].isSurveyed }
    let share = Double(interviewed) / Double(picked.count)
    let before = 1 - Double(named.count) / Double(part.pool.count)
    guard abs(share - before) >= least else { return nil }
    func ties(_ isSurveyed: Bool) -> String {
      let degrees = part.pool.filter { people[$0].isSurveyed == isSurveyed }.map(plan.graph.degree)
      return tenths(Double(degrees.reduce(0, +)) / Double(degrees.count))
    }
    return PhraseProblem(
      "W-PEOPLE-INTERVIEWED",
      "at \(plan.site.name), \(interviewed) of the \(picked.count) people picked were interviewed,"
        + " against \(part.pool.count - named.count) of the \(part.pool.count) who could be: people who"
        + " were only named by others have \(ties(false)) ties on the map, those interviewed"
        + " \(ties(true))", at: part.phrase.range,
      hint: "their own ties are not known; to compare like with like write for example"
        + " \"\(part.count) interviewed \(part.phrase.pool.noun), \(rule.phrases.first ?? "")\"")
  }

  /// With one decimal.
  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
