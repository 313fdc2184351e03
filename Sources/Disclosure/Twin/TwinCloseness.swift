import Networks

/// How close a twin is to its site: the same figures of both, and of other twins, which say how much comes
/// from drawing anew.
public struct TwinCloseness: Sendable {
  /// One figure.
  public struct Row: Sendable, Equatable {
    /// What it is, in words.
    public let what: String
    /// Of the site; nil where it has none.
    public let site: Double?
    /// Of the twin.
    public let twin: Double?
    /// The lowest and highest among twins of other seeds.
    public let others: ClosedRange<Double>?
  }

  /// The figures.
  public let rows: [Row]

  /// Compares.
  public init(site: Site, twin: Site, others: [Site]) {
    let (real, drawn) = (TwinCloseness.figures(site), TwinCloseness.figures(twin))
    let rest = others.map { TwinCloseness.figures($0) }
    rows = real.indices.map { index in
      let values = rest.compactMap { $0[index].value }
      let range = values.min().flatMap { low in values.max().map { low...$0 } }
      return Row(
        what: real[index].what, site: real[index].value, twin: drawn[index].value, others: range)
    }
  }

  private static func figures(_ site: Site) -> [(what: String, value: Double?)] {
    let graph = Graph(site: site)
    let degrees = graph.degrees.map { Double($0) }
    let isUser = site.people.map(\.isServiceUser)
    let users = site.people.indices.filter { isUser[$0] }
    let others = site.people.indices.filter { !isUser[$0] }
    let parts = graph.components()
    let goers = Set(site.attendance.map(\.person)).count
    let count = Double(max(1, site.people.count))
    func level(_ value: (Person) -> Double?, _ people: [Int]) -> Double? {
      mean(people.compactMap { value(site.people[$0]) })
    }
    return [
      ("people", Double(site.people.count)), ("service users", Double(users.count)),
      ("people tied to a person, mean of others", mean(others.map { degrees[$0] })),
      ("people tied to a person, mean of service users", mean(users.map { degrees[$0] })),
      ("people tied to a person, standard deviation", deviation(degrees)),
      ("closed triples, share", graph.transitivity()),
      (
        "ties across service users and others, less those inside, share",
        users.isEmpty ? nil : graph.externalInternal(groups: isUser.map { $0 ? 1 : 0 })
      ),
      (
        "ties across neighbourhoods, less those inside, share",
        graph.externalInternal(groups: site.people.map(\.neighbourhood))
      ),
      (
        "do well-connected people know each other (correlation of degrees)",
        graph.degreeAssortativity()
      ),
      ("people without a tie, share", Double(degrees.count { $0 == 0 }) / count),
      ("people in the largest part, share", Double(parts.largest) / count),
      ("people who go to a place, share", Double(goers) / count),
      ("places that a person goes to, mean", Double(site.attendance.count) / count),
      ("wellbeing, mean of others", level(\.wellbeing, others)),
      ("wellbeing, mean of service users", level(\.wellbeing, users)),
      ("stigma, mean of others", level(\.stigma, others)),
      ("withdrawal, mean of service users", level(\.withdrawal, users)),
      (
        "correlation of wellbeing and number of ties",
        correlation(
          site.people.indices.compactMap { index in
            site.people[index].wellbeing.map { ($0, degrees[index]) }
          })
      ),
    ]
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private static func deviation(_ values: [Double]) -> Double? {
    guard values.count > 1, let mean = mean(values) else { return nil }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }

  private static func correlation(_ pairs: [(Double, Double)]) -> Double? {
    guard pairs.count > 2, let x = mean(pairs.map(\.0)), let y = mean(pairs.map(\.1)) else {
      return nil
    }
    var (xy, xx, yy) = (0.0, 0.0, 0.0)
    for (a, b) in pairs {
      xy += (a - x) * (b - y)
      xx += (a - x) * (a - x)
      yy += (b - y) * (b - y)
    }
    return xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : nil
  }
}
