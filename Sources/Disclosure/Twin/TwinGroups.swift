import Networks

/// The groups of a site that a twin keeps: service users and others by neighbourhood, as far as each has
/// enough people that nobody can be told from what is kept of the group.
struct TwinGroups {
  /// A group.
  struct Group {
    /// Whether its people are service users; where one of the two sorts is too small, those of the other.
    let isServiceUser: Bool
    /// The neighbourhoods with at least ten of its people, and how many; none where no neighbourhood has.
    let neighbourhoods: [(number: Int, people: Int)]
    /// Its people, ascending.
    let members: [Int]

    /// How many people a twin has: the real number as the standard rule shows it, at least ten.
    var twinSize: Int {
      max(GroupSizes.fewest, DisclosureRules.standard.show(members.count).number ?? 0)
    }
  }

  let groups: [Group]
  /// The group of each person.
  let groupOf: [Int]

  /// Neighbourhoods of which one is too small are one group; so are service users and others where one of
  /// them is.
  init(_ site: Site) {
    let all = Array(site.people.indices)
    let sorts = [false, true].map { isUser in
      (isUser: isUser, people: all.filter { site.people[$0].isServiceUser == isUser })
    }
    var groups: [Group] = []
    if sorts.contains(where: { (1..<GroupSizes.fewest).contains($0.people.count) }) {
      let isUser = sorts[1].people.count > sorts[0].people.count
      groups = [TwinGroups.group(site, all, isUser)]
    } else {
      for sort in sorts where !sort.people.isEmpty {
        let whole = TwinGroups.group(site, sort.people, sort.isUser)
        let kept = whole.neighbourhoods.reduce(0) { $0 + $1.people }
        guard kept == sort.people.count else {
          groups.append(whole)
          continue
        }
        groups += whole.neighbourhoods.map { place in
          let members = sort.people.filter { site.people[$0].neighbourhood == place.number }
          return TwinGroups.group(site, members, sort.isUser)
        }
      }
    }
    var groupOf = [Int](repeating: 0, count: all.count)
    for (index, group) in groups.enumerated() {
      for person in group.members { groupOf[person] = index }
    }
    self.groups = groups
    self.groupOf = groupOf
  }

  private static func group(_ site: Site, _ members: [Int], _ isServiceUser: Bool) -> Group {
    let numbers = Set(members.map { site.people[$0].neighbourhood }).sorted()
    let counts = numbers.map { number in
      (number: number, people: members.count { site.people[$0].neighbourhood == number })
    }
    return Group(
      isServiceUser: isServiceUser,
      neighbourhoods: counts.filter { $0.people >= GroupSizes.fewest }, members: members)
  }
}
