import Documents
import Randomness

/// The people of a twin: drawn anew, group by group, from what groups of at least ten have in common.
struct TwinPeople {
  /// The twin's people; numbers and ids are given when all is put together.
  private(set) var people: [Person] = []
  /// Further columns, in the order of the site's.
  private(set) var attributes: [Attribute]
  /// The group of each.
  private(set) var group: [Int] = []
  /// How many people each should be tied to.
  private(set) var degree: [Int] = []
  /// How many places each should go to.
  private(set) var places: [Int] = []
  /// The columns that were left out, because their values could tell who somebody is.
  private(set) var leftOut: [String] = []

  /// Draws the people of all groups.
  init(_ site: Site, _ groups: TwinGroups, _ draws: inout TwinDraws) {
    let columns = TwinColumns(site)
    leftOut = columns.leftOut
    let names = columns.texts.map(\.name) + columns.numbers.map(\.name)
    attributes = names.map { Attribute(name: $0, values: []) }
    let graph = Graph(site: site)
    var visits = [Int](repeating: 0, count: site.people.count)
    for row in site.attendance { visits[row.person] += 1 }
    var variables: [[Double?]] = [
      site.people.map(\.wellbeing), site.people.map(\.wellbeingSetPoint),
      site.people.map(\.stigma), site.people.map(\.stigmaSetPoint), site.people.map(\.withdrawal),
      graph.degrees.map { Double($0) }, visits.map { Double($0) },
    ]
    let own = variables.count
    variables += columns.numbers.map(\.values)
    let copula = TwinCopula(variables, groups: groups.members)
    for (index, size) in groups.twinSizes.enumerated() {
      let members = groups.members[index]
      let smoothed = variables.map { values in SmoothedValues(members.compactMap { values[$0] }) }
      let known = variables.map { values in
        Double(members.count { values[$0] != nil }) / Double(members.count)
      }
      let kind = groups.kinds[index]
      for _ in 0..<size {
        let scores = copula.draw(&draws)
        var drawn: [Double?] = []
        for (variable, score) in scores.enumerated() {
          let isKnown = draws.uniform(.missing) < known[variable]
          let u = min(max(0, StandardNormal.chance(below: score)), 1)
          drawn.append(isKnown ? smoothed[variable]?.value(at: u) : nil)
        }
        add(site, members, kind, drawn, own: own, columns, group: index, &draws)
      }
    }
  }

  private mutating func add(
    _ site: Site, _ members: [Int], _ kind: (isServiceUser: Bool?, neighbourhood: Int?),
    _ drawn: [Double?], own: Int, _ columns: TwinColumns, group index: Int,
    _ draws: inout TwinDraws
  ) {
    // Where groups were put together, what tells them apart is drawn by its share.
    let like = members[draws.index(.category, below: members.count)]
    let isUser = kind.isServiceUser ?? site.people[like].isServiceUser
    let surveyed = members.count { site.people[$0].isSurveyed }
    let share = Double(surveyed) / Double(members.count)
    people.append(
      Person(
        number: 0, id: "", isSurveyed: draws.uniform(.surveyed) < share, isServiceUser: isUser,
        neighbourhood: kind.neighbourhood ?? site.people[like].neighbourhood, wellbeing: drawn[0],
        wellbeingSetPoint: drawn[1], stigma: isUser ? nil : drawn[2],
        stigmaSetPoint: isUser ? nil : drawn[3], withdrawal: isUser ? drawn[4] : nil))
    group.append(index)
    degree.append(Int((drawn[5] ?? 0).rounded()))
    places.append(Int((drawn[6] ?? 0).rounded()))
    let texts = columns.draw(members, &draws)
    let numbers = drawn.dropFirst(own).map { $0.map { shortest($0) } ?? "" }
    for (column, value) in (texts + numbers).enumerated() {
      attributes[column].values.append(value)
    }
  }
}
