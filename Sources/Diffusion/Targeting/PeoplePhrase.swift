import Diagnostics
import Networks

/// Whom a scenario picks: `"8 service users at random + 8 residents who know most service users"`.
///
/// Parts are picked one after the other; nobody is picked twice.
public struct PeoplePhrase: Sendable, Hashable {
  /// The parts between the plus signs.
  public var parts: [Part]
  /// The phrase as it was written.
  public var text: String

  /// One part: so many of a pool, picked by a rule.
  public struct Part: Sendable, Hashable {
    /// How many.
    public var count: Count
    /// From whom.
    public var pool: Pool
    /// The rule's name in the registry; nil: all of the pool.
    public var rule: String?
    /// The number in the rule's phrase.
    public var argument: Int?
  }

  /// How many people a part picks.
  public enum Count: Sendable, Hashable {
    case number(Int)
    /// A share of the pool at each site, rounded to the nearest, at least one.
    case share(Double)
    case all
  }

  /// Whether any part is drawn anew in each future.
  package var isDrawn: Bool {
    parts.contains { part in
      TargetRules.all.contains { $0.name == part.rule && $0.isDrawn }
    }
  }

  /// The people picked at one site in one future, in the order in which they are picked.
  ///
  /// - Parameter graph: The network on which people are ranked; nil means the map.
  package func resolve(
    _ plan: SitePlan, keys: Keys, subject: UInt32, replicate: UInt32, on graph: Graph? = nil
  ) -> Result<[Int], PhraseProblem> {
    var picked: [Int] = []
    var isPicked = [Bool](repeating: false, count: plan.count)
    for part in parts {
      switch part.pool.members(plan, keys: keys) {
      case .failure(let problem): return .failure(problem)
      case .success(let members):
        let pool = (0..<plan.count).filter { members[$0] }
        let count = part.count.people(of: pool.count)
        let request = TargetRequest(
          plan: plan, graph: graph ?? plan.graph, keys: keys, subject: subject,
          replicate: replicate, candidates: pool.filter { !isPicked[$0] }, count: count,
          argument: part.argument)
        let rule = TargetRules.all.first { $0.name == part.rule }
        for person in (rule?.order(request) ?? request.candidates).prefix(count) {
          picked.append(person)
          isPicked[person] = true
        }
      }
    }
    return .success(picked)
  }
}

extension PeoplePhrase.Count {
  /// How many of a pool of this size.
  package func people(of pool: Int) -> Int {
    switch self {
    case .number(let number): number
    case .share(let share): pool == 0 ? 0 : max(1, Int((share * Double(pool)).rounded()))
    case .all: pool
    }
  }
}
