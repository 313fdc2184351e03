import Networks

/// The places of a twin and who goes there: those with at least ten visitors, with what happens there, under
/// other names, and each group's shares.
struct TwinPlaces {
  /// The places, in the site's order and with its settings.
  let places: [Place]
  /// How many of these places each person of the site goes to.
  let visitsOfPerson: [Int]
  /// For each group, how many of its people go to each place; where it is fewer than ten, as many as would if
  /// all groups went alike.
  private let goers: [[Double]]
  private let visits: [SmoothedValues?]

  init(_ site: Site, _ groups: TwinGroups) {
    var visitors = [Int](repeating: 0, count: site.places.count)
    for row in site.attendance { visitors[row.place] += 1 }
    let kept = site.places.indices.filter { visitors[$0] >= GroupSizes.fewest }
    var index = [Int?](repeating: nil, count: site.places.count)
    for (new, old) in kept.enumerated() { index[old] = new }
    places = TwinPlaces.renamed(kept.map { site.places[$0] })
    var visitsOfPerson = [Int](repeating: 0, count: site.people.count)
    var goers = groups.groups.map { _ in [Double](repeating: 0, count: kept.count) }
    for row in site.attendance {
      guard let place = index[row.place] else { continue }
      visitsOfPerson[row.person] += 1
      goers[groups.groupOf[row.person]][place] += 1
    }
    for (group, entry) in groups.groups.enumerated() {
      let share = Double(entry.members.count) / Double(site.people.count)
      for (place, old) in kept.enumerated()
      where goers[group][place] < Double(GroupSizes.fewest) {
        goers[group][place] = share * Double(visitors[old])
      }
    }
    self.visitsOfPerson = visitsOfPerson
    self.goers = goers
    visits = kept.map { old in
      SmoothedValues(site.attendance.filter { $0.place == old }.map(\.visitsPerYear))
    }
  }

  private static func renamed(_ places: [Place]) -> [Place] {
    var counts: [String: Int] = [:]
    return places.enumerated().map { index, place in
      counts[place.kind, default: 0] += 1
      var twin = place
      twin.number = UInt32(index)
      twin.name = "\(place.kind) \(counts[place.kind, default: 0])"
      return twin
    }
  }

  /// Who goes where: as many places as each was drawn to go to, by the shares of the group.
  func attendance(_ people: TwinPeople, _ draws: inout TwinDraws) -> [Attendance] {
    var rows: [Attendance] = []
    for person in people.people.indices {
      var left = goers[people.group[person]]
      for _ in 0..<min(people.places[person], left.count) {
        guard let place = draws.choose(.goes, left) else { break }
        left[place] = 0
        guard let value = visits[place]?.value(at: draws.uniform(.visits)) else { continue }
        rows.append(Attendance(person: person, place: place, visitsPerYear: max(0, value)))
      }
    }
    return rows.sorted { ($0.place, $0.person) < ($1.place, $1.person) }
  }
}
