import Diagnostics
import Networks

/// A phrase resolved at one site: what every future shares is worked out once.
///
/// A number of people is a promise: where a site cannot keep it in every future, the phrase is refused.
/// Where an earlier part is drawn, the worst that it can take away is reckoned with.
package struct Targets: Sendable {
  private let parts: [TargetPart]
  /// What a reader should know about those who are picked.
  package let warnings: [PhraseProblem]

  /// Resolves a phrase, or says what the site lacks.
  ///
  /// - Parameter spread: What spreads from those picked, for rules that reckon with it.
  package init(
    _ phrase: PeoplePhrase, _ plan: SitePlan, _ keys: Keys, spread: SpreadModel = .unknown
  ) throws(PhraseProblem) {
    var parts: [TargetPart] = []
    var warnings: [PhraseProblem] = []
    for part in phrase.parts {
      var part = try TargetPart(part, plan, keys, spread)
      try part.settle(after: parts, plan, keys)
      if let warning = InterviewedFirst.warning(part, plan, keys) { warnings.append(warning) }
      parts.append(part)
    }
    self.parts = parts
    self.warnings = warnings
  }

  /// The people picked in one future, in the order in which they are picked; nobody twice.
  ///
  /// - Parameter moment: What people are ranked by; nil means the map.
  package func pick(
    _ plan: SitePlan, _ keys: Keys, subject: UInt32, replicate: UInt32,
    at moment: TargetMoment? = nil
  ) -> [Int] {
    var picked: [Int] = []
    var isPicked = [Bool](repeating: false, count: plan.count)
    for part in parts {
      let next =
        (moment == nil ? part.certain : nil)
        ?? part.pick(
          plan, keys, subject: subject, replicate: replicate, at: moment, without: isPicked)
      for person in next {
        picked.append(person)
        isPicked[person] = true
      }
    }
    return picked
  }
}
