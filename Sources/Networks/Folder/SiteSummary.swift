import Documents

/// What a site holds, for people who want to know whether their map was read as they meant it.
public struct SiteSummary: Sendable, Equatable {
  /// People in the network.
  public let people: Int
  /// Those who were interviewed.
  public let surveyed: Int
  /// Those who are members of the group that the stigma is about.
  public let serviceUsers: Int
  /// The number of ties of each kind, in the order of the site's kinds.
  public let tiesByKind: [Int]
  /// Pairs of people with at least one tie.
  public let pairs: Int
  /// People without any tie.
  public let isolates: Int
  /// Places, closed ones among them.
  public let places: Int
  /// Places that are closed unless somebody opens them.
  public let closedPlaces: Int
  /// Rows of who goes where.
  public let attendance: Int
  /// The mean, the median and the largest number of people that a person is tied to.
  public let degree: (mean: Double, median: Double, largest: Int)
  /// Parts of the network with no path between them.
  public let components: Int
  /// The people in the largest part.
  public let largestComponent: Int
  /// The names of the kinds of tie.
  public let tieKinds: [String]
  /// What was measured, converted and assumed on the way from the files.
  public let steps: [ReadingStep]
  private let heading: String

  /// Counts. Cost: O(people + ties).
  public init(_ site: Site) {
    let graph = Graph(site: site)
    let degrees = graph.degrees.sorted()
    let parts = graph.components()
    people = site.people.count
    surveyed = site.people.filter(\.isSurveyed).count
    serviceUsers = site.people.filter(\.isServiceUser).count
    var byKind = [Int](repeating: 0, count: site.tieKinds.count)
    for tie in site.ties { byKind[tie.kind] += 1 }
    tiesByKind = byKind
    pairs = graph.pairCount
    isolates = degrees.prefix { $0 == 0 }.count
    places = site.places.count
    closedPlaces = site.places.filter { !$0.isOpen }.count
    attendance = site.attendance.count
    let half = degrees.count / 2
    let median =
      degrees.isEmpty
      ? 0
      : degrees.count.isMultiple(of: 2)
        ? Double(degrees[half - 1] + degrees[half]) / 2 : Double(degrees[half])
    degree = (graph.meanDegree, median, degrees.last ?? 0)
    components = parts.count
    largestComponent = parts.largest
    heading = SiteSummary.heading(site)
    tieKinds = site.tieKinds
    steps = site.steps
  }

  /// Whether two summaries say the same.
  public static func == (left: SiteSummary, right: SiteSummary) -> Bool { left.text == right.text }

  /// The summary in short lines.
  public var text: String {
    var lines = [heading]
    let asked = surveyed == people ? "all interviewed" : "\(surveyed) of them interviewed"
    lines.append(
      "\(SiteSummary.count(people, "person", "people")), \(asked); "
        + SiteSummary.count(serviceUsers, "service user", "service users"))
    let ofKinds = zip(tiesByKind, tieKinds).map { "\($0) \($1)" }.joined(separator: ", ")
    lines.append("\(SiteSummary.count(tiesByKind.reduce(0, +), "tie", "ties")): \(ofKinds)")
    lines.append(
      "\(SiteSummary.count(pairs, "pair", "pairs")) of people tied; "
        + (isolates == 1 ? "1 person has no tie" : "\(isolates) people have no tie"))
    lines.append(
      "A person is tied to \(SiteSummary.tenths(degree.mean)) others on average "
        + "(median \(shortest(degree.median)), at most \(degree.largest))")
    lines.append(
      components == 1
        ? "Everybody is connected, directly or through others"
        : "The network has \(components) separate parts; the largest holds "
          + SiteSummary.count(largestComponent, "person", "people"))
    if places > 0 {
      let closed = closedPlaces == 0 ? "" : ", \(closedPlaces) of them closed"
      lines.append(
        "\(SiteSummary.count(places, "place", "places"))\(closed); "
          + SiteSummary.count(attendance, "row", "rows") + " of who goes where")
    }
    lines += stepLines
    return lines.joined(separator: "\n")
  }

  private var stepLines: [String] {
    let headings: [(ReadingStep.Source, String)] = [
      (.measured, "Measured"), (.converted, "Converted"), (.assumed, "Filled in or assumed"),
    ]
    return headings.flatMap { source, heading -> [String] in
      let own = steps.filter { $0.source == source }
      return own.isEmpty
        ? [] : ["\(heading):"] + own.map { "  \($0.what), \($0.count): \($0.words)" }
    }
  }

  private static func heading(_ site: Site) -> String {
    switch site.origin {
    case .invented(let recipe, let seed):
      return
        "\(site.title): an invented site (\(recipe), seed \(seed)); it stands for no real place"
    case .mapped(let when, let how, let boundary, let response):
      let share = response.map { ", response \(tenths(100 * $0)) %" } ?? ""
      return "\(site.title): mapped \(when), \(how), among \(boundary)\(share)"
    }
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(many)"
  }

  /// A number with one decimal.
  private static func tenths(_ value: Double) -> String { shortest((value * 10).rounded() / 10) }
}
