/// The places of a twin and who goes there: the site's kinds of place and what happens there, under other
/// names, and each group's shares.
enum TwinPlaces {
  /// The places, in the site's order and with its settings.
  static func places(_ site: Site) -> [Place] {
    var counts: [String: Int] = [:]
    return site.places.enumerated().map { index, place in
      counts[place.kind, default: 0] += 1
      var twin = place
      twin.number = UInt32(index)
      twin.name = "\(place.kind) \(counts[place.kind, default: 0])"
      return twin
    }
  }

  /// Who goes where: as many places as each was drawn to go to, by the shares of the group.
  static func attendance(
    _ site: Site, _ people: TwinPeople, _ groups: TwinGroups, _ draws: inout TwinDraws
  ) -> [Attendance] {
    var shares = groups.kinds.map { _ in [Double](repeating: 0, count: site.places.count) }
    for row in site.attendance { shares[groups.group[row.person]][row.place] += 1 }
    let visits = site.places.indices.map { place in
      SmoothedValues(site.attendance.filter { $0.place == place }.map(\.visitsPerYear))
        ?? SmoothedValues(site.attendance.map(\.visitsPerYear))
    }
    var rows: [Attendance] = []
    for person in people.people.indices {
      var left = shares[people.group[person]]
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
