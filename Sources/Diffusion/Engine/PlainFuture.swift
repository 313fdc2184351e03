import Networks
import Randomness

/// One future, one number at a time: the reference that says what every process does.
///
/// Nothing here is fast. The block kernels do the same for 64 futures at once and must agree with it
/// bit for bit, so the order of every sum is part of the rule.
package struct PlainFuture: FutureState {
  package let plan: SitePlan
  package let keys: Keys
  package let replicate: UInt32
  package let rates: Rates
  package let values: ParameterValues
  /// The week that is being worked out: states are read at `week` and written at `week` + 1.
  package var week = 0
  package var half = 0

  // States.
  package var wellbeing, stigma, withdrawal, connection: [Float]
  package private(set) var setPoint: [Float]
  package let stigmaSetPoint: [Float]
  /// (1 − v) times what modifies a person's contacts.
  package var reach: [Float]
  /// Of the mapped pairs; 0 = gone.
  package var strength: [Float]
  /// Ties made since the map, sorted by pair.
  package var made: [MadeTie] = []
  package var formalTies: [FormalTie] = []
  package var venues: [Venue]
  package var programmes: [Membership]
  /// What each model that the scenario names knows, in the timetable's order.
  package var models: [ModelMemory] = []
  package var reachedBy: [Int: [Int]] = [:]
  /// Who waits and takes part, by the source of the action.
  package var intakes: [Int: Intake] = [:]
  /// Bad encounters that actions brought about, for the week that is due.
  package var incidents: [Int] = []

  // This week's flows.
  package var contacts, good, bad: [Float]
  package var wellbeingSum, strengthSum, stigmaSum, otherStrengthSum: [Float]
  /// Contacts this week on each mapped pair and each made tie.
  package var met: [Float]
  package var metMade: [Float] = []
  package var campaign: [Float]
  /// Formal help so far; nil where no outcome asks.
  package var help: HelpTally?
  /// Ties that this week's encounters make; they are there from next week on.
  package var forming: [MadeTie] = []

  var factors: [PersonFactor: [[Int: Float]]] = [:]
  /// What actions add to a person's own level of wellbeing, by source.
  var raised: [Int: [Int: Float]] = [:]
  /// The own level without any action.
  private let mappedSetPoint: [Float]

  /// A place with those who may come.
  package struct Venue: Sendable {
    /// In ascending order of the person.
    package var visitors: [Visitor]
  }

  /// A person and how often it comes, by reason.
  package struct Visitor: Sendable {
    package var person: Int
    /// Visits in a step: on the map, then by action in ascending order of the source.
    package var rates: [(source: Int, rate: Float)]
    package var isPresent = false
    /// All reasons together: independent hazards add up.
    package var rate: Float { rates.reduce(0) { $0 + $1.rate } }
  }

  /// Who takes part in a programme.
  package struct Membership: Sendable {
    package var isMember: [Bool]
    package var everMember: [Bool]
    /// The first week in which a person who stopped can be persuaded again.
    package var lockedUntil: [Int]
    package var persuaded: [Bool]
    /// How many others each person has brought, ever.
    package var ticketsUsed: [Int]
  }

  /// Row 0 of a future.
  package init(
    _ plan: SitePlan, _ values: ParameterValues, fills: Fills, keys: Keys, replicate: UInt32,
    timetable: Timetable
  ) throws {
    self.plan = plan
    self.keys = keys
    self.replicate = replicate
    self.values = values
    rates = Rates(values, stepYears: plan.stepYears)
    let start = try InitialState(plan, values, fills: fills, keys: keys, replicate: replicate)
    wellbeing = start.wellbeing
    stigma = start.stigma
    withdrawal = start.withdrawal
    connection = start.connection
    setPoint = start.setPoint
    mappedSetPoint = start.setPoint
    stigmaSetPoint = start.stigmaSetPoint
    reach = start.withdrawal.map { 1 - $0 }
    strength = plan.pairs.map { Float($0.strength) }
    venues = plan.places.map { place in
      Venue(
        visitors: place.visitors.map {
          Visitor(
            person: $0.person, rates: [(-1, Float($0.visitsPerYear * plan.stepYears))])
        })
    }
    let nobody = [Bool](repeating: false, count: plan.count)
    self.programmes = timetable.programmes.map { _ in
      Membership(
        isMember: nobody, everMember: nobody,
        lockedUntil: [Int](repeating: 0, count: plan.count), persuaded: nobody,
        ticketsUsed: [Int](repeating: 0, count: plan.count))
    }
    let zeros = [Float](repeating: 0, count: plan.count)
    contacts = zeros
    good = zeros
    bad = zeros
    wellbeingSum = zeros
    strengthSum = zeros
    stigmaSum = zeros
    otherStrengthSum = zeros
    met = [Float](repeating: 0, count: plan.pairs.count)
    campaign = [Float](repeating: 1, count: plan.count)
    models = try timetable.models.map { model in
      try Models.reference(named: model.name)?.start(turn(model, timetable))
        ?? ModelMemory(people: plan.count)
    }
  }

  package mutating func raiseOwnLevel(_ person: Int, source: Int, by points: Float) {
    raised[person, default: [:]][source] = points
    setPoint[person] = Self.sum(raised[person] ?? [:], from: mappedSetPoint[person])
  }

  /// Adds what each source says, in the order of the sources: taking one back leaves no rounding.
  static func sum(_ parts: [Int: Float], from start: Float) -> Float {
    parts.sorted { $0.key < $1.key }.reduce(start) { $0 + $1.value }
  }
}
