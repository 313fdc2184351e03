import Documents
import Networks
import Randomness

/// What a twin's people are drawn from, group by group.
struct TwinTraits {
  /// Of one group.
  struct OfGroup {
    let group: TwinGroups.Group
    /// For each variable, its smoothed values; nil where fewer than ten people have one.
    let smoothed: [SmoothedValues?]
    /// For each variable, the share of those it concerns who have a value.
    let known: [Double]
    let surveyed: Double
    let categories: TwinColumns.OfGroup
  }

  /// The variables of a person that are no further columns, in the order in which they are drawn.
  enum Own: Int, CaseIterable {
    case wellbeing, wellbeingSetPoint, stigma, stigmaSetPoint, withdrawal, degree, places
  }

  let columns: TwinColumns
  let copula: TwinCopula
  let groups: [OfGroup]

  init(_ site: Site, _ graph: Graph, _ groups: TwinGroups, visits: [Int]) {
    let columns = TwinColumns(site)
    let own: [[Double?]] = [
      site.people.map(\.wellbeing), site.people.map(\.wellbeingSetPoint),
      site.people.map(\.stigma), site.people.map(\.stigmaSetPoint), site.people.map(\.withdrawal),
      graph.degrees.map { Double($0) }, visits.map { Double($0) },
    ]
    let variables = own + columns.numbers.map(\.values)
    self.columns = columns
    copula = TwinCopula(variables, groups: groups.groups.map(\.members))
    self.groups = groups.groups.map { group in
      OfGroup(
        group: group,
        smoothed: variables.map { values in
          SmoothedValues(group.members.compactMap { values[$0] })
        },
        known: variables.indices.map { index in
          let concerned = group.members.filter {
            TwinTraits.concerns(index, isServiceUser: site.people[$0].isServiceUser)
          }
          let count = concerned.count { variables[index][$0] != nil }
          return concerned.isEmpty ? 0 : Double(count) / Double(concerned.count)
        },
        surveyed: Double(group.members.count { site.people[$0].isSurveyed })
          / Double(group.members.count),
        categories: columns.shares(of: group.members))
    }
  }

  /// Whether a variable says something about a person: stigma is that of others, withdrawal that of service
  /// users.
  static func concerns(_ variable: Int, isServiceUser: Bool) -> Bool {
    switch Own(rawValue: variable) {
    case .stigma, .stigmaSetPoint: !isServiceUser
    case .withdrawal: isServiceUser
    default: true
    }
  }
}

/// The people of a twin: drawn anew from what groups of at least ten have in common.
struct TwinPeople {
  /// The twin's people; numbers and ids are given when all is put together.
  private(set) var people: [Person] = []
  /// Further columns: categories, then numbers.
  private(set) var attributes: [Attribute]
  /// The group of each.
  private(set) var group: [Int] = []
  /// How many people each should be tied to.
  private(set) var degree: [Int] = []
  /// How many places each should go to.
  private(set) var places: [Int] = []

  /// Draws the people of all groups.
  init(_ traits: TwinTraits, _ draws: inout TwinDraws) {
    let names = traits.columns.texts.map(\.name) + traits.columns.numbers.map(\.name)
    attributes = names.map { Attribute(name: $0, values: []) }
    for (index, entry) in traits.groups.enumerated() {
      for _ in 0..<entry.group.twinSize { add(entry, index, traits, &draws) }
    }
  }

  private mutating func add(
    _ entry: TwinTraits.OfGroup, _ index: Int, _ traits: TwinTraits, _ draws: inout TwinDraws
  ) {
    let isUser = entry.group.isServiceUser
    let drawn = traits.copula.draw(&draws).enumerated().map { variable, score -> Double? in
      let isKnown = draws.uniform(.missing) < entry.known[variable]
      guard isKnown, TwinTraits.concerns(variable, isServiceUser: isUser) else { return nil }
      return entry.smoothed[variable]?.value(at: StandardNormal.chance(below: score))
    }
    func value(_ own: TwinTraits.Own) -> Double? { drawn[own.rawValue] }
    let hoods = entry.group.neighbourhoods
    let hood = draws.choose(.category, hoods.map { Double($0.people) })
    people.append(
      Person(
        number: 0, id: "", isSurveyed: draws.uniform(.surveyed) < entry.surveyed,
        isServiceUser: isUser, neighbourhood: hood.map { hoods[$0].number } ?? 0,
        wellbeing: value(.wellbeing), wellbeingSetPoint: value(.wellbeingSetPoint),
        stigma: value(.stigma), stigmaSetPoint: value(.stigmaSetPoint),
        withdrawal: value(.withdrawal)))
    group.append(index)
    degree.append(Int((value(.degree) ?? 0).rounded()))
    places.append(Int((value(.places) ?? 0).rounded()))
    let numbers = drawn.dropFirst(TwinTraits.Own.allCases.count)
    let texts =
      traits.columns.draw(entry.categories, &draws) + numbers.map { $0.map { shortest($0) } ?? "" }
    for (column, text) in texts.enumerated() { attributes[column].values.append(text) }
  }
}
