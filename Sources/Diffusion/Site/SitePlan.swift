import Networks
import Randomness

/// What no future changes about a site: people, the pairs that are tied, places.
///
/// Several kinds of tie on a pair are one pair here (`Graph`).
/// Everything is in ascending order of numbers, so it does not depend on the order of any file.
package struct SitePlan: Sendable {
  package let site: Site
  package var count: Int { numbers.count }
  /// The address of each person's draws, ascending.
  package let numbers: [UInt32]
  package let isUser: [Bool]
  package let neighbourhood: [Int]
  package let neighbourhoodCount: Int
  /// In the order in which contacts are added up; see `index`.
  package let pairs: [Pair]
  /// For each person, the positions in `adjacency` of its own ties.
  package let firstNeighbour: [Int]
  /// The mapped network, on which targets are ranked.
  package let graph: Graph
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
    let graph = Graph(site: site)
    self.graph = graph
    firstNeighbour = graph.offsets
    (pairs, adjacency) = Self.index(graph, isUser)
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

  /// Numbers the pairs and tells each end of each tie which pair it is.
  ///
  /// Pairs among those who are not service users come first, then mixed pairs, then pairs among service
  /// users; each kind by (from, to). The kernels work through them in this order, and it is the order in
  /// which contacts are added up.
  private static func index(_ graph: Graph, _ isUser: [Bool]) -> ([Pair], [Neighbour]) {
    var pairs: [Pair] = []
    var adjacency = graph.neighbours.map { Neighbour(person: Int($0), pair: 0) }
    for users in 0...2 {
      for person in 0..<graph.count {
        for at in graph.offsets[person]..<graph.offsets[person + 1] {
          let other = Int(graph.neighbours[at])
          guard person < other, (isUser[person] ? 1 : 0) + (isUser[other] ? 1 : 0) == users else {
            continue
          }
          adjacency[at] = Neighbour(person: other, pair: pairs.count)
          adjacency[position(of: person, amongNeighboursOf: other, graph)] = Neighbour(
            person: person, pair: pairs.count)
          pairs.append(
            Pair(
              from: person, to: other, strength: graph.strengths[at],
              contactsPerYear: graph.contactsPerYear[at]))
        }
      }
    }
    return (pairs, adjacency)
  }

  /// Where a tied person stands among another's neighbours. By bisection.
  private static func position(of person: Int, amongNeighboursOf other: Int, _ graph: Graph) -> Int
  {
    (graph.offsets[other]..<graph.offsets[other + 1]).partitioningIndex {
      graph.neighbours[$0] >= Int32(person)
    }
  }
}
