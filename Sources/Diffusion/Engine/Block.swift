import CKernels
import Networks
import Randomness

/// Many futures of one option side by side: 64 lanes, or 16.
///
/// The network is read once for all of them. Values stand [person][lane]; sets of people one bit a
/// lane. `Processes/` says what happens; this holds what it happens to. A block is used by one thread.
package final class Block {
  package let plan: SitePlan
  package let keys: Keys
  package let kernels: Kernels
  package let lanes: Int
  /// The first replicate, a multiple of `lanes`.
  package let base: UInt32
  package let values: [ParameterValues]
  package var week = 0
  package var half = 0
  /// Whether the week ends with this step: rounds are counted in weeks.
  var isLastStep: Bool { half == plan.stepsPerWeek - 1 }
  /// The step of this moment, as draws are addressed.
  var step: UInt32 { UInt32(week * plan.stepsPerWeek + half) }

  /// [rate][lane].
  let rates: LaneArray
  /// [lane]: contacts that an encounter counts for.
  let encounterWeight: [Float]
  // States, [person][lane].
  let wellbeing, stigma, withdrawal, connection, reach: LaneArray
  let setPoint, stigmaSetPoint: LaneArray
  // Flows of the week.
  let contacts, good, bad, wellbeingSum, strengthSum, stigmaSum, otherStrengthSum: LaneArray
  /// Factors of this week's campaigns; nil = no campaign so far.
  var campaign: LaneArray?
  var isCampaignUsed = false
  /// What actions multiply, by factor: the product, and each source's part.
  var factors: [PersonFactor: LaneArray] = [:]
  var factorSources: [PersonFactor: [Int: [Int: Float]]] = [:]

  let people: BlockPeople
  let ties: BlockTies
  let made: [MadeTies]
  var forming: [[MadeTie]]
  /// Whether likeness or room keeps people from becoming tied in some future.
  let limitsTies: Bool
  /// Room for the pairs whose meetings at one place would make a tie.
  var meetings = [Meeting](repeating: Meeting(), count: 256)
  /// Live ties of a person, and those to the other group.
  let degree, bridging: LaneArray
  var formal: [[FormalTie]]
  let venues: [BlockVenue]
  var programmes: [BlockMembership]
  /// What each model that the scenario names knows, in the timetable's order.
  var models: [BlockModel]
  package var reachedBy: [[Int: [Int]]]
  /// Who waits and takes part, by lane and source.
  var intakes: [[Int: Intake]]
  /// Bad encounters that actions brought about, for the week that is due, by lane.
  var incidents: [[Int]]
  /// By person · lanes + lane: the own level without any action, and what each source adds to it.
  var raised: [Int: (mapped: Float, parts: [Int: Float])] = [:]
  /// Formal help so far; nil where no outcome asks.
  var help: HelpTally?
  /// Whether some future's ties are no longer those of the map.
  var hasChangedTies = false
  /// The ties as kernels of contagions read them, once somebody asked.
  var steadyTies: SteadyTies?
  /// Lanes with the same threshold parameters, one mask a set of them, and how many others each set needs by the number of
  /// people tied to, once somebody asked.
  var alike: [UInt64]?
  var needs: [Int32] = []

  /// Row 0 of `lanes` futures from `base` on.
  ///
  /// - Parameter start: What these futures begin with, where it is known already.
  package init(
    _ plan: SitePlan, _ values: [ParameterValues], fills: Fills, keys: Keys, base: UInt32,
    kernels: Kernels, timetable: Timetable, start: BlockStart? = nil
  ) throws {
    self.plan = plan
    self.keys = keys
    self.kernels = kernels
    self.base = base
    self.values = values
    let lanes = kernels.lanes
    self.lanes = lanes
    encounterWeight = values.map { Float($0[.encounterWeight]) }
    limitsTies = values.contains { $0[.tiesLikeness] != 0 || $0[.tiesMost] != 0 }
    precondition(values.count == lanes && Int(base) % lanes == 0)
    people = BlockPeople(plan)
    let rows = people.padded
    func array(_ value: Float = 0) -> LaneArray { LaneArray(rows: rows, lanes: lanes, value) }
    let start =
      try start ?? BlockStart(plan, values, fills: fills, keys: keys, base: base)
    ties = BlockTies(
      plan, start.ties, lanes: lanes, keepsContacts: !timetable.programmes.isEmpty)
    wellbeing = LaneArray(copying: start.wellbeing)
    stigma = LaneArray(copying: start.stigma)
    withdrawal = LaneArray(copying: start.withdrawal)
    connection = LaneArray(copying: start.connection)
    reach = LaneArray(copying: start.reach)
    setPoint = LaneArray(copying: start.setPoint)
    // Nothing changes these two, so all options share them.
    (stigmaSetPoint, rates) = (start.stigmaSetPoint, start.rates)
    (contacts, good, bad) = (array(), array(), array())
    (wellbeingSum, strengthSum) = (array(), array())
    (stigmaSum, otherStrengthSum) = (array(), array())
    (degree, bridging) = (array(), array())
    made = (0..<lanes).map { _ in MadeTies() }
    forming = [[MadeTie]](repeating: [], count: lanes)
    formal = [[FormalTie]](repeating: [], count: lanes)
    venues = plan.places.map {
      BlockVenue($0, numbers: plan.numbers, lanes: lanes, stepYears: plan.stepYears)
    }
    self.programmes = timetable.programmes.map { _ in BlockMembership(people: rows, lanes: lanes) }
    models = timetable.models.map { _ in BlockModel(people: rows, lanes: lanes) }
    reachedBy = [[Int: [Int]]](repeating: [:], count: lanes)
    intakes = [[Int: Intake]](repeating: [:], count: lanes)
    incidents = [[Int]](repeating: [], count: lanes)
    countMappedTies()
    try begin(timetable)
  }

  /// Which future stands in a lane.
  package func replicate(_ lane: Int) -> UInt32 {
    Kernels.replicate(lane, of: lanes, base: base)
  }

  /// A pair who met in one lane, as the kernel writes it.
  struct Meeting {
    var from, to, lane: Int32

    init() { (from, to, lane) = (0, 0, 0) }
  }

  /// The lane as an action sees it.
  package func future(_ lane: Int) -> LaneFuture { LaneFuture(block: self, lane: lane) }

  func hasFormalTies(_ lane: Int) -> Bool { !formal[lane].isEmpty }

  /// All lanes of one rate.
  func rate(_ rate: Rate) -> UnsafeMutablePointer<Float> { rates.row(rate.rawValue) }

  /// What models in their plain form begin with.
  private func begin(_ timetable: Timetable) throws {
    for (index, model) in timetable.models.enumerated() {
      guard let reference = Models.reference(named: model.name) else { continue }
      if let kernel = reference as? any KernelModel.Type, kernel.isUsual(model, plan) { continue }
      for lane in 0..<lanes {
        let future = future(lane)
        future.putBack(try reference.start(future.turn(model, timetable)), index)
      }
    }
  }

  /// Runs a kernel with this block's address and people.
  func withPeople(_ body: (inout kith_block, inout kith_people) -> Void) {
    var block = kith_block(base: base, step: step)
    var shared = kith_people(
      count: Int32(people.padded), number: people.number.start, user: people.user.start,
      wellbeing: wellbeing.start, stigma: stigma.start, withdrawal: withdrawal.start,
      connection: connection.start, reach: reach.start, contacts: contacts.start,
      good: good.start, bad: bad.start, wellbeing_sum: wellbeingSum.start,
      strength_sum: strengthSum.start, stigma_sum: stigmaSum.start,
      other_strength_sum: otherStrengthSum.start, degree: degree.start, bridging: bridging.start)
    body(&block, &shared)
  }
}

extension StreamKey {
  /// The key as the kernels take it.
  var forKernels: kith_key { kith_key(k0: k0, k1: k1) }
}
