import Diagnostics

/// Some of the people of a site: those a rule picks from, or a group of a table.
public struct Pool: Sendable, Hashable {
  /// Who is considered.
  public var base: Base
  /// Only people with so many mapped ties.
  public var ties: ClosedRange<Int>?
  /// Only people who were interviewed; others were only named by them.
  public var isInterviewed = false

  /// Who is considered.
  public enum Base: Sendable, Hashable {
    case everyone
    case serviceUsers
    /// People who are not service users.
    case residents
    /// People who go to a place on the map.
    case attenders(PlacePhrase)
    /// The quarter with the fewest or the most mapped ties, ties in rank broken by keyed number.
    case leastConnectedQuarter, mostConnectedQuarter
    /// People whose column of the people table holds a value.
    case attribute(name: String, value: String)
  }

  /// A pool.
  public init(_ base: Base, ties: ClosedRange<Int>? = nil, isInterviewed: Bool = false) {
    self.base = base
    self.ties = ties
    self.isInterviewed = isInterviewed
  }

  /// What can be written, and what it means, for lists.
  package static let forms: [(words: String, meaning: String)] = [
    ("everyone", "all people of the site"),
    ("service users", "members of the group that the stigma is about"),
    ("residents", "people who are not service users"),
    ("attenders of PLACE", "people who go to a place on the map, such as \"attenders of the hub\""),
    ("the least connected quarter", "the quarter of those interviewed with fewest ties on the map"),
    ("the most connected quarter", "the quarter of those interviewed with most ties on the map"),
    ("people whose COLUMN is VALUE", "people with a value in a column of the people table"),
    ("interviewed …", "of any of these, those who were interviewed: \"interviewed residents\""),
    ("… with at most 3 ties", "of any of these, those with so many ties: at least 10, 3 to 9"),
  ]

  /// The base in words that may follow "interviewed" or a number.
  var noun: String {
    base == .everyone ? "people" : Pool(base).text
  }

  /// The pool in words, as tables name it; it reads back to the same pool.
  public var text: String {
    let start =
      switch base {
      case .everyone: "everyone"
      case .serviceUsers: "service users"
      case .residents: "residents"
      case .attenders(let place): "attenders of \(place.text)"
      case .leastConnectedQuarter: "the least connected quarter"
      case .mostConnectedQuarter: "the most connected quarter"
      case .attribute(let name, let value): "people whose \(name) is \(value)"
      }
    let all = isInterviewed ? "interviewed \(noun)" : start
    guard let ties else { return all }
    if ties.lowerBound == 0 { return "\(all) with at most \(ties.upperBound) ties" }
    if ties.upperBound == .max { return "\(all) with at least \(ties.lowerBound) ties" }
    return "\(all) with \(ties.lowerBound) to \(ties.upperBound) ties"
  }

  /// Whether each person of a site belongs to it, or why the site has no such people.
  package func members(_ plan: SitePlan, keys: Keys) -> Result<[Bool], PhraseProblem> {
    baseMembers(plan, keys).map { members in
      members.indices.map { person in
        members[person] && ties?.contains(plan.graph.degree(person)) ?? true
          && (!isInterviewed || plan.site.people[person].isSurveyed)
      }
    }
  }

  private func baseMembers(_ plan: SitePlan, _ keys: Keys) -> Result<[Bool], PhraseProblem> {
    switch base {
    case .everyone: .success([Bool](repeating: true, count: plan.count))
    case .serviceUsers: .success(plan.isUser)
    case .residents: .success(plan.isUser.map { !$0 })
    case .attenders(let phrase):
      phrase.resolve(plan).map { place in
        var members = [Bool](repeating: false, count: plan.count)
        for visitor in plan.places[place].visitors { members[visitor.person] = true }
        return members
      }
    case .leastConnectedQuarter: .success(quarter(plan, keys, most: false))
    case .mostConnectedQuarter: .success(quarter(plan, keys, most: true))
    case .attribute(let name, let value): attribute(plan, name, value)
    }
  }

  /// Surveyed people by mapped ties, a quarter of them (rounded down, at least one).
  private func quarter(_ plan: SitePlan, _ keys: Keys, most: Bool) -> [Bool] {
    let surveyed = (0..<plan.count).filter { plan.site.people[$0].isSurveyed }
    let ranked = Ranking(plan, keys).order(surveyed) { Double(plan.graph.degree($0)) }
    let size = max(1, surveyed.count / 4)
    var members = [Bool](repeating: false, count: plan.count)
    for person in most ? ranked.prefix(size) : ranked.suffix(size) { members[person] = true }
    return members
  }

  private func attribute(_ plan: SitePlan, _ name: String, _ value: String)
    -> Result<[Bool], PhraseProblem>
  {
    let names = plan.site.attributes.map(\.name)
    let all = 0..<text.utf8.count
    guard let column = plan.site.attributes.first(where: { $0.name == name }) else {
      return .failure(
        PhraseProblem(
          "E-GROUP-COLUMN", "the people of \(plan.site.name) have no column \"\(name)\"", at: all,
          hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
            ?? (names.isEmpty
              ? "its people table has no further columns"
              : "its columns are: \(names.joined(separator: ", "))")))
    }
    let members = column.values.map { $0 == value }
    guard members.contains(true) else {
      return .failure(
        PhraseProblem(
          "E-GROUP-VALUE", "nobody at \(plan.site.name) has \"\(value)\" in the column \"\(name)\"",
          at: all))
    }
    return .success(members)
  }
}
