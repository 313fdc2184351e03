/// The network of one person as the map holds it: for that person, and nobody else.
///
/// Who is a service user and what anybody's scores are is not in it: that is not the person's own to see
/// of others, nor to print of oneself.
public struct PersonNetwork: Sendable, Equatable {
  /// The person at the centre.
  public let person: Int
  /// Those the person is tied to: most contact first, then by number.
  public let direct: [Contact]
  /// Those who are tied to one of these and not to the person, by number.
  public let secondStep: [Acquaintance]
  /// Pairs of `direct` who are tied to each other, as positions in it, the lower first.
  public let tiesAmongDirect: [(Int, Int)]
  /// Where the person goes: most visits first, then in the order of the site.
  public let places: [PlaceVisited]
  /// What there is within two steps: every place where the person or somebody within two steps goes.
  public let resources: [Resource]
  /// People marked as having influence within two steps, nearest first, then by number.
  public let influential: [Int]

  /// Somebody the person is tied to.
  public struct Contact: Sendable, Hashable {
    /// The index of that person.
    public let person: Int
    /// The kinds of tie, in the order of the site.
    public let kinds: [String]
    /// Contacts a week: κ q / 52 (SCIENCE §1.5). A contact counts for both, so it is as much given as
    /// received.
    public let contactsPerWeek: Double
  }

  /// Somebody two steps away.
  public struct Acquaintance: Sendable, Hashable {
    /// The index of that person.
    public let person: Int
    /// Through whom: positions in `direct`, ascending.
    public let through: [Int]
  }

  /// A place where the person goes.
  public struct PlaceVisited: Sendable, Hashable {
    /// The index of the place.
    public let place: Int
    /// Visits a week: a year's divided by 52.
    public let visitsPerWeek: Double
  }

  /// A place within two steps.
  public struct Resource: Sendable, Hashable {
    /// The index of the place.
    public let place: Int
    /// Whether the person goes there.
    public let isOwn: Bool
    /// How many people one and two steps away go there.
    public let direct, secondStep: Int
  }

  /// Whether two networks are the same.
  public static func == (left: PersonNetwork, right: PersonNetwork) -> Bool {
    left.person == right.person && left.direct == right.direct
      && left.secondStep == right.secondStep && left.places == right.places
      && left.resources == right.resources && left.influential == right.influential
      && left.tiesAmongDirect.elementsEqual(right.tiesAmongDirect, by: ==)
  }
}

extension PersonNetwork {
  /// Takes one person's network from a site.
  ///
  /// - Parameter hasInfluence: For each person, whether it is marked as having influence.
  /// - Complexity: O(ties + attendance).
  public init(_ site: Site, person: Int, hasInfluence: [Bool]) {
    let graph = Graph(site: site)
    self.person = person
    direct = Self.direct(site, graph, person)
    let position = Dictionary(
      uniqueKeysWithValues: direct.enumerated().map { ($0.element.person, $0.offset) })
    var through: [Int: [Int]] = [:]
    var among: [(Int, Int)] = []
    for (index, contact) in direct.enumerated() {
      for other in graph.neighbours(of: contact.person).map(Int.init) where other != person {
        if let at = position[other] {
          if index < at { among.append((index, at)) }
        } else {
          through[other, default: []].append(index)
        }
      }
    }
    secondStep = through.sorted { $0.key < $1.key }.map {
      Acquaintance(person: $0.key, through: $0.value)
    }
    tiesAmongDirect = among
    places = Self.places(site, person)
    resources = Self.resources(site, person, direct.map(\.person), Set(through.keys))
    influential =
      direct.map(\.person).filter { hasInfluence[$0] }.sorted()
      + secondStep.map(\.person).filter { hasInfluence[$0] }
  }

  private static func direct(_ site: Site, _ graph: Graph, _ person: Int) -> [Contact] {
    var kinds: [Int: [String]] = [:]
    for tie in site.ties where tie.from == person || tie.to == person {
      kinds[tie.from == person ? tie.to : tie.from, default: []].append(site.tieKinds[tie.kind])
    }
    let contacts = (graph.offsets[person]..<graph.offsets[person + 1]).map { at in
      let other = Int(graph.neighbours[at])
      return Contact(
        person: other, kinds: kinds[other] ?? [],
        contactsPerWeek: graph.contactsPerYear[at] * graph.strengths[at] / 52)
    }
    return contacts.sorted {
      ($1.contactsPerWeek, $0.person) < ($0.contactsPerWeek, $1.person)
    }
  }

  private static func places(_ site: Site, _ person: Int) -> [PlaceVisited] {
    site.attendance.filter { $0.person == person && $0.visitsPerYear > 0 }.map {
      PlaceVisited(place: $0.place, visitsPerWeek: $0.visitsPerYear / 52)
    }.sorted { ($1.visitsPerWeek, $0.place) < ($0.visitsPerWeek, $1.place) }
  }

  /// Own places first, then those with most people one step away, then two.
  private static func resources(
    _ site: Site, _ person: Int, _ direct: [Int], _ second: Set<Int>
  ) -> [Resource] {
    let direct = Set(direct)
    let all = site.places.indices.map { place in
      let visitors = site.attendance.filter { $0.place == place && $0.visitsPerYear > 0 }
      return Resource(
        place: place, isOwn: visitors.contains { $0.person == person },
        direct: visitors.count { direct.contains($0.person) },
        secondStep: visitors.count { second.contains($0.person) })
    }
    return all.filter { $0.isOwn || $0.direct + $0.secondStep > 0 }.sorted {
      ($1.isOwn ? 1 : 0, $1.direct, $1.secondStep, $0.place)
        < ($0.isOwn ? 1 : 0, $0.direct, $0.secondStep, $1.place)
    }
  }
}
