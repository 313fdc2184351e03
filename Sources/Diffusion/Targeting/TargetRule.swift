import Networks

/// How people are picked from a pool: one rule, one file in `Rules/`, one line in `TargetRules.all`.
package protocol TargetRule: Sendable {
  /// The rule as `kith list` names it.
  static var name: String { get }
  /// What it does, one line.
  static var meaning: String { get }
  /// The words after the number in a scenario; `N` in the place of a number the rule takes.
  static var phrases: [String] { get }
  /// Whether each future picks anew; others pick the same people in every future.
  static var isDrawn: Bool { get }
  /// Whether it builds groups, so that who is already taken changes who is next.
  static var buildsGroups: Bool { get }
  /// The pool that the rule's own words imply, where the scenario names none.
  static var impliedPool: Pool.Base { get }
  /// The candidates in the order in which they are picked; may be fewer than there are.
  static func order(_ request: TargetRequest) -> [Int]
}

extension TargetRule {
  package static var isDrawn: Bool { false }
  package static var buildsGroups: Bool { false }
  package static var impliedPool: Pool.Base { .everyone }
}

/// What a rule has to go on.
package struct TargetRequest {
  package let plan: SitePlan
  /// The network on which people are ranked: the map, or the ties at the start of the action.
  package let graph: Graph
  package let keys: Keys
  /// The action, for rules that draw.
  package let subject: UInt32
  package let replicate: UInt32
  /// Indices of the people who may be picked, ascending.
  package let candidates: [Int]
  /// How many are wanted.
  package let count: Int
  /// The number in the rule's phrase, such as the size of a circle.
  package let argument: Int?
}

/// The registry of targeting rules.
package enum TargetRules {
  package static let all: [any TargetRule.Type] = [
    AtRandom.self, BestConnected.self, LeastConnected.self, Brokers.self,
    KnowMostServiceUsers.self, NamedByFriends.self, InCircles.self,
  ]
}
