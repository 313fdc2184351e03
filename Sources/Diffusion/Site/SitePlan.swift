import Networks
import Randomness

/// What no future changes about a site: people, the pairs that are tied, places.
///
/// Several kinds of tie on a pair are one pair here: κ = Σκ_r, q = Σκ_r q_r / κ (SCIENCE §1.6).
/// Everything is in ascending order of numbers, so it does not depend on the order of any file.
package struct SitePlan: Sendable {
  package let site: Site
  package var count: Int { numbers.count }
  /// The address of each person's draws, ascending.
  package let numbers: [UInt32]
  package let isUser: [Bool]
  package let neighbourhood: [Int]
  package let neighbourhoodCount: Int
  package let pairs: [Pair]
  /// For each person, the positions in `adjacency` of its own ties.
  package let firstNeighbour: [Int]
  package let adjacency: [Neighbour]
  /// The site's places in ascending order of number, then those that the scenario opens, by name.
  package let places: [PlannedPlace]

  /// Two people with a tie on the map.
  package struct Pair: Sendable, Hashable {
    package let from, to: Int
    /// Strength at the time of the map.
    package let strength: Double
    /// Contacts a year at strength 1.
    package let contactsPerYear: Double
    /// Contacts in a step at strength 1.
    package var rate: Float { Float(contactsPerYear * ModelTime.step) }
  }

  /// One end of a tie as the other sees it.
  package struct Neighbour: Sendable, Hashable {
    package let person, pair: Int
  }

  /// A place with the people who go there when nobody does anything.
  package struct PlannedPlace: Sendable {
    package let name: String
    package let kind: String
    package let neighbourhood: Int?
    package let isOpen: Bool
    package let setting: Setting
    /// Goes into the address of the place's draws.
    package let subject: UInt32
    /// In ascending order of the person.
    package let visitors: [Visitor]
  }

  /// A person who goes to a place.
  package struct Visitor: Sendable, Hashable {
    package let person: Int
    package let visitsPerYear: Double
  }

  /// Compiles a site, and places that the scenario opens.
  ///
  /// - Parameter opened: Places that are not on the map: closed until an action opens them. Their
  ///   draws are addressed by their names.
  /// - Complexity: O(people + ties + attendance).
  package init(_ site: Site, opened: [(name: String, setting: Setting)] = []) {
    self.site = site
    numbers = site.people.map(\.number)
    isUser = site.people.map(\.isServiceUser)
    neighbourhood = site.people.map(\.neighbourhood)
    neighbourhoodCount = (neighbourhood.max() ?? 0) + 1
    pairs = Self.collapse(site.ties)
    (firstNeighbour, adjacency) = Self.index(pairs, people: site.people.count)
    var visitors = [[Visitor]](repeating: [], count: site.places.count)
    for row in site.attendance.sorted(by: { ($0.place, $0.person) < ($1.place, $1.person) }) {
      visitors[row.place].append(Visitor(person: row.person, visitsPerYear: row.visitsPerYear))
    }
    let mapped = site.places.enumerated().map { index, place in
      PlannedPlace(
        name: place.name, kind: place.kind, neighbourhood: place.neighbourhood,
        isOpen: place.isOpen, setting: place.setting, subject: place.number,
        visitors: visitors[index])
    }
    let added = opened.sorted { $0.name < $1.name }.map { name, setting in
      PlannedPlace(
        name: name, kind: "opened", neighbourhood: nil, isOpen: false, setting: setting,
        subject: subjectKey("place:" + name), visitors: [])
    }
    places = mapped + added
  }

  /// The ties of one person, by ascending neighbour.
  package func neighbours(of person: Int) -> ArraySlice<Neighbour> {
    adjacency[firstNeighbour[person]..<firstNeighbour[person + 1]]
  }

  /// The pair of two people on the map, or nil; `from` < `to`. By bisection.
  package func pair(_ from: Int, _ to: Int) -> Int? {
    var low = firstNeighbour[from]
    var high = firstNeighbour[from + 1]
    while low < high {
      let middle = (low + high) / 2
      if adjacency[middle].person < to { low = middle + 1 } else { high = middle }
    }
    guard low < firstNeighbour[from + 1], adjacency[low].person == to else { return nil }
    return adjacency[low].pair
  }

  private static func collapse(_ ties: [Tie]) -> [Pair] {
    let sorted = ties.sorted { ($0.from, $0.to, $0.kind) < ($1.from, $1.to, $1.kind) }
    var pairs: [Pair] = []
    var start = 0
    while start < sorted.count {
      let first = sorted[start]
      var end = start
      var contacts = 0.0
      var weighted = 0.0
      var strongest = 0.0
      while end < sorted.count, sorted[end].from == first.from, sorted[end].to == first.to {
        contacts += sorted[end].contactsPerYear
        weighted += sorted[end].contactsPerYear * sorted[end].strength
        strongest = max(strongest, sorted[end].strength)
        end += 1
      }
      // A pair that never meets keeps its closest kind's strength: 0/0 says nothing.
      let strength = contacts > 0 ? weighted / contacts : strongest
      pairs.append(
        Pair(from: first.from, to: first.to, strength: strength, contactsPerYear: contacts))
      start = end
    }
    return pairs
  }

  private static func index(_ pairs: [Pair], people: Int) -> ([Int], [Neighbour]) {
    var first = [Int](repeating: 0, count: people + 1)
    for pair in pairs {
      first[pair.from + 1] += 1
      first[pair.to + 1] += 1
    }
    for person in 0..<people { first[person + 1] += first[person] }
    var next = first
    var adjacency = [Neighbour](
      repeating: Neighbour(person: 0, pair: 0), count: 2 * pairs.count)
    // Pairs are sorted by (from, to): a person's lower neighbours come first, both in order.
    for (index, pair) in pairs.enumerated() {
      adjacency[next[pair.to]] = Neighbour(person: pair.from, pair: index)
      next[pair.to] += 1
    }
    for (index, pair) in pairs.enumerated() {
      adjacency[next[pair.from]] = Neighbour(person: pair.to, pair: index)
      next[pair.from] += 1
    }
    return (first, adjacency)
  }
}
