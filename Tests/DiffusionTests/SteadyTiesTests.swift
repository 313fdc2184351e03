import Networks
import Randomness
import Testing

@testable import Diffusion

/// Contagions on ties that stay as they are: every lane equals the plain reference, also where ties change on the way.
@Suite struct SteadyTiesTests {
  /// A network with hubs: whoever comes later is tied to a few, the earliest the most.
  private static let site: Site = {
    let key = StreamKey(seed: 3, site: 1, process: 98)
    var pairs: Set<[Int]> = []
    for person in 1..<150 {
      for draw in 0..<4 {
        let u = key.uniform53(UInt32(person), 0, step: 0, draw: UInt32(2 * draw), replicate: 0)
        let other = min(person - 1, Int(u * u * Double(person)))
        pairs.insert([other, person])
      }
    }
    return RoundModelTests.site(150, pairs.map { ($0[0], $0[1]) }.sorted { $0 < $1 })
  }()

  /// Tells some people in two weeks, and takes ties away in one.
  private struct Told: Primitive {
    let cutsTies: Bool
    func isDue(in week: Int) -> Bool { week == 0 || week == 3 || (cutsTies && week == 5) }
    func act(on future: inout some FutureState) throws {
      let first = Int(future.replicate % 7)
      if future.week == 5 {
        for person in stride(from: first, to: 150, by: 11) {
          for other in future.tiedTo(person).prefix(2) { future.untie(person, other) }
        }
      } else {
        for person in stride(from: first + future.week, to: 150, by: 29) {
          future.activate(person, model: 0)
        }
      }
    }
  }

  private static func values(_ replicate: UInt32) -> ParameterValues {
    var values = ParameterValues()
    values[.cascadeRound] = replicate % 3 == 0 ? 2 : 1
    values[.linearThresholdRound] = replicate % 3 == 0 ? 2 : 1
    values[.cascadeChance] = 0.05 + 0.01 * Double(replicate % 30)
    values[.friedkinRound] = replicate % 3 == 0 ? 2 : 1
    values[.friedkinListening] = 0.5 + 0.05 * Double(replicate % 9)
    values[.friedkinMedia] = replicate % 4 == 0 ? 0.1 : 0
    values[.friedkinMediaOpinion] = 0.3
    values[.friedkinNoise] = replicate % 2 == 0 ? 0.02 : 0
    values[.sisaDiscontentAlone] = 0
    values[.sisaContentToDiscontent] = 0
    values[.sisaContentAlone] = replicate % 2 == 0 ? 0 : 0.5
    values[.sisaContentContagion] = 2 + 0.1 * Double(replicate % 9)
    values[.sisaContentEnd] = replicate % 5 == 0 ? 0 : 5
    return values
  }

  private static func run(_ model: String, cutsTies: Bool, abandons: Bool = false)
    -> RunSpecification
  {
    let plan = SitePlan(site)
    var timetable = Timetable(plan)
    timetable.hasCommunity = false
    timetable.models = [.init(model, subject: 1)]
    if model == "sisa" {
      timetable.models[0].personal[.sisaStart] = .numbers(
        (0..<150).map { $0 % 9 == 0 ? 1 : 0 })
    }
    if model == "friedkin-johnsen" {
      timetable.models[0].personal[.friedkinStart] = .numbers((0..<150).map { Double($0 % 10) / 9 })
      if cutsTies {
        timetable.models[0].personal[.friedkinListening] = .numbers(
          (0..<150).map { Double($0 % 7) / 7 })
      }
    }
    if abandons { timetable.models.append(.init("abandonment", subject: 2)) }
    let actions: [any Primitive] = [Told(cutsTies: cutsTies)]
    return RunSpecification(
      plan: plan,
      option: OptionPlan(
        timetable: timetable, actions: actions,
        processes: Week.processes(community: false, models: timetable.models.map(\.name))),
      keys: Keys(seed: 11, site: site.key), fills: SiteZero.fills, weeks: 12,
      cells: Cells(plan, groups: []),
      quantities: [Self.quantities[model] ?? .reached(0)])
  }

  private static let quantities: [String: Quantity] = [
    "sisa": .model(0, column: 0, .equals(1)), "friedkin-johnsen": .model(0, column: 0, .mean),
  ]
  static let models = ["independent-cascade", "linear-threshold", "sisa", "friedkin-johnsen"]

  @Test(arguments: models, [64, 16])
  func lanesEqualTheReference(model: String, lanes: Int) throws {
    for (cutsTies, abandons) in [(false, false), (true, false), (false, true)] {
      let run = Self.run(model, cutsTies: cutsTies, abandons: abandons)
      let plain = try (0..<UInt32(64)).map {
        try Run.plain(run, values: Self.values($0), replicate: $0).record
      }
      let reach = plain.map { $0[0, 0, 12, 0] }
      #expect(Set(reach).count > 5 && reach.contains { $0 > 30 }, "something happens: \(reach)")
      for kernels in Kernels.available(lanes: lanes) {
        for base in stride(from: UInt32(0), to: 64, by: lanes) {
          let futures = (0..<lanes).map { Kernels.replicate($0, of: lanes, base: base) }
          let block = try Run.block(
            run, values: futures.map(Self.values), base: base, kernels: kernels
          ).record
          for (lane, future) in futures.enumerated() {
            for week in 0...12 {
              let (want, got) = (plain[Int(future)][0, 0, week, 0], block[0, 0, week, lane])
              #expect(
                want == got, "\(kernels.name), \(lanes) lanes, future \(future), week \(week)")
            }
          }
        }
      }
    }
  }

  /// The kernels are really what runs where nothing changes, and not where something does.
  @Test(arguments: models, [false, true])
  func kernelsAreAtWork(model: String, cutsTies: Bool) throws {
    let run = Self.run(model, cutsTies: cutsTies)
    let kernels = Kernels.best(lanes: 64)
    let block = try Block(
      run.plan, (0..<64).map { Self.values(Kernels.replicate($0, of: 64, base: 0)) },
      fills: run.fills, keys: run.keys, base: 0, kernels: kernels, timetable: run.option.timetable)
    for week in 0..<8 {
      block.week = week
      for action in run.option.actions where action.isDue(in: week) {
        for lane in 0..<64 {
          var future = block.future(lane)
          try action.act(on: &future)
        }
      }
      for process in run.option.processes { process.advance(block, run.option.timetable) }
      let isSteady = !cutsTies || week < 5
      #expect((block.steadyTies(run.option.timetable) != nil) == isSteady, "week \(week)")
      if model == "sisa" { #expect((block.models[0].mood != nil) == isSteady, "week \(week)") }
      if model == "friedkin-johnsen" {
        #expect((block.models[0].opinions != nil) == isSteady, "week \(week)")
      }
    }
    if Self.quantities[model] == nil { #expect(block.models[0].rounds != nil) }
  }
}
