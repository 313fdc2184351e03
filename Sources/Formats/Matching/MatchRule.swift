/// What one sort of evidence says about two entries being one person.
struct MatchEvidence: Equatable {
  /// How many times as likely this is if they are one person as if they are two; 1 says nothing.
  let ratio: Double
  /// Why, in words; empty if it says nothing.
  let reason: String

  /// Nothing to say.
  static let none = MatchEvidence(ratio: 1, reason: "")
}

/// One rule by which entries of different interviews are compared.
///
/// Rules add up as Fellegi and Sunter have it (1969, doi 10.1080/01621459.1969.10501049; M): the odds that two
/// entries are one person are the odds beforehand times the ratio of every rule, taken as independent. A ratio is
/// the share of pairs of one person that look so, over the share of pairs of two people that do.
struct MatchRule: Sendable {
  /// What it is called.
  let name: String
  /// Compares two entries by their numbers; nil if they cannot be one person by this rule.
  let compare: @Sendable (MatchPeople, Int, Int) -> MatchEvidence?
}

/// The rules, in the order in which their reasons are given.
enum MatchRules {
  /// All of them.
  static let all: [MatchRule] = [
    NameRule.rule, AgeRule.rule, GenderRule.rule, AnswerRule.rule, KnownRule.rule,
  ]
}
