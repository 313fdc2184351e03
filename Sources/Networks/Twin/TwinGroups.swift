/// The groups of a site that a twin keeps: service users and others by neighbourhood, as far as each has
/// enough people that nobody can be told from what is kept of the group.
struct TwinGroups: Equatable {
  /// The fewest people of whom anything is kept (FORMATS §2.2, P4).
  static let smallest = 10

  /// The group of each person.
  let group: [Int]
  /// Of each group, whether its people are service users, and their neighbourhood; nil where small ones
  /// were put together.
  let kinds: [(isServiceUser: Bool?, neighbourhood: Int?)]
  /// The people of each group, ascending.
  let members: [[Int]]

  static func == (left: TwinGroups, right: TwinGroups) -> Bool { left.group == right.group }

  /// Groups of at least ten. Neighbourhoods that are too small are put together, then service users and
  /// others.
  init(_ site: Site) {
    var kinds: [(isServiceUser: Bool?, neighbourhood: Int?)] = []
    var group = [Int](repeating: 0, count: site.people.count)
    for isUser in [false, true] {
      let people = site.people.indices.filter { site.people[$0].isServiceUser == isUser }
      let places = Set(people.map { site.people[$0].neighbourhood }).sorted()
      let sizes = places.map { place in
        people.filter { site.people[$0].neighbourhood == place }.count
      }
      let isFine = sizes.allSatisfy { $0 >= TwinGroups.smallest }
      if people.isEmpty { continue }
      for (place, _) in zip(places, sizes) where isFine {
        for person in people where site.people[person].neighbourhood == place {
          group[person] = kinds.count
        }
        kinds.append((isUser, place))
      }
      if !isFine {
        for person in people { group[person] = kinds.count }
        kinds.append((isUser, nil))
      }
    }
    let counts = kinds.indices.map { index in group.filter { $0 == index }.count }
    if counts.contains(where: { $0 < TwinGroups.smallest }) {
      kinds = [(nil, nil)]
      group = group.map { _ in 0 }
    }
    self.kinds = kinds
    self.group = group
    var members = [[Int]](repeating: [], count: kinds.count)
    for (person, index) in group.enumerated() { members[index].append(person) }
    self.members = members
  }

  /// How many people of each group a twin has: the real number to the nearest five, at least ten.
  var twinSizes: [Int] { members.map { max(TwinGroups.smallest, 5 * (($0.count + 2) / 5)) } }
}
