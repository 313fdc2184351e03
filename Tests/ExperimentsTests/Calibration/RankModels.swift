import Diffusion
import Networks
import Randomness
import Scenarios
import Testing

@testable import Experiments

/// Models with one or two unknowns, cheap enough to be fitted hundreds of times.
enum RankModel: String, CaseIterable, Sendable {
  /// The mean of ten numbers with a known spread, about as well known beforehand as the ten tell; the
  /// posterior is known in closed form.
  case normalMean
  /// A habit that passes along a ring of 24 people: share adopted after 3, 6 and 12 weeks.
  case ring
  /// The product's own wellbeing model on seven people, twice: return and noise from two waves.
  case wellbeing
  /// The product's own independent cascade on the same people.
  case cascade

  /// The model with its luck from `seed`, and nothing observed yet.
  func problem(seed: UInt64, observed: [Double] = []) throws -> CalibrationProblem {
    switch self {
    case .normalMean: try Self.normalMean(seed, observed)
    case .ring: try Self.ring(seed, observed)
    case .wellbeing: try EngineModel.wellbeing(seed, observed)
    case .cascade: try EngineModel.cascade(seed, observed)
    }
  }

  static func prior(_ name: String, _ text: String, _ range: ClosedRange<Double>) throws
    -> CalibrationProblem.Prior
  {
    try #require(
      CalibrationProblem.Prior(name: name, try Distribution.parse(text).get(), in: range))
  }

  private static func normalMean(_ seed: UInt64, _ observed: [Double]) throws
    -> CalibrationProblem
  {
    let key = StreamKey(seed: seed, site: 7, process: 900)
    return CalibrationProblem(
      parameters: [try prior("mean", "normal(10, 1.3)", -1e9...1e9)], statistics: ["mean"],
      observed: observed, lanes: 16
    ) { values, first in
      values.enumerated().map { lane, value in
        [value[0] + 1.6.squareRoot() * key.normal(0, 0, step: 0, replicate: first + UInt32(lane))]
      }
    }
  }

  /// Mean and sd of the exact posterior of `normalMean`: precisions 1/1.69 and 1/1.6 add up.
  static func exact(_ observed: Double) -> (mean: Double, sd: Double) {
    let precision = 1 / 1.69 + 1 / 1.6
    return ((10 / 1.69 + observed / 1.6) / precision, (1 / precision).squareRoot())
  }

  private static func ring(_ seed: UInt64, _ observed: [Double]) throws -> CalibrationProblem {
    let key = StreamKey(seed: seed, site: 7, process: 901)
    return CalibrationProblem(
      parameters: [try prior("chance", "beta(2, 6)", 0...1)],
      statistics: ["week 3", "week 6", "week 12"], observed: observed, lanes: 16
    ) { values, first in
      values.enumerated().map { ringRun(Float($1[0]), key, first + UInt32($0)) }
    }
  }

  /// Everybody has two neighbours on each side; two people opposite begin.
  private static func ringRun(_ chance: Float, _ key: StreamKey, _ run: UInt32) -> [Double] {
    let count: UInt32 = 24
    let all: UInt32 = 1 << count - 1
    var has: UInt32 = 1 | 1 << 12
    var shares: [Double] = []
    let one = 1 - chance
    let escapes: [Float] = [1, one, one * one, one * one * one, one * one * one * one]
    for week: UInt32 in 1...12 {
      let before = has
      var person: UInt32 = 0
      while person < count {
        defer { person &+= 1 }
        if before &>> person & 1 == 1 { continue }
        // Seen from the person: the two nearest on each side are the first two and the last two bits.
        let turned = (before &>> person | before &<< (count &- person)) & all
        let tellers = (turned & 0xc0_0006).nonzeroBitCount
        if tellers == 0 { continue }
        let u = key.uniform(person, 0, step: week, replicate: run)
        if u >= escapes[tellers] { has |= 1 &<< person }
      }
      if week == 3 || week == 6 || week == 12 {
        shares.append(Double(has.nonzeroBitCount) / Double(count))
      }
    }
    return shares
  }
}

/// Person 0 takes the contagion up at the start.
private struct First: Primitive {
  func isDue(in week: Int) -> Bool { week == 0 }
  func act(on future: inout some FutureState) throws { future.activate(0, model: 0) }
}

/// The engine itself, with as many sets of parameters as there are lanes.
enum EngineModel {
  static let pairs = [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (2, 5), (0, 6)]

  static func plan() throws -> SitePlan {
    var site = try HandMade.site("tiny", key: 5)
    site.people = (0..<7).map {
      Person(number: UInt32($0), id: "p\($0)", isServiceUser: $0 == 6, wellbeing: 18 + Double($0))
    }
    for person in site.people.indices where person != 6 { site.people[person].stigma = 0.4 }
    site.people[6].withdrawal = 0.3
    site.attributes = []
    site.places = []
    site.attendance = []
    site.tieKinds = ["friend"]
    site.ties = pairs.sorted { $0 < $1 }.map {
      Tie(from: $0.0, to: $0.1, kind: 0, strength: 1, contactsPerYear: 52)
    }
    return SitePlan(site)
  }

  private static func specification(_ seed: UInt64, models: [String], weeks: Int) throws
    -> RunSpecification
  {
    let plan = try plan()
    var timetable = Timetable(plan)
    timetable.models = models.map { Timetable.ModelPlan($0, subject: 77) }
    return RunSpecification(
      plan: plan,
      option: OptionPlan(
        timetable: timetable, actions: models.isEmpty ? [] : [First()],
        processes: Week.processes(community: models.isEmpty, models: models)),
      keys: Keys(seed: seed, site: 5),
      fills: Fills(withdrawal: Distribution(fixed: 0.3)), weeks: weeks,
      cells: Cells(plan, groups: []),
      quantities: models.isEmpty ? [] : [.reached(0)],
      snapshotWeeks: models.isEmpty ? [0, weeks] : [])
  }

  /// The spread and the mean of changes over half a year, and how much the first wave tells of the
  /// second.
  static func wellbeing(_ seed: UInt64, _ observed: [Double]) throws -> CalibrationProblem {
    let run = try specification(seed, models: [], weeks: 13)
    let kernels = Kernels.best(lanes: 64)
    return CalibrationProblem(
      parameters: [
        try RankModel.prior("wellbeing.noise", "lognormal(mean 4, cv 0.4)", 0...20),
        try RankModel.prior("wellbeing.connection", "normal(7, 2) above 0", 0...28),
      ], statistics: ["mean", "sd of changes", "least"], observed: observed, lanes: 64
    ) { values, first in
      let sets = lanes(values, [.wellbeingNoise, .wellbeingConnection], 64)
      let result = try Run.block(run, values: sets, base: first, kernels: kernels)
      let before = result.snapshots[.wellbeing]?[0] ?? []
      let after = result.snapshots[.wellbeing]?[13] ?? []
      return values.indices.map { number in
        let lane = lane(number, 64)
        let changes = (0..<7).map { Double(after[$0 * 64 + lane] - before[$0 * 64 + lane]) }
        return [
          Statistics.mean(changes), Statistics.standardDeviation(changes),
          Double(after[6 * 64 + lane]),
        ]
      }
    }
  }

  /// How many of seven are reached after one, two and four rounds, once the first is told.
  static func cascade(_ seed: UInt64, _ observed: [Double]) throws -> CalibrationProblem {
    let specification = try specification(seed, models: ["independent-cascade"], weeks: 5)
    let kernels = Kernels.best(lanes: 64)
    return CalibrationProblem(
      parameters: [try RankModel.prior("cascade.chance", "beta(2, 3)", 0...1)],
      statistics: ["first", "second", "last"], observed: observed, lanes: 64
    ) { values, first in
      let sets = lanes(values, [.cascadeChance], 64)
      let result = try Run.block(specification, values: sets, base: first, kernels: kernels)
      let cells = specification.cells.cells.indices
      return values.indices.map { number in
        [2, 3, 5].map { week in
          cells.reduce(0.0) {
            $0 + result.record[0, $1, week, lane(number, 64)]
          }
        }
      }
    }
  }

  private static func lanes(
    _ values: [[Double]], _ keys: [ParameterKey], _ lanes: Int
  ) -> [ParameterValues] {
    var standard = ParameterValues()
    standard[.cascadeRound] = 1
    var sets = [ParameterValues](repeating: standard, count: lanes)
    for (number, row) in values.enumerated() {
      for (key, value) in zip(keys, row) { sets[lane(number, lanes)][key] = value }
    }
    return sets
  }

  private static func lane(_ number: Int, _ lanes: Int) -> Int {
    Kernels.lane(ofFuture: number, of: lanes)
  }
}
