import Diffusion
import Scenarios

/// Runs all futures of an experiment over threads, block by block.
///
/// What is written depends on nothing but the experiment: not on the number of threads, the order in
/// which blocks finish or the width of a block.
public struct Ensemble: Sendable {
  package let experiment: Experiment
  /// Blocks worked on at the same time.
  public let threads: Int

  /// How far a run has come.
  public struct Progress: Sendable {
    /// Futures worked out, over all sites and options.
    public let done: Int
    /// Futures to be worked out in all.
    public let all: Int
    /// Whether `all` is the most: a run to a precision may end before.
    public var isMost = false
  }

  /// An ensemble of an experiment's futures.
  public init(_ experiment: Experiment, threads: Int) {
    self.experiment = experiment
    self.threads = max(1, threads)
  }

  /// Runs everything; results in the order of sites, then options.
  ///
  /// Where the scenario asks for a precision, futures are run until it is reached (`PrecisionRule`);
  /// what they give is that of a fixed run of as many.
  ///
  /// - Parameter progress: Told after each block, in order of completion.
  public func run(progress: @Sendable (Progress) -> Void = { _ in }) async throws -> EnsembleResult
  {
    if let rule = experiment.precisionRule { return try await run(to: rule, progress: progress) }
    var collected = Collector(experiment)
    var done = 0
    try await work(plan(0..<experiment.scenario.compare.futures)) { output in
      done += output.count
      collected.take(output)
      progress(Progress(done: done, all: all))
    }
    return collected.result()
  }

  /// Futures of all sites and options, or the most there may be.
  var all: Int {
    experiment.sites.count * experiment.optionNames.count * experiment.scenario.compare.futures
  }

  /// Works out blocks over threads and hands each on as it is finished.
  func work(_ tasks: [Work], _ take: (BlockOutput) -> Void) async throws {
    try await withThrowingTaskGroup(of: BlockOutput.self) { group in
      var next = 0
      func add() {
        guard next < tasks.count else { return }
        let task = tasks[next]
        next += 1
        group.addTask { try work(task) }
      }
      for _ in 0..<threads { add() }
      for try await output in group {
        add()
        take(output)
      }
    }
  }

  struct Work: Sendable {
    let site, option, base, lanes: Int
  }

  /// Blocks of 64 futures, the rest in blocks of 16 unless they nearly fill one of 64.
  ///
  /// - Parameter futures: From a multiple of 16 on.
  func plan(_ futures: Range<Int>) -> [Work] {
    var blocks: [(base: Int, lanes: Int)] = []
    var base = futures.lowerBound
    while base < futures.upperBound {
      let lanes = futures.upperBound - base > 48 && base % 64 == 0 ? 64 : 16
      blocks.append((base, lanes))
      base += lanes
    }
    return experiment.sites.indices.flatMap { site in
      experiment.optionNames.indices.flatMap { option in
        blocks.map { Work(site: site, option: option, base: $0.base, lanes: $0.lanes) }
      }
    }
  }

  private func work(_ work: Work) throws -> BlockOutput {
    let compare = experiment.scenario.compare
    let site = experiment.sites[work.site]
    let kernels = Kernels.best(lanes: work.lanes)
    let groups = work.lanes / 4
    let values = (0..<work.lanes).map { lane in
      experiment.draws.values(of: work.base + 4 * (lane % groups) + lane / groups)
    }
    let result = try Run.block(
      site.specification(option: work.option, weeks: compare.weeks, readAt: compare.readAt),
      values: values, base: UInt32(work.base), kernels: kernels)
    return BlockOutput(work, result, site: site, compare: compare)
  }
}

/// What one block gives, reduced to what tables need: a number a line, week and future.
struct BlockOutput: Sendable {
  let site, option, base: Int
  /// Futures that count: the last block may hold lanes past the end.
  let count: Int
  /// [line][week][future of the block].
  let lines: [[[Double]]]
  /// By week of reading: every person's wellbeing, [person][future of the block].
  let wellbeing: [[[Float]]]
  /// [future of the block]: how many people each action reached, by source.
  let reached: [[Int: Int]]
  /// [line][future of the block]: people of the line who were told first; empty for other lines.
  let told: [[Int]]

  init(
    _ work: Ensemble.Work, _ result: RunResult, site: SiteExperiment, compare: CompareSettings
  ) {
    self.site = work.site
    option = work.option
    base = work.base
    let count = min(work.lanes, compare.futures - work.base)
    self.count = count
    let groups = work.lanes / 4
    let lanes = (0..<count).map { ($0 & 3) * groups + $0 >> 2 }
    lines = compare.lines.enumerated().map { index, line in
      let reading = LineReading(line, index, site)
      return (0...compare.weeks).map { week in
        lanes.map { reading.value(result.record, week: week, lane: $0) }
      }
    }
    let keepsPeople = site.quantities.contains(.wellbeing)
    wellbeing =
      !keepsPeople
      ? []
      : compare.readAt.map { week in
        let all = result.snapshots[week] ?? []
        return (0..<site.plan.count).map { person in
          lanes.map { all[person * work.lanes + $0] }
        }
      }
    reached = lanes.map { result.reachedBy[$0].mapValues(\.count) }
    told = compare.lines.enumerated().map { index, line in
      guard let reading = TakeOffReading(line, index, site) else { return [] }
      return lanes.map { reading.told(option: work.option, reachedBy: result.reachedBy[$0]) }
    }
  }
}
