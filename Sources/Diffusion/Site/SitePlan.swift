import Networks
import Randomness

/// What no future changes about a site: people, the pairs that are tied, places.
///
/// Several kinds of tie on a pair are one pair here (`Graph`).
/// Everything is in ascending order of numbers, so it does not depend on the order of any file.
///
/// One object that everything about a site refers to: actions ask it for every person, and a copy of its parts
/// for each question would take longer than the answer.
package final class SitePlan: Sendable {
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
  /// Beside each of `adjacency`: whether the person listens to that neighbour; nil: every tie is mutual.
  package let isHeard: [Bool]?
  /// The numbers by which likeness is judged, one a person; nil: no column was named.
  package let likeness: [Double]?
  /// For each pair with ties of more than one kind: how many; all others have one.
  private let pairKinds: [[Int]: Int]
  /// Steps in which a week is worked out: 1, or 2 to see what the length of a step does.
  package let stepsPerWeek: Int
  /// Δ: the length of a step in years.
  package var stepYears: Double { ModelTime.step / Double(stepsPerWeek) }
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
    package let rate: Float

    init(from: Int, to: Int, strength: Double, contactsPerYear: Double, stepYears: Double) {
      (self.from, self.to) = (from, to)
      (self.strength, self.contactsPerYear) = (strength, contactsPerYear)
      rate = Float(contactsPerYear * stepYears)
    }
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
  /// - Parameters:
  ///   - opened: Places that are not on the map: closed until an action opens them. Their draws are
  ///     addressed by their names.
  ///   - stepsPerWeek: Steps in which a week is worked out.
  /// - Complexity: O(people + ties + attendance).
  package init(
    _ site: Site, opened: [(name: String, setting: Setting)] = [], stepsPerWeek: Int = 1
  ) {
    self.stepsPerWeek = stepsPerWeek
    self.site = site
    numbers = site.people.map(\.number)
    isUser = site.people.map(\.isServiceUser)
    neighbourhood = site.people.map(\.neighbourhood)
    neighbourhoodCount = (neighbourhood.max() ?? 0) + 1
    let graph = Graph(site: site)
    self.graph = graph
    firstNeighbour = graph.offsets
    (pairs, adjacency) = Self.index(
      graph, isUser, stepYears: ModelTime.step / Double(stepsPerWeek))
    pairKinds = Self.kinds(site)
    likeness = nil
    isHeard = site.isDirected ? Self.heard(site, graph) : nil
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

  /// The same site but for this.
  private init(_ other: SitePlan, stepsPerWeek: Int, pairs: [Pair], likeness: [Double]?) {
    (self.stepsPerWeek, self.pairs, self.likeness) = (stepsPerWeek, pairs, likeness)
    (site, places, graph) = (other.site, other.places, other.graph)
    (numbers, isUser) = (other.numbers, other.isUser)
    (neighbourhood, neighbourhoodCount) = (other.neighbourhood, other.neighbourhoodCount)
    (firstNeighbour, adjacency) = (other.firstNeighbour, other.adjacency)
    (isHeard, pairKinds) = (other.isHeard, other.pairKinds)
  }

  /// The same site with every step half as long.
  package var halved: SitePlan {
    let steps = stepsPerWeek * 2
    let pairs = pairs.map {
      Pair(
        from: $0.from, to: $0.to, strength: $0.strength, contactsPerYear: $0.contactsPerYear,
        stepYears: ModelTime.step / Double(steps))
    }
    return SitePlan(self, stepsPerWeek: steps, pairs: pairs, likeness: likeness)
  }

  /// The same site where likeness is judged by these numbers, one a person.
  package func judged(byLikeness numbers: [Double]?) -> SitePlan {
    SitePlan(self, stepsPerWeek: stepsPerWeek, pairs: pairs, likeness: numbers)
  }

  /// How many kinds of tie two people have on the map, at least 1.
  package func kinds(_ one: Int, _ other: Int) -> Int {
    pairKinds[[min(one, other), max(one, other)]] ?? 1
  }

  /// Beside each neighbour: whether the person named it in a tie of any kind.
  private static func heard(_ site: Site, _ graph: Graph) -> [Bool] {
    var named = Set<[Int]>()
    for tie in site.ties {
      if tie.naming != .toNamedFrom { named.insert([tie.from, tie.to]) }
      if tie.naming != .fromNamedTo { named.insert([tie.to, tie.from]) }
    }
    return (0..<graph.count).flatMap { person in
      graph.neighbours(of: person).map { named.contains([person, Int($0)]) }
    }
  }

  private static func kinds(_ site: Site) -> [[Int]: Int] {
    var counts: [[Int]: Int] = [:]
    var last: Tie?
    for tie in site.ties {
      if let last, last.from == tie.from, last.to == tie.to, last.kind != tie.kind {
        counts[[tie.from, tie.to], default: 1] += 1
      }
      last = tie
    }
    return counts
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
  private static func index(_ graph: Graph, _ isUser: [Bool], stepYears: Double) -> (
    [Pair], [Neighbour]
  ) {
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
              contactsPerYear: graph.contactsPerYear[at], stepYears: stepYears))
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
