import Randomness

/// A synthetic twin: an invented site that is like a mapped one in what groups of people have in common, and
/// in which nobody is anybody of the map (FORMATS §2.2, P9; the route of the "faux" school networks).
///
/// Kept are, with noise from drawing anew: the sizes of groups to the nearest five; degrees, scores and
/// columns of numbers by group, as means of five people each, and how they go together; categories by
/// group; the share of ties between groups; the share of closed triples; kinds, strengths and contacts of
/// ties; places and each group's share of them. Not kept are ids, names of places, texts, who is tied to
/// whom, and everything else.
public enum Twin {
  /// The twin of a site.
  ///
  /// - Parameters:
  ///   - name: Its short name; nothing of the real site's name is in it.
  ///   - seed: Another seed gives another twin.
  /// - Throws: `E-TWIN-SMALL` for fewer than twenty people: of so few nothing can be kept.
  /// - Complexity: O(people · columns² + ties · log ties); a second for a thousand people.
  public static func make(
    of site: Site, name: String, seed: UInt64
  ) throws(TwinRefusal) -> (site: Site, leftOut: [String]) {
    guard site.people.count >= 2 * TwinGroups.smallest else { throw TwinRefusal.tooFew }
    var draws = TwinDraws(seed: seed)
    let groups = TwinGroups(site)
    let drawn = TwinPeople(site, groups, &draws)
    let graph = Graph(site: site)
    let pairs = TwinPairs(
      degree: drawn.degree, group: drawn.group, mixing: TwinTies.mixing(graph, groups),
      transitivity: graph.transitivity() ?? 0, &draws
    ).pairs
    let ties = TwinTies.make(site, pairs, &draws)
    let attendance = TwinPlaces.attendance(site, drawn, groups, &draws)
    // In another order, so that the place in the table says nothing about the group.
    let order = draws.shuffled(Array(drawn.people.indices))
    var twin = Site(
      key: nameKey("\(name) \(seed)"), name: name, title: "\(name), a synthetic twin",
      origin: .invented(recipe: "a synthetic twin of a mapped site", seed: seed),
      people: people(drawn.people, order),
      attributes: drawn.attributes.map { column in
        Attribute(name: column.name, values: order.map { column.values[$0] })
      }, tieKinds: site.tieKinds, ties: renumbered(ties, order), places: TwinPlaces.places(site),
      attendance: renumbered(attendance, order), nameGeneratorCap: nil, missing: site.missing,
      steps: steps(drawn.people, ties: ties.count, rows: attendance.count))
    twin.isDirected = site.isDirected
    return (twin, drawn.leftOut)
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
