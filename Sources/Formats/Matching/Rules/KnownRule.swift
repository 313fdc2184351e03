import Diagnostics

/// People whom both know, by names that are given alike.
///
/// One person has a given acquaintance in both interviews half the time (A: who is asked names only so many); two
/// people have somebody of that name in both by chance with 1 − (1 − share of the name)^(number of acquaintances)
/// (C). Acquaintances know each other, so all of them together say at most 64 times (A). Nobody in common says
/// nothing: an interview names only a few.
enum KnownRule {
  static let rule = MatchRule(name: "known", compare: compare)

  static let shareOfSame = 0.5
  static let most = 64.0

  private static func compare(_ people: MatchPeople, _ a: Int, _ b: Int) -> MatchEvidence? {
    let (first, second) = (people.entries[a], people.entries[b])
    let theirs = Set(second.known)
    let shared = first.known.filter { theirs.contains($0) && $0 != first.name && $0 != second.name }
    var ratio = 1.0
    for name in shared {
      let count = min(first.known.count, second.known.count)
      let none = (0..<count).reduce(1.0) { product, _ in product * (1 - people.share(name: name)) }
      ratio *= max(1, shareOfSame / (1 - none))
    }
    guard !shared.isEmpty else { return MatchEvidence.none }
    let names = shared.map(\.words).sorted().prefix(3).map { Rendering.cited($0) }
    let more = shared.count > 3 ? " and \(shared.count - 3) more" : ""
    return MatchEvidence(
      ratio: min(most, ratio), reason: "both know \(names.joined(separator: ", "))\(more)")
  }
}
