import Foundation
import Networks
import Randomness
import Testing

@testable import Diffusion

/// Contagions in rounds, week by week, where that can be worked out by hand; the reference values of SCIENCE §5
/// are held by `Validation`.
@Suite struct RoundModelTests {
  /// A bare network of people and ties.
  static func site(_ count: Int, _ pairs: [(Int, Int)]) -> Site {
    Site(
      key: 3, name: "bare", title: "bare", origin: .invented(recipe: "test", seed: 0),
      people: (0..<count).map { Person(number: UInt32($0), id: "\($0)") }, tieKinds: ["tie"],
      ties: pairs.map { (min($0.0, $0.1), max($0.0, $0.1)) }.sorted { $0 < $1 }.map {
        Tie(from: $0.0, to: $0.1, kind: 0, strength: 1, contactsPerYear: 52)
      })
  }

  struct Given: Primitive {
    let people: [Int]
    func isDue(in week: Int) -> Bool { week == 0 }
    func act(on future: inout some FutureState) throws {
      for person in people { future.activate(person, model: 0) }
    }
  }

  /// People reached, [round][future]; a round is one week here.
  static func reached(
    _ site: Site, _ model: String, _ set: (inout ParameterValues) -> Void,
    seeds: [Int], rounds: Int, futures: Int, lanes: Int = 64
  ) throws -> [[Double]] {
    let plan = SitePlan(site)
    var timetable = Timetable(plan)
    timetable.models = [.init(model, subject: 1)]
    var values = ParameterValues()
    values[.cascadeRound] = 1
    values[.thresholdRound] = 1
    set(&values)
    let run = RunSpecification(
      plan: plan,
      option: OptionPlan(
        timetable: timetable, actions: [Given(people: seeds)],
        processes: Week.processes(community: false, models: timetable.models.map(\.name))),
      keys: Keys(seed: 11, site: site.key), fills: SiteZero.fills, weeks: rounds,
      cells: Cells(plan, groups: []), quantities: [.reached(0)])
    var all = [[Double]](repeating: [], count: rounds + 1)
    for base in stride(from: 0, to: futures, by: lanes) {
      let record = try Run.block(
        run, values: [ParameterValues](repeating: values, count: lanes), base: UInt32(base),
        kernels: Kernels.best(lanes: lanes)
      ).record
      for week in 0...rounds {
        all[week] += (0..<lanes).map { record[0, 0, week, $0] }
      }
    }
    return all
  }

  static func complete(_ n: Int) -> [(Int, Int)] {
    (0..<n).flatMap { i in (i + 1..<n).map { (i, $0) } }
  }

  /// TH1 (Granovetter 1978): a crowd of 100 who all see one another. With thresholds 0, 1, …, 99 all
  /// join, one a round; with a 2 in the place of the 1, one does.
  @Test(arguments: [(1, 100.0), (2, 1.0)]) func granovettersCrowd(second: Int, want: Double) throws
  {
    let plan = SitePlan(Self.site(100, Self.complete(100)))
    var timetable = Timetable(plan)
    timetable.models = [
      .init("threshold", subject: 1, needs: [0, second] + Array(2..<100))
    ]
    var values = ParameterValues()
    values[.thresholdRound] = 1
    let run = RunSpecification(
      plan: plan,
      option: OptionPlan(
        timetable: timetable,
        processes: Week.processes(community: false, models: timetable.models.map(\.name))),
      keys: Keys(seed: 11, site: 3), fills: SiteZero.fills, weeks: 101,
      cells: Cells(plan, groups: []), quantities: [.reached(0)])
    let plain = try Run.plain(run, values: values, replicate: 0).record
    let block = try Run.block(
      run, values: [ParameterValues](repeating: values, count: 64), base: 0,
      kernels: Kernels.best(lanes: 64)
    ).record
    for week in 0...101 {
      let expected = second == 1 ? min(100, Double(week)) : min(1, Double(week))
      #expect(plain[0, 0, week, 0] == expected)
      #expect((0..<64).allSatisfy { block[0, 0, week, $0] == expected })
    }
    #expect(plain[0, 0, 101, 0] == want)
  }

  /// CC1: a ring of 40, each tied to the nearest four; two peers are needed.
  @Test(arguments: [64, 16]) func ringOfForty(lanes: Int) throws {
    let ring = (0..<40).flatMap { i in [(i, (i + 1) % 40), (i, (i + 2) % 40)] }
    let near = try Self.reached(
      Self.site(40, ring), "threshold", { $0[.thresholdPeers] = 2 }, seeds: [0, 1], rounds: 20,
      futures: lanes, lanes: lanes)
    for round in 0...20 {
      // The seeds act before the first step, so row r holds r rounds.
      let want = round == 0 ? 0 : min(40, 2 + 2 * round)
      #expect(near[round].allSatisfy { $0 == Double(want) }, "round \(round): \(near[round][0])")
    }
    let apart = try Self.reached(
      Self.site(40, ring), "threshold", { $0[.thresholdPeers] = 2 }, seeds: [0, 20], rounds: 10,
      futures: lanes, lanes: lanes)
    #expect(apart[10].allSatisfy { $0 == 2 })
  }

  /// SCIENCE §0.4 and §7.5: φ d in floating point.
  @Test func thresholdsRoundAsStated() {
    #expect(ThresholdAdoption.need(peers: 0, share: 0.28, degree: 25) == 7)
    #expect(ThresholdAdoption.need(peers: 0, share: 0.2, degree: 5) == 1)
    #expect(ThresholdAdoption.need(peers: 3, share: 0.2, degree: 5) == 3)
    #expect(ThresholdAdoption.need(peers: 0, share: 0, degree: 5) == 1)
    #expect(ThresholdAdoption.need(peers: 2, share: 0, degree: 0) == nil)
  }
}
