import Diagnostics

/// Some of the people of a site: those a rule picks from, or a group of a table.
public struct Pool: Sendable, Hashable {
  /// Who is considered.
  public var base: Base
  /// Only people with so many mapped ties.
  public var ties: ClosedRange<Int>?

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
    /// The same by thirds; where people do not divide by three, the middle takes the rest.
    case leastConnectedThird, middleConnectedThird, mostConnectedThird
    /// People whose column of the people table holds a value.
    case attribute(name: String, value: String)
  }

  /// A pool.
  public init(_ base: Base, ties: ClosedRange<Int>? = nil) {
    self.base = base
    self.ties = ties
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
      case .leastConnectedThird: "the least connected third"
      case .middleConnectedThird: "the middle third"
      case .mostConnectedThird: "the most connected third"
      case .attribute(let name, let value): "people whose \(name) is \(value)"
      }
    guard let ties else { return start }
    if ties.lowerBound == 0 { return "\(start) with at most \(ties.upperBound) ties" }
    if ties.upperBound == .max { return "\(start) with at least \(ties.lowerBound) ties" }
    return "\(start) with \(ties.lowerBound) to \(ties.upperBound) ties"
  }

  /// Whether each person of a site belongs to it, or why the site has no such people.
  package func members(_ plan: SitePlan, keys: Keys) -> Result<[Bool], PhraseProblem> {
    baseMembers(plan, keys).map { members in
      guard let ties else { return members }
      return members.indices.map { members[$0] && ties.contains(plan.graph.degree($0)) }
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
    case .leastConnectedThird: .success(third(plan, keys) { $0.suffix($1) })
    case .mostConnectedThird: .success(third(plan, keys) { $0.prefix($1) })
    case .middleConnectedThird: .success(third(plan, keys) { $0.dropFirst($1).dropLast($1) })
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

  /// Surveyed people by mapped ties, best connected first, of whom `part` takes its third.
  private func third(
    _ plan: SitePlan, _ keys: Keys, _ part: ([Int], _ size: Int) -> ArraySlice<Int>
  ) -> [Bool] {
    let surveyed = (0..<plan.count).filter { plan.site.people[$0].isSurveyed }
    let ranked = Ranking(plan, keys).order(surveyed) { Double(plan.graph.degree($0)) }
    var members = [Bool](repeating: false, count: plan.count)
    for person in part(ranked, surveyed.count / 3) { members[person] = true }
    return members
  }

  private func attribute(_ plan: SitePlan, _ name: String, _ value: String)
    -> Result<[Bool], PhraseProblem>
  {
    let names = plan.site.attributes.map(\.name)
    let all = 0..<text.utf8.count
    guard let cells = plan.cells(of: name) else {
      return .failure(
        PhraseProblem(
          "E-GROUP-COLUMN", "the people of \(plan.site.name) have no column \"\(name)\"", at: all,
          hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
            ?? (names.isEmpty
              ? "its people table has no further columns"
              : "its columns are: \(names.joined(separator: ", "))")))
    }
    let members = cells.map { $0 == value }
    guard members.contains(true) else {
      return .failure(
        PhraseProblem(
          "E-GROUP-VALUE", "nobody at \(plan.site.name) has \"\(value)\" in the column \"\(name)\"",
          at: all))
    }
    return .success(members)
  }
}
