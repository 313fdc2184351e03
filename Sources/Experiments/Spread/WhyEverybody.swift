import Diffusion

/// Where the futures of everybody at a site part between one option and as now, and by way of whom that may have come.
package struct WhyEverybody: Sendable {
  /// [future][person]; nil: they stay the same to the last digit.
  package let partings: [[Why.Parting?]]
  /// For each person, those it is tied to on the map.
  private let tied: [[Int]]
  /// For each place of the map, who goes there; for each person, its places.
  private let visitors, places: [[Int]]

  /// Somebody on the way by which a change may have come.
  package struct Link: Sendable, Hashable {
    /// The person, by its position at the site.
    package let person: Int
    /// Where its futures part.
    package let parting: Why.Parting
    /// How it is joined to the link before.
    package let by: Bond?
  }

  /// How two people are joined on the map.
  package enum Bond: Sendable, Hashable { case tie, place }

  /// Works the first futures of one option out, by the plain reference, one by one.
  ///
  /// - Complexity: two runs of the reference a future, on the calling thread.
  package init(_ experiment: Experiment, site: Int, option: Int, futures: Int) throws {
    let here = experiment.sites[site]
    partings = try (0..<futures).map { future in
      let pair = try PairedFutures(experiment, site: site, option: option, future: future)
      let whom = pair.reached(by: here.sources(ofOption: option))
      return here.plan.numbers.indices.map { pair.parting(of: $0, reached: whom) }
    }
    var tied = [[Int]](repeating: [], count: here.plan.count)
    for pair in here.plan.pairs {
      tied[pair.from].append(pair.to)
      tied[pair.to].append(pair.from)
    }
    var places = [[Int]](repeating: [], count: here.plan.count)
    for (place, of) in here.plan.places.enumerated() {
      for visitor in of.visitors { places[visitor.person].append(place) }
    }
    visitors = here.plan.places.map { $0.visitors.map(\.person) }
    (self.tied, self.places) = (tied, places)
  }

  /// A way by which a change may have come to a person in one future: each time on to whoever is joined to the
  /// last one on the map, through what made the difference, and changed earliest and before. It ends with
  /// somebody to whom the option itself did something, or where the map shows nobody.
  package func chain(to person: Int, future: Int) -> [Link] {
    var links: [Link] = []
    var next: (person: Int, by: Bond?)? = (person, nil)
    while let (person, by) = next, let parting = partings[future][person] {
      links.append(Link(person: person, parting: parting, by: by))
      next = earlier(parting, of: person, in: future)
    }
    return links
  }

  private func earlier(_ parting: Why.Parting, of person: Int, in future: Int) -> (Int, Bond?)? {
    guard let process = parting.process else { return nil }
    let isMeeting = process == Encounters.name
    func week(_ other: Int) -> Int? {
      guard let before = partings[future][other] else { return nil }
      // Actions come first in a week.
      let isEarlier =
        before.week < parting.week || before.week == parting.week && before.process == nil
      return isEarlier ? before.week : nil
    }
    let joined = isMeeting ? places[person].flatMap { visitors[$0] } : tied[person]
    // Nobody is earlier than itself.
    let known = joined.compactMap { other in
      week(other).map { (week: $0, other: other) }
    }
    return known.min { ($0.week, $0.other) < ($1.week, $1.other) }.map {
      ($0.other, isMeeting ? .place : .tie)
    }
  }
}
