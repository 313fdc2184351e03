import Diffusion
import Networks
import Randomness

/// A map as if the people had been drawn again: the vertex bootstrap (Snijders & Borgatti 1999, M).
///
/// Service users, other residents and people only named are drawn apart, each group as often as it has
/// people, so every map has as many of each. A person drawn twice is there twice, with the same
/// answers, ties and places; the copies of one person are tied to each other as often as any two people
/// of the site are, by a tie taken from the map at random. The first copy keeps the person's number,
/// further ones get numbers that no one at the site has.
///
/// It keeps how dense the network is on average, but people who are there twice share all their ties,
/// which makes tighter circles than real ones.
enum PeopleDrawn {
  static func site(_ site: Site, _ keys: Keys, _ map: UInt32) -> Site {
    let copies = copies(site, keys, map)
    let (order, numbers) = numbering(site, copies)
    // [person of the site] → positions in the new site, the first copy first.
    var positions = [[Int]](repeating: [], count: site.people.count)
    for (position, original) in order.enumerated() { positions[original].append(position) }
    var result = site
    var met = [Int](repeating: 0, count: site.people.count)
    result.people = zip(order, numbers).map { original, number in
      var person = site.people[original]
      met[original] += 1
      if met[original] > 1 { person.id += " (copy \(met[original]))" }
      person.number = number
      return person
    }
    result.attributes = site.attributes.map { column in
      Attribute(name: column.name, values: order.map { column.values[$0] })
    }
    result.ties = (ties(site, positions) + tiesOfCopies(site, positions, keys, map)).sorted {
      ($0.from, $0.to, $0.kind) < ($1.from, $1.to, $1.kind)
    }
    result.attendance = site.attendance.flatMap { row in
      positions[row.person].map { position in
        Attendance(person: position, place: row.place, visitsPerYear: row.visitsPerYear)
      }
    }.sorted { ($0.place, $0.person) < ($1.place, $1.person) }
    return result
  }

  /// How often each person is drawn.
  private static func copies(_ site: Site, _ keys: Keys, _ map: UInt32) -> [Int] {
    let strata: [(Person) -> Bool] = [
      { $0.isSurveyed && $0.isServiceUser }, { $0.isSurveyed && !$0.isServiceUser },
      { !$0.isSurveyed },
    ]
    var copies = [Int](repeating: 0, count: site.people.count)
    for (index, belongs) in strata.enumerated() {
      let people = site.people.indices.filter { belongs(site.people[$0]) }
      let counts = Resampling.counts(
        people.count, keys, .mapPeople, stratum: UInt32(index), map: map)
      for (person, count) in zip(people, counts) { copies[person] = count }
    }
    return copies
  }

  /// The people of the new site in ascending order of their numbers: who each is, and the number.
  private static func numbering(_ site: Site, _ copies: [Int]) -> ([Int], [UInt32]) {
    let used = Set(site.people.map(\.number))
    var next = site.people.last?.number ?? 0
    func fresh() -> UInt32 {
      repeat { next &+= 1 } while used.contains(next)
      return next
    }
    var entries: [(original: Int, number: UInt32)] = []
    for (person, count) in copies.enumerated() where count > 0 {
      entries.append((person, site.people[person].number))
    }
    for (person, count) in copies.enumerated() where count > 1 {
      for _ in 1..<count { entries.append((person, fresh())) }
    }
    entries.sort { $0.number < $1.number }
    return (entries.map(\.original), entries.map(\.number))
  }

  private static func ties(_ site: Site, _ positions: [[Int]]) -> [Tie] {
    site.ties.flatMap { tie in
      positions[tie.from].flatMap { from in
        positions[tie.to].map { to in between(from, to, like: tie) }
      }
    }
  }

  private static func tiesOfCopies(
    _ site: Site, _ positions: [[Int]], _ keys: Keys, _ map: UInt32
  ) -> [Tie] {
    let people = Double(site.people.count)
    let density = people > 1 ? Double(tiedPairs(site)) / (people * (people - 1) / 2) : 0
    let stream = keys.key(.mapCopies)
    var ties: [Tie] = []
    for (original, copies) in positions.enumerated() where copies.count > 1 {
      for second in copies.indices.dropFirst() {
        for first in 0..<second {
          let number = site.people[original].number
          let pair = UInt32(truncatingIfNeeded: second * 1024 + first)
          guard stream.uniform53(number, pair, step: 0, replicate: map) < density else { continue }
          let u = stream.uniform53(number, pair, step: 0, draw: 2, replicate: map)
          let model = site.ties[min(site.ties.count - 1, Int(u * Double(site.ties.count)))]
          ties.append(between(copies[first], copies[second], like: model))
        }
      }
    }
    return ties
  }

  /// Pairs of people with at least one tie; ties stand sorted by pair.
  private static func tiedPairs(_ site: Site) -> Int {
    site.ties.indices.count { index in
      index == 0 || site.ties[index - 1].from != site.ties[index].from
        || site.ties[index - 1].to != site.ties[index].to
    }
  }

  private static func between(_ one: Int, _ other: Int, like tie: Tie) -> Tie {
    Tie(
      from: min(one, other), to: max(one, other), kind: tie.kind, strength: tie.strength,
      contactsPerYear: tie.contactsPerYear)
  }
}
