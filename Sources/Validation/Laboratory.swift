import Diffusion
import Networks
import Randomness

/// Where reference cases are worked out: with one seed, by the engine that users run.
package struct Laboratory: Sendable {
  /// Where all draws begin.
  package let seed: UInt64
  /// How many standard errors ours may lie from an expected number.
  package let errors: Double
  /// The folder of the fixed reference site; nil: its rows are left out.
  package let referenceSite: String?

  package init(seed: UInt64 = 2011, errors: Double = 4, referenceSite: String? = nil) {
    (self.seed, self.errors, self.referenceSite) = (seed, errors, referenceSite)
  }

  /// A run of one model on a bare network.
  package struct Bench: Sendable {
    package var site: Site
    package var model: Timetable.ModelPlan
    package var values = ParameterValues()
    /// Who is told in week 0; in each future other people where `toldAtRandom` is set.
    package var told: [Int] = []
    package var toldAtRandom = 0
    /// Whether those drawn are told together with everybody they have a tie to.
    package var tellsCircles = false
    package var weeks = 10

    package init(_ count: Int, _ pairs: [(Int, Int)], _ model: String) {
      site = TestNetworks.site(count, pairs)
      self.model = Timetable.ModelPlan(model)
      for key in ParameterKey.allCases where key.parameter.isRound { values[key] = 1 }
    }
  }

  /// People reached, [future][week], by the kernels.
  package func reached(_ bench: Bench, futures: Int) throws -> [[Double]] {
    let plan = SitePlan(bench.site)
    var timetable = Timetable(plan)
    timetable.models = [bench.model]
    let first = First(
      people: bench.told, random: bench.toldAtRandom, isCircle: bench.tellsCircles)
    let run = RunSpecification(
      plan: plan,
      option: OptionPlan(
        timetable: timetable, actions: [first],
        processes: Week.processes(community: false, models: [bench.model.name])),
      keys: Keys(seed: seed, site: bench.site.key),
      fills: Fills(withdrawal: Distribution(fixed: 0)),
      weeks: bench.weeks, cells: Cells(plan, groups: []), quantities: [.reached(0)])
    var all: [[Double]] = []
    let kernels = Kernels.best(lanes: 64)
    let values = [ParameterValues](repeating: bench.values, count: 64)
    for base in stride(from: 0, to: futures, by: 64) {
      let record = try Run.block(run, values: values, base: UInt32(base), kernels: kernels).record
      for lane in 0..<min(64, futures - base) {
        all.append((0...bench.weeks).map { record[0, 0, $0, lane] })
      }
    }
    return all
  }

  /// The course of a model in its plain form on a network that stays as it is, with steps of any length.
  package struct Course {
    package private(set) var memory: ModelMemory
    private let model: any ReferenceModel.Type
    private let turns: TurnMaker
    private var step = 0

    /// One step.
    package mutating func advance() {
      model.advance(&memory, turns.turn(step))
      step += 1
    }

    package mutating func advance(_ steps: Int) { for _ in 0..<steps { advance() } }

    /// Tells people.
    package mutating func tell(_ people: [Int]) {
      for person in people {
        memory.isActive[person] = true
        memory.isNew[person] = true
      }
    }

    init(
      _ model: any ReferenceModel.Type, _ turns: TurnMaker
    ) throws {
      self.model = model
      self.turns = turns
      memory = try model.start(turns.turn(0))
    }
  }

  /// Makes the turns of a course.
  package struct TurnMaker {
    let plan: SitePlan
    let network: LiveNetwork
    let bench: Bench
    let keys: Keys
    let years: Double
    let isByEvent, isOneByOne: Bool
    var replicate: UInt32

    func turn(_ step: Int) -> ModelTurn {
      ModelTurn(
        alone: plan, network, bench.model, bench.values, keys, replicate: replicate, step: step,
        years: years, isByEvent: isByEvent, isOneByOne: isOneByOne)
    }
  }

  /// Courses of one bench: the network is laid out once for all of them.
  ///
  /// - Parameter years: The length of a step.
  package func courses(
    _ bench: Bench, years: Double = ModelTime.step, isByEvent: Bool = false,
    isOneByOne: Bool = false
  ) -> @Sendable (Int) throws -> Course {
    let plan = SitePlan(bench.site)
    let network = LiveNetwork(plan)
    let keys = Keys(seed: seed, site: bench.site.key)
    return { replicate in
      guard let model = Models.reference(named: bench.model.name) else {
        preconditionFailure("\(bench.model.name) has no plain form of its own")
      }
      return try Course(
        model,
        TurnMaker(
          plan: plan, network: network, bench: bench, keys: keys, years: years,
          isByEvent: isByEvent, isOneByOne: isOneByOne, replicate: UInt32(replicate)))
    }
  }
}

/// The first people of a run, the same in every future or drawn.
private struct First: Primitive {
  let people: [Int]
  let random: Int
  let isCircle: Bool

  func isDue(in week: Int) -> Bool { week == 0 }
  func act(on future: inout some FutureState) throws {
    for person in people { future.activate(person, model: 0) }
    guard random > 0 else { return }
    let key = future.keys.key(.selection, subject: 1)
    var drawn: [Int] = []
    var draw: UInt32 = 0
    while drawn.count < random {
      let u = key.uniform53(draw, 0, step: 0, replicate: future.replicate)
      draw += 1
      let person = Int(u * Double(future.plan.count))
      if !drawn.contains(person) { drawn.append(person) }
    }
    for person in drawn {
      future.activate(person, model: 0)
      guard isCircle else { continue }
      for other in future.tiedTo(person) { future.activate(other, model: 0) }
    }
  }
}
