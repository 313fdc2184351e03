import Networks
import Randomness

/// What a synthetic twin is drawn from. A twin is an invented site that is like a mapped one in what groups of
/// people have in common, and in which nobody is anybody of the map (FORMATS §2.2, P9; the route of the
/// "faux" school networks).
///
/// Kept are, with noise from drawing anew: the sizes of groups to the nearest five; degrees, scores and
/// columns of numbers by group, as means of five people each, and how they go together; categories by
/// group; the share of ties between groups; the share of closed triples; kinds, strengths and contacts of
/// ties; places with ten visitors and each group's share of them. Everything kept is had by at least ten
/// people, ties or pairs. Not kept are ids, names of places, texts, who is tied to whom, and everything else.
public struct TwinFit: Sendable {
  /// The columns that a twin does not have: texts, and columns in which too few differ from the rest.
  public let leftOut: [String]
  private let traits: TwinTraits
  private let ties: TwinTies
  private let places: TwinPlaces
  private let missing: [MissingRule]
  private let isDirected: Bool

  /// Takes from a site what its twins are drawn from.
  ///
  /// - Throws: `TwinRefusal.tooFew` for fewer than twenty people: of so few nothing can be kept.
  /// - Complexity: O(people · columns² + ties).
  public init(_ site: Site) throws(TwinRefusal) {
    guard site.people.count >= 2 * GroupSizes.fewest else { throw TwinRefusal.tooFew }
    let groups = TwinGroups(site)
    let graph = Graph(site: site)
    places = TwinPlaces(site, groups)
    traits = TwinTraits(site, graph, groups, visits: places.visitsOfPerson)
    ties = TwinTies(site, graph, groups)
    leftOut = traits.columns.leftOut
    missing = site.missing
    isDirected = site.isDirected
  }

  /// A twin.
  ///
  /// - Parameters:
  ///   - name: Its short name; nothing of the real site's name is in it.
  ///   - seed: Another seed gives another twin; the twin's `site.toml` says it.
  ///   - key: The secret of a mapped site's project, without which somebody who knows the seed could work
  ///     backwards. Nil only for sites that are invented themselves.
  /// - Complexity: O(people · columns² + ties · tries); half a second for a thousand people.
  public func twin(name: String, seed: UInt64, key: ProjectKey?) -> Site {
    var draws = TwinDraws(seed: seed, key: key)
    let drawn = TwinPeople(traits, &draws)
    let pairs = TwinPairs(
      degree: drawn.degree, group: drawn.group, mixing: ties.mixing,
      transitivity: ties.transitivity, &draws
    ).pairs
    let made = ties.make(pairs, &draws)
    let attendance = places.attendance(drawn, &draws)
    // In another order, so that the place in the table says nothing about the group.
    let order = draws.shuffled(Array(drawn.people.indices))
    var twin = Site(
      key: nameKey("\(name) \(seed)"), name: name, title: "\(name), a synthetic twin",
      origin: .invented(recipe: "a synthetic twin of a mapped site", seed: seed),
      people: Self.people(drawn.people, order),
      attributes: drawn.attributes.map { column in
        Attribute(name: column.name, values: order.map { column.values[$0] })
      }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) },
      tieKinds: ties.kinds, ties: Self.renumbered(made, order), places: places.places,
      attendance: Self.renumbered(attendance, order), missing: missing,
      steps: Self.steps(drawn.people, ties: made.count, rows: attendance.count))
    twin.isDirected = isDirected
    return twin
  }

  /// Nothing about a twin is measured, and the site says so.
  private static func steps(_ people: [Person], ties: Int, rows: Int) -> [ReadingStep] {
    let words = "invented, like a mapped site in what groups of at least ten people have in common"
    func count(_ value: (Person) -> Double?) -> Int { people.count { value($0) != nil } }
    let derived = people.count { $0.stigma != nil && $0.stigmaSetPoint == nil }
    let all: [(String, Int, String)] = [
      ("wellbeing", count(\.wellbeing), words), ("stigma", count(\.stigma), words),
      ("stigma set-point", derived, "min(0.99, stigma + 0.07)"),
      ("withdrawal", count(\.withdrawal), words), ("strength", ties, words),
      ("contacts", ties, words), ("visits", rows, words),
    ]
    return all.compactMap { what, count, words in
      count == 0 ? nil : ReadingStep(what: what, source: .assumed, count: count, words: words)
    }
  }

  private static func people(_ people: [Person], _ order: [Int]) -> [Person] {
    let digits = "\(order.count)".count
    return order.enumerated().map { number, index in
      var person = people[index]
      person.number = UInt32(number)
      let text = "\(number + 1)"
      person.id = "T" + String(repeating: "0", count: digits - text.count) + text
      return person
    }
  }

  private static func renumbered(_ ties: [Tie], _ order: [Int]) -> [Tie] {
    let place = inverse(order)
    return ties.map { tie in
      var tie = tie
      let (from, to) = (place[tie.from], place[tie.to])
      if from > to, tie.naming != .both {
        tie.naming = tie.naming == .fromNamedTo ? .toNamedFrom : .fromNamedTo
      }
      (tie.from, tie.to) = (min(from, to), max(from, to))
      return tie
    }.sorted { ($0.from, $0.to, $0.kind) < ($1.from, $1.to, $1.kind) }
  }

  private static func renumbered(_ rows: [Attendance], _ order: [Int]) -> [Attendance] {
    let place = inverse(order)
    return rows.map { row in
      Attendance(
        person: place[row.person], place: row.place, visitsPerYear: row.visitsPerYear)
    }.sorted { ($0.place, $0.person) < ($1.place, $1.person) }
  }

  private static func inverse(_ order: [Int]) -> [Int] {
    var place = [Int](repeating: 0, count: order.count)
    for (index, item) in order.enumerated() { place[item] = index }
    return place
  }
}

/// Why a site has no twin.
public enum TwinRefusal: Error, Sendable {
  /// There are fewer than twenty people.
  case tooFew
}
