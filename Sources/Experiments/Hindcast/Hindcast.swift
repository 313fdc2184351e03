import Diffusion
import Networks

/// A course that was observed, held against what a scenario's model makes of it.
public struct Hindcast: Sendable {
  /// One period.
  public struct Row: Sendable, Hashable {
    /// From 1.
    public let period: Int
    /// Share of those asked who had taken it up by its end.
    public let observed: Double
    /// The same by the model.
    public let simulated: SimulatedRange
  }

  /// In order.
  public let rows: [Row]
  /// Share of those who took it up, after the first period, with somebody they listen to who had done so
  /// in an earlier period.
  public let exposed: (observed: Double, simulated: SimulatedRange)
  /// How many people were asked.
  public let people: Int
  /// Futures, and the option and model that were run.
  public let futures: Int
  /// The option that was run.
  public let option: String
  /// The model whose spread is held against it.
  public let model: String

  /// Mean over periods of the distance between the two curves.
  public var gap: Double {
    rows.reduce(0) { $0 + abs($1.observed - $1.simulated.mean) } / Double(max(1, rows.count))
  }

  /// Runs the first site of an experiment and compares.
  ///
  /// - Parameters:
  ///   - option: Counts as-now first.
  ///   - model: Counts the models that the scenario names.
  ///   - weeks: Length of a period; period k ends with week k · weeks.
  public init(
    _ experiment: Experiment, _ observed: ObservedAdoption, option: Int, model: Int,
    weeksPerPeriod weeks: Double
  ) throws {
    let site = experiment.sites[0]
    let asked = observed.isAsked.indices.filter { observed.isAsked[$0] }
    let ends = (1...observed.periods).map { Int((Double($0) * weeks).rounded()) }
    let run = site.specification(option: option, weeks: ends.last ?? 0, readAt: [])
    let known = Self.known(site.plan)
    var curves: [[Double]] = []
    var exposures: [Double] = []
    let futures = experiment.scenario.compare.futures
    for future in 0..<futures {
      var period = [Int?](repeating: nil, count: site.plan.count)
      try Run.visit(
        run, values: experiment.draws.values(of: future), replicate: UInt32(future)
      ) { week, state in
        // Row t is the state at the start of week t: what happened in week t − 1 is in it.
        guard week > 0 else { return }
        let now = (ends.firstIndex { week <= $0 } ?? observed.periods) + 1
        for person in period.indices
        where period[person] == nil && state.models[model].isActive[person] {
          period[person] = now
        }
      }
      curves.append(Self.curve(period, asked, observed.periods))
      if let share = Self.exposed(period, asked, known) { exposures.append(share) }
    }
    let real = Self.curve(observed.period, asked, observed.periods)
    rows = real.enumerated().map { index, share in
      Row(
        period: index + 1, observed: share, simulated: SimulatedRange(curves.map { $0[index] }))
    }
    exposed = (
      Self.exposed(observed.period, asked, known) ?? .nan, SimulatedRange(exposures)
    )
    people = asked.count
    self.futures = futures
    self.option = experiment.optionNames[option]
    self.model = site.models[model]
  }

  /// Whom each person listens to on the map.
  private static func known(_ plan: SitePlan) -> [[Int]] {
    let network = LiveNetwork(plan)
    return (0..<plan.count).map { Array(network.neighbours(of: $0)) }
  }

  private static func curve(_ period: [Int?], _ asked: [Int], _ periods: Int) -> [Double] {
    (1...periods).map { now in
      Double(asked.count { (period[$0] ?? .max) <= now }) / Double(max(1, asked.count))
    }
  }

  /// Nil where nobody took it up after the first period.
  private static func exposed(_ period: [Int?], _ asked: [Int], _ known: [[Int]]) -> Double? {
    let late = asked.filter { (period[$0] ?? 0) > 1 }
    guard !late.isEmpty else { return nil }
    let count = late.count { person in
      known[person].contains { (period[$0] ?? .max) < (period[person] ?? 0) }
    }
    return Double(count) / Double(late.count)
  }
}
