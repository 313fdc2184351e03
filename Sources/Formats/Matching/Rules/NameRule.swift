import Diagnostics

/// Names: the rarer an agreeing part is on the map, the more it says.
///
/// Ratio of a part = share of one person's names that agree so (`NameAgreement.shareOfSame`, A) ÷ share of
/// everybody on the map with that part (C). Two names of which a part differs are never proposed.
enum NameRule {
  static let rule = MatchRule(name: "name", compare: compare)

  private static func compare(_ people: MatchPeople, _ a: Int, _ b: Int) -> MatchEvidence? {
    guard let first = people.entries[a].name, let second = people.entries[b].name,
      let (given, family) = agreement(first, second)
    else { return nil }
    let ratio =
      ratio(given, first.given, second.given, people, isGiven: true)
      * ratio(family, first.family, second.family, people, isGiven: false)
    return MatchEvidence(ratio: ratio, reason: words(first, second, given, family))
  }

  /// How two names agree; nil if they are those of two people, or have no part in common.
  static func agreement(
    _ a: PersonName, _ b: PersonName
  ) -> (given: NameAgreement, family: NameAgreement)? {
    let given =
      a.given.isEmpty || b.given.isEmpty
      ? NameAgreement.missing
      : NameAgreement.ofGiven(a.given, b.given, areCodes: a.isCode || b.isCode)
    let family = NameAgreement.ofFamily(a.family, b.family)
    if given == .different || family == .different { return nil }
    let says = [given, family].contains { $0 != .missing && $0 != .initial }
    return says ? (given, family) : nil
  }

  private static func ratio(
    _ agreement: NameAgreement, _ a: String, _ b: String, _ people: MatchPeople, isGiven: Bool
  ) -> Double {
    let share: Double
    switch agreement {
    case .missing: return 1
    case .initial: share = people.share(initial: a.prefix(1), ofGiven: isGiven)
    default: share = isGiven ? people.share(given: a, b) : people.share(family: a, b)
    }
    return agreement.shareOfSame / share
  }

  private static func words(
    _ a: PersonName, _ b: PersonName, _ given: NameAgreement, _ family: NameAgreement
  ) -> String {
    let (first, second) = (shown(a), shown(b))
    if given == .spelling || family == .spelling {
      return "\(first) and \(second) differ by a letter"
    }
    if given == .nickname { return "\(first) and \(second) may be one name, of which one is short" }
    if a == b {
      return a.family.isEmpty ? "both are \(first), without a family name" : "both are \(first)"
    }
    return "\(first) may be short for \(second)"
  }

  private static func shown(_ name: PersonName) -> String { Rendering.cited(name.words) }
}
