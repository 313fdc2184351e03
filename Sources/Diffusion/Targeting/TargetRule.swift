import Diagnostics
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
  /// Whether people come first for what the map knows of their ties, so that people who were interviewed
  /// come first because they were interviewed.
  static var ranksByTies: Bool { get }
  /// The pool that the rule's own words imply, where the scenario names none.
  static var impliedPool: Pool.Base { get }
  /// The candidates in the order in which they are picked; may be fewer than there are.
  static func order(_ request: TargetRequest) -> [Int]
  /// Of a rule that is drawn: how many of the candidates it can pick in every future.
  static func most(_ request: TargetRequest) -> Int
  /// A number a person that a rule which draws works out once on the map; nil if there is nothing to.
  static func prepare(_ moment: TargetMoment) -> [Double]?
  /// Why the rule cannot work at a site or with a model; nil if it can.
  static func refusal(_ request: TargetRequest) -> Refusal?
}

extension TargetRule {
  package static var isDrawn: Bool { false }
  package static var buildsGroups: Bool { false }
  package static var ranksByTies: Bool { false }
  package static var impliedPool: Pool.Base { .everyone }
  package static func most(_ request: TargetRequest) -> Int { request.candidates.count }
  package static func prepare(_ moment: TargetMoment) -> [Double]? { nil }
  package static func refusal(_ request: TargetRequest) -> Refusal? { nil }
}

/// Why a rule cannot work, and what to write instead.
package struct Refusal: Sendable, Hashable {
  package let code: String
  package let message: String
  package let hint: String
}

/// What a rule has to go on.
package struct TargetRequest {
  package let plan: SitePlan
  package let keys: Keys
  /// What people are ranked by: the map, or what holds at the start of the action.
  package let moment: TargetMoment
  /// The action, for rules that draw.
  package let subject: UInt32
  package let replicate: UInt32
  /// Indices of the people who may be picked, ascending.
  package let candidates: [Int]
  /// How many are wanted.
  package let count: Int
  /// The number in the rule's phrase, such as the size of a circle.
  package let argument: Int?
  /// What spreads from those picked, for rules that reckon with it.
  package let spread: SpreadModel
  /// What the rule worked out for this moment; nil: nothing yet.
  package let prepared: [Double]?

  package var graph: Graph { moment.graph }
  package var ranking: Ranking { Ranking(plan, keys) }

  /// Draws an order in which the next is always drawn with chances in proportion to the weights of those
  /// left: the smallest −ln(u)/weight comes first, one u a person. Without weight nobody is drawn.
  ///
  /// - References: Efraimidis & Spirakis (2006) doi:10.1016/j.ipl.2005.11.003.
  package func draw(
    _ candidates: [Int], draw: UInt32, weight: (Int) -> Double
  ) -> [Int] {
    let key = keys.key(.selection, subject: subject)
    return candidates.compactMap { person -> (time: Double, person: Int)? in
      let weight = weight(person)
      guard weight > 0 else { return nil }
      let u = key.uniform(plan.numbers[person], 2, step: 0, draw: draw, replicate: replicate)
      return (Double(-Elementary.log(u)) / weight, person)
    }.sorted { ($0.time, $0.person) < ($1.time, $1.person) }.map(\.person)
  }
}

/// What people are ranked by.
package struct TargetMoment: Sendable {
  package let graph: Graph
  /// SWEMWBS on the metric scale; nil where nobody measured it.
  package let wellbeing: [Double?]

  package init(graph: Graph, wellbeing: [Double?]) {
    self.graph = graph
    self.wellbeing = wellbeing
  }

  /// The map: ties and wellbeing as they were observed (row 0).
  package init(_ plan: SitePlan) {
    self.init(
      graph: plan.graph, wellbeing: plan.site.people.map { $0.wellbeing ?? $0.wellbeingSetPoint })
  }
}

/// The registry of targeting rules.
package enum TargetRules {
  package static let all: [any TargetRule.Type] = [
    AtRandom.self, BestConnected.self, MostContact.self, LeastConnected.self, WorstOff.self,
    Brokers.self, ClosestToEveryone.self, InTheCore.self, BridgeGaps.self,
    KnowMostServiceUsers.self, SpanCommunities.self, SpanNeighbourhoods.self,
    HalfAndHalf.self, NamedByFriends.self, AtTieEnds.self, GoodGossips.self, InCircles.self,
    GreedySearch.self, ReverseSampling.self,
  ]

  /// The rule with this name.
  package static func named(_ name: String?) -> (any TargetRule.Type)? {
    all.first { $0.name == name }
  }
}
