import Networks

/// One future in one week, as an outcome reads it.
///
/// What costs something is worked out when the first outcome asks for it, and then kept. A reading
/// belongs to one thread.
package final class Reading {
  package let plan: SitePlan
  package let week: Int
  package let parameters: ParameterValues
  /// The people now, and at row 0 of the same future.
  package let now, start: PersonValues
  /// Whether each person visits somebody for a scheme now.
  package let isHelper: [Bool]
  /// Live ties: those of the map in the plan's order, then those made since, by pair.
  package let ties: [LiveTie]
  /// The last 13 weeks; nil at row 0, and where no outcome asks.
  package let flows: FlowReading?

  /// - Parameter start: Row 0; nil at row 0 itself.
  package init(_ future: some FutureState, start: PersonValues?, flows: FlowReading?) {
    plan = future.plan
    week = future.week
    parameters = future.values
    self.flows = flows
    now = PersonValues(future)
    self.start = start ?? now
    ties = future.liveTies
    var helps = [Bool](repeating: false, count: future.plan.count)
    for tie in future.formalTies { helps[tie.helper] = true }
    isHelper = helps
  }

  /// Everybody's live ties, a pair once.
  package lazy var graph = Graph(count: plan.count, pairs: ties.map { ($0.from, $0.to) })

  /// Other people within two steps of each person.
  package lazy var reach: [Int] = graph.reachInTwoSteps()

  /// The parts of the network between which there is no way.
  package lazy var components = graph.components()

  /// Burt's constraint of each person; nil for people without ties.
  package lazy var constraint: [Double?] = graph.constraint()

  /// Whether each person was surveyed: the others are in no denominator.
  package lazy var isSurveyed: [Bool] = plan.site.people.map(\.isSurveyed)

  /// ℓ = 1 − g(E), g(E) = E / (E + E½): from 0 (not lonely) to 1 (SCIENCE §1.2 W3).
  package func loneliness(_ person: Int) -> Double {
    let half = parameters[.wellbeingHalfConnection]
    return half / (Double(now.connection[person]) + half)
  }

  /// The ties among some people, and nothing else.
  package func graph(among people: [Int]) -> Graph {
    var isIn = [Bool](repeating: false, count: plan.count)
    for person in people { isIn[person] = true }
    return Graph(
      count: plan.count,
      pairs: ties.filter { isIn[$0.from] && isIn[$0.to] }.map { ($0.from, $0.to) })
  }

  /// The ties between surveyed people of which some of `people` have at least one end.
  package func graph(touching people: [Int]) -> Graph {
    var isIn = [Bool](repeating: false, count: plan.count)
    for person in people { isIn[person] = true }
    return Graph(
      count: plan.count,
      pairs: ties.filter {
        (isIn[$0.from] || isIn[$0.to]) && isSurveyed[$0.from] && isSurveyed[$0.to]
      }.map { ($0.from, $0.to) })
  }
}

/// What every person has in one week.
package struct PersonValues: Sendable {
  package let wellbeing, stigma, withdrawal, connection: [Float]

  init(_ future: some FutureState) {
    func all(_ value: PersonValue) -> [Float] {
      (0..<future.plan.count).map { future.value(value, of: $0) }
    }
    wellbeing = all(.wellbeing)
    stigma = all(.stigma)
    withdrawal = all(.withdrawal)
    connection = all(.connection)
  }
}

/// A tie that is there now.
package struct LiveTie: Sendable, Hashable {
  /// The person with the lower number.
  package let from: Int
  package let to: Int
  package let strength: Float
}

/// What a run measured: for each request, each measured week and each lane.
package struct Measurements: Sendable {
  /// Row 0 and the weeks of reading, ascending.
  package private(set) var weeks: [Int] = []
  private var values: [[[Measured]]] = []

  /// One week's values: [lane][request]; nil for requests that there are not.
  mutating func add(week: Int, _ lanes: [[Measured?]]) {
    weeks.append(week)
    values.append(lanes.map { $0.map { $0 ?? Measured(nil, people: 0) } })
  }

  /// The value of a request in one week and lane; nil in weeks that were not measured.
  package func value(_ request: Int, week: Int, lane: Int) -> Measured? {
    weeks.firstIndex(of: week).map { values[$0][lane][request] }
  }
}
