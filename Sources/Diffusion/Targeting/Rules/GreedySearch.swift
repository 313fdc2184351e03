/// Those from whom it spreads furthest together, found one by one: each time the person who adds most to
/// the people reached, over stored worlds (SCIENCE §2.3, `greedy` and `CELF`, which pick the same).
///
/// At least 63 % (1 − 1/e) as good as the best choice can be, on the stored worlds and only where spread
/// has diminishing returns: the independent cascade and the linear threshold.
package enum GreedySearch: TargetRule {
  package static let name = "by greedy search"
  package static let meaning =
    "one by one, whoever adds most to the people reached by the contagion (greedy, CELF)"
  package static let phrases = ["by greedy search", "by CELF"]
  package static let buildsGroups = true
  package static let ranksByTies = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let order: ([Int]) -> [Int] = { request.ranking.order($0) { _ in 0 } }
    switch request.spread {
    case .cascade(let chance):
      var worlds = CascadeWorlds(
        request.graph, numbers: request.plan.numbers, keys: request.keys, chance: chance)
      return lazyGreedy(&worlds, order(request.candidates), count: request.count)
    case .linearThreshold:
      var worlds = LinearThresholdWorlds(
        request.graph, numbers: request.plan.numbers, keys: request.keys)
      return lazyGreedy(&worlds, order(request.candidates), count: request.count)
    case .unknown, .notSubmodular: return []
    }
  }

  package static func refusal(_ request: TargetRequest) -> Refusal? { request.spread.refusal }
}
