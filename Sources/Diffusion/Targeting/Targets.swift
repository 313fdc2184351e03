import Diagnostics
import Networks

/// A phrase resolved at one site: what every future shares is worked out once.
package struct Targets: Sendable {
  private let parts: [Part]

  private struct Part: Sendable {
    let rule: (any TargetRule.Type)?
    let argument: Int?
    /// The pool, ascending.
    let pool: [Int]
    let count: Int
    /// The pool in the rule's order on the map, where that is the same in every future.
    let ranking: [Int]?
  }

  /// Resolves a phrase, or says what the site lacks.
  package init(_ phrase: PeoplePhrase, _ plan: SitePlan, _ keys: Keys) throws(PhraseProblem) {
    var parts: [Part] = []
    for part in phrase.parts {
      let members = try part.pool.members(plan, keys: keys).get()
      let pool = members.indices.filter { members[$0] }
      let count = part.count.people(of: pool.count)
      let rule = TargetRules.all.first { $0.name == part.rule }
      // A rule that builds groups must know who is taken; any other can be ranked beforehand.
      let isFixed = rule.map { !$0.isDrawn && (parts.isEmpty || !$0.buildsGroups) } ?? false
      let request = TargetRequest(
        plan: plan, graph: plan.graph, keys: keys, subject: 0, replicate: 0, candidates: pool,
        count: count, argument: part.argument)
      parts.append(
        Part(
          rule: rule, argument: part.argument, pool: pool, count: count,
          ranking: isFixed ? rule?.order(request) : nil))
    }
    self.parts = parts
  }

  /// The people picked in one future, in the order in which they are picked; nobody twice.
  ///
  /// - Parameter graph: The network on which people are ranked; nil means the map.
  package func pick(
    _ plan: SitePlan, _ keys: Keys, subject: UInt32, replicate: UInt32, on graph: Graph? = nil
  ) -> [Int] {
    var picked: [Int] = []
    var isPicked = [Bool](repeating: false, count: plan.count)
    for part in parts {
      for person in order(part, plan, keys, subject, replicate, graph, isPicked).prefix(part.count)
      {
        picked.append(person)
        isPicked[person] = true
      }
    }
    return picked
  }

  private func order(
    _ part: Part, _ plan: SitePlan, _ keys: Keys, _ subject: UInt32, _ replicate: UInt32,
    _ graph: Graph?, _ isPicked: [Bool]
  ) -> [Int] {
    if let ranking = part.ranking, graph == nil { return ranking.filter { !isPicked[$0] } }
    let candidates = part.pool.filter { !isPicked[$0] }
    guard let rule = part.rule else { return candidates }
    return rule.order(
      TargetRequest(
        plan: plan, graph: graph ?? plan.graph, keys: keys, subject: subject,
        replicate: replicate, candidates: candidates, count: part.count, argument: part.argument))
  }
}
