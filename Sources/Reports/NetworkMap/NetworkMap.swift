import Diagnostics
import Networks

/// What the network of a site says, in words, tables and pictures, for the people who mapped it.
///
/// It names people by their ids and is private: what may be shared is `SharedMap`.
public struct NetworkMap: Sendable {
  let site: Site
  let summary: SiteSummary
  /// Ties between people.
  let graph: Graph
  /// What communities, parts and shortest ways are looked for in: the ties, or where there are none the
  /// people and then the places, tied by who goes where.
  let whole: Graph
  let parts: Graph.Components
  /// Of the people, in `whole`.
  let betweenness: [Double]
  /// How far off `betweenness` may be, where it was sampled.
  let error: [Double]?
  let ways: Int?
  /// Of the people and, where they are in `whole`, the places.
  let communities: [Int]
  /// The communities of three people or more, the largest first, each with its people.
  let largeCommunities: [[Int]]
  /// For each community its place among the large ones.
  let letters: [Int?]
  let cutOff: [Int]
  /// Whose own numbers go into averages: people who were interviewed, or all where nobody was.
  let isCounted: [Bool]
  /// How many others each person reaches in two steps; where people are tied by places, those who go to
  /// the same ones.
  let reach: [Int]
  /// The open places that each person goes to.
  let placesOf: [[Int]]
  /// The people who go to each place.
  let visitorsOf: [[Int]]

  /// The most steps of exact betweenness, people times ties; above, it is sampled.
  static let mostExact = 1_000_000_000
  /// The ways that are looked at above that.
  static let sampledWays = 200_000

  /// Measures a site.
  ///
  /// - Parameter threads: For shortest ways alone; the numbers do not depend on it.
  /// - Complexity: people × ties, up to 10⁹; then 200,000 sampled ways.
  public init(_ site: Site, threads: Int) {
    self.site = site
    summary = SiteSummary(site)
    graph = Graph(site: site)
    whole = graph.pairCount > 0 || site.attendance.isEmpty ? graph : Self.twoMode(site)
    parts = whole.components()
    if whole.count * max(1, whole.pairCount) <= Self.mostExact {
      betweenness = Array(
        whole.betweenness(threads: threads, between: site.people.count).prefix(site.people.count))
      (error, ways) = (nil, nil)
    } else {
      let sample = whole.sampledBetweenness(
        ways: Self.sampledWays, key: NetworkDraw.ways.key(site: site.key), threads: threads,
        between: site.people.count)
      betweenness = Array(sample.score.prefix(site.people.count))
      (error, ways) = (sample.error, sample.ways)
    }
    // Places take their turns after the people.
    communities = whole.leidenCommunities(
      rank: site.turns + Array(site.people.count..<max(site.people.count, whole.count)))
    (largeCommunities, letters) = Self.large(communities, people: site.people.count)
    cutOff = Array(whole.cutOff(counting: site.people.count).prefix(site.people.count))
    reach =
      whole.count > graph.count
      ? Self.reachThroughPlaces(whole, people: site.people.count) : graph.reachInTwoSteps()
    let isAsked = site.people.contains(where: \.isSurveyed)
    isCounted = site.people.map { $0.isSurveyed || !isAsked }
    var (placesOf, visitorsOf) = (
      [[Int]](repeating: [], count: site.people.count),
      [[Int]](repeating: [], count: site.places.count)
    )
    for row in site.attendance where row.visitsPerYear > 0 {
      if site.places[row.place].isOpen { placesOf[row.person].append(row.place) }
      visitorsOf[row.place].append(row.person)
    }
    self.placesOf = placesOf
    self.visitorsOf = visitorsOf
  }

  private static func twoMode(_ site: Site) -> Graph {
    let people = site.people.count
    return Graph(
      count: people + site.places.count,
      pairs: site.attendance.filter { $0.visitsPerYear > 0 }.map { ($0.person, people + $0.place) })
  }

  private static func large(_ communities: [Int], people: Int) -> ([[Int]], [Int?]) {
    var members = [[Int]](repeating: [], count: (communities.max() ?? -1) + 1)
    for person in 0..<people { members[communities[person]].append(person) }
    // Members are in the order of their first people.
    let sizes = members.map { Double($0.count) }
    let large = ordered(members.indices.filter { members[$0].count > 2 }, by: sizes)
      .map { members[$0] }
    var letters = [Int?](repeating: nil, count: members.count)
    for (index, people) in large.enumerated() { letters[communities[people[0]]] = index }
    return (large, letters)
  }

  private static func reachThroughPlaces(_ whole: Graph, people: Int) -> [Int] {
    var seenBy = [Int](repeating: -1, count: whole.count)
    return (0..<people).map { person in
      var reached = 0
      for place in whole.neighbours(of: person) {
        for other in whole.neighbours(of: Int(place))
        where Int(other) != person && seenBy[Int(other)] != person {
          seenBy[Int(other)] = person
          reached += 1
        }
      }
      return reached
    }
  }

  /// Whether people are known to be tied only by the places they go to.
  var isTwoMode: Bool { whole.count > graph.count || graph.pairCount == 0 && !site.places.isEmpty }

  /// What somebody is called here.
  func name(_ person: Int) -> String { Rendering.printable(site.people[person].id) }
  /// What a place is called here.
  func placeName(_ place: Int) -> String { Rendering.printable(site.places[place].name) }

  /// "A", "B" … "Z", "A2" …, the largest community first.
  static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return "\(letters[index % 26])" + (index < 26 ? "" : "\(index / 26 + 1)")
  }

  /// A share of one as "34 %"; what is nearly nothing or nearly all is not rounded to it.
  static func percent(_ share: Double) -> String {
    if share > 0, share < 0.005 { return "under 1\u{A0}%" }
    if share < 1, share >= 0.995 { return "over 99\u{A0}%" }
    return Digits.fixed(100 * share, decimals: 0) + "\u{A0}%"
  }

  /// A share of two counts as "34 %"; "–" of nothing.
  static func percent(_ part: Int, of all: Int) -> String {
    all > 0 ? percent(Double(part) / Double(all)) : "–"
  }
}
