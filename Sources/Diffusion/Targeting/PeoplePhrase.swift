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

  /// One part: so many of a pool, picked by a rule, or people by name.
  public struct Part: Sendable, Hashable {
    /// How many.
    public var count: Count
    /// From whom.
    public var pool: Pool
    /// The rule's name in the registry; nil: all of the pool.
    public var rule: String?
    /// The number in the rule's phrase.
    public var argument: Int?
    /// How those picked are spread over groups; nil: they may all come from one.
    public var quota: Quota?
    /// The people that are named by their ids; then `pool` and `rule` say nothing.
    public var named: [NamedPerson]
    /// Where the part stands in the phrase, as UTF-8 offsets.
    public var range: Range<Int>

    /// A part of a phrase.
    public init(
      count: Count, pool: Pool, rule: String?, argument: Int?, quota: Quota? = nil,
      named: [NamedPerson] = [], range: Range<Int> = 0..<0
    ) {
      self.count = count
      self.pool = pool
      self.rule = rule
      self.argument = argument
      self.quota = quota
      self.named = named
      self.range = range
    }
  }

  /// A person named by id.
  public struct NamedPerson: Sendable, Hashable {
    /// As the site's people table writes it.
    public var id: String
    /// Where it stands in the phrase, as UTF-8 offsets.
    public var range: Range<Int>
  }

  /// How many people a part picks.
  public enum Count: Sendable, Hashable {
    case number(Int)
    /// A share of the pool at each site, rounded to the nearest, at least one.
    case share(Double)
    case all
  }

  /// What else can be written, and what it means, for lists.
  package static let forms: [(words: String, meaning: String)] = [
    (
      "people: p12, p77",
      "these people, by the ids of people.csv; an id with a comma stands in quotes"
    ),
    (
      "16 …, 4 % of …, all …",
      "how many: a number is a promise that every site must be able to keep"
    ),
    ("… + …", "one part after the other; nobody is picked twice"),
  ]

  /// Whether any part is drawn anew in each future.
  package var isDrawn: Bool {
    parts.contains { part in
      TargetRules.all.contains { $0.name == part.rule && $0.isDrawn }
    }
  }

  /// The people picked at one site in one future, in the order in which they are picked.
  package func resolve(
    _ plan: SitePlan, keys: Keys, subject: UInt32, replicate: UInt32,
    spread: SpreadModel = .unknown
  ) -> Result<[Int], PhraseProblem> {
    Result { () throws(PhraseProblem) in
      try Targets(self, plan, keys, spread: spread).pick(
        plan, keys, subject: subject, replicate: replicate)
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
