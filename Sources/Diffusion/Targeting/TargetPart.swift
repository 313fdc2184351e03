import Diagnostics
import Networks

/// One part of a phrase at one site.
struct TargetPart: Sendable {
  let phrase: PeoplePhrase.Part
  let rule: (any TargetRule.Type)?
  /// Those who may be picked, ascending; of people named by id, in the order in which they stand.
  let pool: [Int]
  /// How many are wanted.
  let count: Int
  private let quota: SiteQuota?
  private let spread: SpreadModel
  /// The pool in the rule's order on the map, where that is the same in every future and for everyone
  /// who may be left.
  private let ranking: [Int]?
  /// What a rule that draws worked out on the map.
  private let prepared: [Double]?
  /// Those picked, where they are the same in every future.
  private(set) var certain: [Int]?

  /// Whether a number was promised, not a share or everyone.
  var isPromised: Bool { if case .number = phrase.count { true } else { false } }

  init(
    _ phrase: PeoplePhrase.Part, _ plan: SitePlan, _ keys: Keys, _ spread: SpreadModel
  ) throws(PhraseProblem) {
    self.phrase = phrase
    self.spread = spread
    rule = TargetRules.named(phrase.rule)
    if phrase.named.isEmpty {
      let members = try phrase.pool.members(plan, keys: keys).get()
      pool = members.indices.filter { members[$0] }
    } else {
      pool = try NamedPeople.indices(phrase.named, plan)
    }
    guard !pool.isEmpty else {
      throw PhraseProblem(
        "E-GROUP-EMPTY", "nobody at \(plan.site.name) is among \"\(phrase.pool.text)\"",
        at: phrase.range, hint: Self.elsewhere(plan))
    }
    count = phrase.named.isEmpty ? phrase.count.people(of: pool.count) : pool.count
    var quota: SiteQuota?
    if let asked = phrase.quota {
      quota = try SiteQuota(asked, plan, keys, pool: pool, at: phrase.range)
    }
    self.quota = quota
    let request = TargetRequest(
      plan: plan, keys: keys, moment: TargetMoment(plan), subject: 0, replicate: 0,
      candidates: pool, count: pool.count, argument: phrase.argument, spread: spread,
      prepared: nil)
    if let refusal = rule?.refusal(request) {
      throw PhraseProblem(refusal.code, refusal.message, at: phrase.range, hint: refusal.hint)
    }
    let isRanked = rule.map { !$0.isDrawn && !$0.buildsGroups } ?? false
    ranking = isRanked ? rule?.order(request) : nil
    prepared = rule.flatMap { $0.isDrawn ? $0.prepare(request.moment) : nil }
  }

  /// Finds out who is certain to be picked, and whether what is promised can be kept.
  mutating func settle(
    after earlier: [TargetPart], _ plan: SitePlan, _ keys: Keys
  ) throws(PhraseProblem) {
    var isTaken = [Bool](repeating: false, count: plan.count)
    for part in earlier { for person in part.certain ?? [] { isTaken[person] = true } }
    let isCertain = earlier.allSatisfy { $0.certain != nil } && !(rule?.isDrawn ?? false)
    if isCertain {
      let found = order(
        plan, keys, subject: 0, replicate: 0, at: nil, without: isTaken
      ).prefix(count)
      certain = Array(found)
      try promise(found.count, isTaken, plan)
    } else {
      try promise(atWorst(earlier, isTaken, plan, keys), isTaken, plan)
    }
  }

  /// How many can be picked whatever is drawn.
  private func atWorst(
    _ earlier: [TargetPart], _ isTaken: [Bool], _ plan: SitePlan, _ keys: Keys
  ) -> Int {
    let left = pool.filter { !isTaken[$0] }
    let isLeft = Set(left)
    let taken = earlier.filter { $0.certain == nil }
      .map { part in min(part.count, part.pool.count { isLeft.contains($0) }) }.reduce(0, +)
    let most =
      rule?.most(
        TargetRequest(
          plan: plan, keys: keys, moment: TargetMoment(plan), subject: 0, replicate: 0,
          candidates: left, count: count, argument: phrase.argument, spread: spread,
          prepared: prepared)) ?? left.count
    guard let quota else { return most - taken }
    let limits = quota.limits(count, pool: pool, candidates: left)
    return min(most - taken, limits.reduce(0, +) - taken)
  }

  private func promise(_ found: Int, _ isTaken: [Bool], _ plan: SitePlan) throws(PhraseProblem) {
    guard isPromised, found < count else { return }
    let others = pool.count { isTaken[$0] }
    let who = "\"\(phrase.pool.text)\""
    var why = "\(plan.site.name) has \(pool.count) of \(who)"
    if others > 0 { why += ", \(others) of them picked by the parts before" }
    if found < pool.count - others {
      why += certain == nil ? ", and in some futures" : ", and"
      why += " only \(max(0, found)) can be picked in this way"
    }
    throw PhraseProblem(
      "E-PEOPLE-FEW", "\(count) people are asked for, but \(why)", at: phrase.range,
      hint: found > 0
        ? "ask for at most \(found), or for a share such as \"10 % of \(phrase.pool.text), …\";"
          + " " + Self.elsewhere(plan)
        : "choose other people; " + Self.elsewhere(plan))
  }

  private static func elsewhere(_ plan: SitePlan) -> String {
    "what holds for this site alone can stand under [site.\(plan.site.name)]"
  }

  /// The people picked in one future, without those who are taken.
  func pick(
    _ plan: SitePlan, _ keys: Keys, subject: UInt32, replicate: UInt32, at moment: TargetMoment?,
    without isTaken: [Bool]
  ) -> [Int] {
    var picked = Array(
      order(plan, keys, subject: subject, replicate: replicate, at: moment, without: isTaken)
        .prefix(count))
    guard isPromised, picked.count < count else { return picked }
    // The map has enough of them, as `settle` saw. Where the moment has not, such as circles among ties
    // that have gone, the number is kept by those who come next in the keyed order.
    let isPicked = Set(picked)
    let left = pool.filter { !isTaken[$0] && !isPicked.contains($0) }
    let limited = quota.map { quota in
      var limits = quota.limits(count, pool: pool, candidates: left + picked)
      for person in picked { limits[quota.group[person]] -= 1 }
      return quota.walk(Ranking(plan, keys).order(left) { _ in 0 }, limits)
    }
    picked += (limited ?? Ranking(plan, keys).order(left) { _ in 0 }).prefix(count - picked.count)
    return picked
  }

  private func order(
    _ plan: SitePlan, _ keys: Keys, subject: UInt32, replicate: UInt32, at moment: TargetMoment?,
    without isTaken: [Bool]
  ) -> [Int] {
    let left = pool.filter { !isTaken[$0] }
    func ordered(_ candidates: [Int], _ count: Int) -> [Int] {
      guard let rule else { return candidates }
      if moment == nil, let ranking {
        return candidates.count == pool.count ? ranking : ranking.filter { !isTaken[$0] }
      }
      return rule.order(
        TargetRequest(
          plan: plan, keys: keys, moment: moment ?? TargetMoment(plan), subject: subject,
          replicate: replicate, candidates: candidates, count: count, argument: phrase.argument,
          spread: spread, prepared: moment == nil ? prepared : nil))
    }
    guard let quota else { return ordered(left, count) }
    let limits = quota.limits(count, pool: pool, candidates: left)
    if case .atMost = quota.kind { return quota.walk(ordered(left, left.count), limits) }
    guard rule?.buildsGroups ?? false else {
      return quota.walk(ordered(left, left.count), limits)
    }
    // Who is next depends on who is there: the rule works within each group.
    return limits.indices.flatMap { group in
      limits[group] == 0
        ? []
        : ordered(left.filter { quota.group[$0] == group }, limits[group]).prefix(limits[group])
    }
  }
}

extension SiteQuota {
  /// The people of an order without those whose group is full.
  func walk(_ order: [Int], _ limits: [Int]) -> [Int] {
    var left = limits
    return order.filter { person in
      left[group[person]] -= 1
      return left[group[person]] >= 0
    }
  }
}

/// People named by their ids.
enum NamedPeople {
  static func indices(
    _ named: [PeoplePhrase.NamedPerson], _ plan: SitePlan
  ) throws(PhraseProblem) -> [Int] {
    let people = plan.site.people
    let index = Dictionary(people.indices.map { (people[$0].id, $0) }) { first, _ in first }
    var found: [Int] = []
    for person in named {
      guard let at = index[person.id] else {
        throw PhraseProblem(
          "E-PEOPLE-ID", "nobody at \(plan.site.name) has this id", at: person.range,
          hint: hint(person.id, people.map(\.id), plan.site.name))
      }
      found.append(at)
    }
    return found
  }

  private static func hint(_ id: String, _ ids: [String], _ site: String) -> String {
    if let near = nearestName(to: id, among: ids) { return "did you mean \"\(near)\"?" }
    if id.contains(" and ") { return "write commas between ids: people: p12, p77" }
    // Short ids are near to none; one letter apart is near enough here.
    if let near = ids.first(where: { isOneEditApart($0, id) }) {
      return "did you mean \"\(near)\"?"
    }
    return "write ids as people.csv of \(site) has them, with commas between"
  }

  private static func isOneEditApart(_ one: String, _ other: String) -> Bool {
    let (a, b) = (Array(one), Array(other))
    guard a.count == b.count else { return false }
    return zip(a, b).count { $0 != $1 } == 1
  }
}
