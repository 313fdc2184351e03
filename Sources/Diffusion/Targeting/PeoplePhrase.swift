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
  package func resolve(
    _ plan: SitePlan, keys: Keys, subject: UInt32, replicate: UInt32
  ) -> Result<[Int], PhraseProblem> {
    Result { () throws(PhraseProblem) in
      try Targets(self, plan, keys).pick(plan, keys, subject: subject, replicate: replicate)
    }
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
