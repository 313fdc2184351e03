import Diagnostics

/// How those whom a rule picks are spread over the groups of a site.
public struct Quota: Sendable, Hashable {
  /// What may be asked.
  public enum Kind: Sendable, Hashable {
    /// `at most 4 per neighbourhood`: the rule's order, without those whose group is full.
    case atMost(Int)
    /// `shared out by neighbourhood`: to each group its share by size, the same rule within it
    /// (SCIENCE §2.3, `stratified`).
    case bySize
    /// `in proportion to deprivation`: to each group its share by size × weight, the weight being the
    /// number from 1 to 10 in the column; reversed: 11 − that number (SCIENCE §2.3, `proportionate`).
    case byWeight(isReversed: Bool)
  }

  /// What the groups are.
  public enum Grouping: Sendable, Hashable {
    case neighbourhood
    /// Parts of the mapped network with many ties inside (`Graph.communities(rank:)`).
    case community
    /// People with one value in a column of the people table; those without any are one group.
    case column(String)
  }

  /// What is asked.
  public var kind: Kind
  /// Of which groups.
  public var grouping: Grouping

  /// The quota in a scenario's words.
  public var text: String {
    let group =
      switch grouping {
      case .neighbourhood: "neighbourhood"
      case .community: "community"
      case .column(let name): name.contains(",") ? "'\(name)'" : name
      }
    return switch kind {
    case .atMost(let number): "at most \(number) per \(group)"
    case .bySize: "shared out by \(group)"
    case .byWeight(let isReversed):
      isReversed ? "in reverse proportion to \(group)" : "in proportion to \(group)"
    }
  }

  /// What can be written, and what it means, for lists.
  package static let forms: [(words: String, meaning: String)] = [
    ("at most N per GROUP", "the rule's order, but no more than N of any group"),
    (
      "shared out by GROUP",
      "each group gets its share by size, the same rule within it (largest remainders)"
    ),
    (
      "in proportion to COLUMN",
      "shares by size × need: the column holds whole numbers from 1 (least in need) to 10"
    ),
    (
      "in reverse proportion to COLUMN",
      "the same where 1 is most in need, as in the deciles of deprivation indices"
    ),
  ]
  /// What GROUP stands for.
  package static let groupWords =
    "GROUP is neighbourhood, community (parts of the mapped network with many ties inside, found by"
    + " Louvain's method) or a column of the people table"
}

/// A quota at one site.
struct SiteQuota: Sendable {
  let kind: Quota.Kind
  /// The group of each person, from 0.
  let group: [Int]
  /// The weight of each group, at least 1; the same for all where only sizes count.
  let weight: [Int]
  /// Breaks equal remainders, lower first: the lowest keyed rank of a group's people.
  private let rank: [Int]

  init(
    _ quota: Quota, _ plan: SitePlan, _ keys: Keys, pool: [Int], at range: Range<Int>
  ) throws(PhraseProblem) {
    kind = quota.kind
    let permutation = Ranking(plan, keys).permutation
    switch quota.grouping {
    case .neighbourhood: group = plan.neighbourhood
    case .community: group = plan.graph.communities(rank: permutation)
    case .column(let name):
      let column = try SiteColumn(name, plan, at: range)
      group = column.groups
    }
    var rank = [Int](repeating: .max, count: (group.max() ?? -1) + 1)
    for person in group.indices {
      rank[group[person]] = min(rank[group[person]], permutation[person])
    }
    self.rank = rank
    var weight = [Int](repeating: 1, count: rank.count)
    if case .byWeight(let isReversed) = quota.kind, case .column(let name) = quota.grouping {
      let needs = try SiteColumn(name, plan, at: range).needs(of: pool, at: range)
      for (person, need) in zip(pool, needs) {
        weight[group[person]] = isReversed ? 11 - need : need
      }
    }
    self.weight = weight
  }

  /// How many of each group may be picked.
  ///
  /// Shares go by the group's size in the pool, times its weight. A group with fewer people left than
  /// its share gives all of them, and the others share the rest in the same way.
  ///
  /// - Parameters:
  ///   - pool: The people whose sizes count.
  ///   - candidates: Those of them who are left.
  func limits(_ count: Int, pool: [Int], candidates: [Int]) -> [Int] {
    var left = [Int](repeating: 0, count: rank.count)
    for person in candidates { left[group[person]] += 1 }
    if case .atMost(let number) = kind { return left.map { min($0, number) } }
    var size = [Int](repeating: 0, count: rank.count)
    for person in pool { size[group[person]] += 1 }
    var limits = [Int](repeating: 0, count: rank.count)
    var open = rank.indices.filter { left[$0] > 0 }
    var rest = min(count, candidates.count)
    while rest > 0, !open.isEmpty {
      let shares = largestRemainders(
        rest, open.map { weight[$0] * size[$0] }, open.map { rank[$0] })
      let full = open.indices.filter { shares[$0] >= left[open[$0]] }
      if full.isEmpty {
        for (share, group) in zip(shares, open) { limits[group] = share }
        break
      }
      for index in full {
        limits[open[index]] = left[open[index]]
        rest -= left[open[index]]
      }
      let isFull = Set(full.map { open[$0] })
      open.removeAll { isFull.contains($0) }
    }
    return limits
  }
}

/// Shares out a whole number in proportion to weights: each part gets the whole of its share, and what is
/// left goes to the largest remainders, the lower rank first among equals.
///
/// - Parameters:
///   - weights: None below 0, one above 0.
///   - rank: One different number a part.
/// - Returns: One whole number a part; they add up to `total`.
func largestRemainders(_ total: Int, _ weights: [Int], _ rank: [Int]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard sum > 0 else { return weights.map { _ in 0 } }
  var shares = weights.map { total * $0 / sum }
  let order = weights.indices.sorted {
    let (a, b) = (total * weights[$0] % sum, total * weights[$1] % sum)
    return a == b ? rank[$0] < rank[$1] : a > b
  }
  for index in order.prefix(total - shares.reduce(0, +)) { shares[index] += 1 }
  return shares
}

/// A column of a site's people table, as groups or as needs.
struct SiteColumn {
  private let name: String
  private let site: String
  private let values: [String]

  init(_ name: String, _ plan: SitePlan, at range: Range<Int>) throws(PhraseProblem) {
    let names = plan.site.attributes.map(\.name)
    guard let column = plan.site.attributes.first(where: { $0.name == name }) else {
      throw PhraseProblem(
        "E-GROUP-COLUMN", "the people of \(plan.site.name) have no column \(Rendering.cited(name))",
        at: range,
        hint: nearestName(to: name, among: names + ["neighbourhood", "community"])
          .map { "did you mean \"\($0)\"?" }
          ?? (names.isEmpty
            ? "its people table has no further columns; neighbourhood and community always work"
            : "its columns are: \(names.joined(separator: ", ")); neighbourhood and community always"
              + " work"))
    }
    self.name = name
    site = plan.site.name
    values = column.values
  }

  /// The group of each person: values in byte order count from 0.
  var groups: [Int] {
    let different = Set(values).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let number = Dictionary(uniqueKeysWithValues: different.enumerated().map { ($1, $0) })
    return values.map { number[$0] ?? 0 }
  }

  /// The need of each person of a pool, 1 to 10.
  func needs(of pool: [Int], at range: Range<Int>) throws(PhraseProblem) -> [Int] {
    let numbers = pool.map { Int(values[$0]) }
    let wrong = numbers.count { !(1...10).contains($0 ?? 0) }
    guard wrong == 0 else {
      throw PhraseProblem(
        "E-PEOPLE-WEIGHT",
        "the column \(Rendering.cited(name)) holds no whole number from 1 to 10 for \(wrong) of the"
          + " \(pool.count) people at \(site) who may be picked", at: range,
        hint: "fill the column, or pick from people whose \(name) is known")
    }
    return numbers.map { $0 ?? 1 }
  }
}
