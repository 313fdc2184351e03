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
  /// What was worked out before, and where what is worked out now is kept; nil: nowhere.
  let store: FutureStore?
  private let keys: BlockKeys?

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
  ///
  /// - Parameter store: Where blocks are kept, and taken from if they are there; nil: all are worked out.
  public init(_ experiment: Experiment, threads: Int, store: FutureStore? = nil) {
    self.experiment = experiment
    self.store = store
    keys = store.map { _ in BlockKeys(experiment) }
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
    try await work(experiment.blocks(0..<experiment.scenario.compare.futures)) { output in
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

  /// Works out blocks over threads, or takes them from the store, and hands each on as it is finished.
  func work(_ tasks: [Work], _ take: (BlockOutput) -> Void) async throws {
    let blocks = StoredBlocks(tasks, keys, store)
    let starts = BlockStarts(blocks.missing.map(\.start))
    try await withThrowingTaskGroup(of: BlockOutput.self) { group in
      var next = 0
      func add() {
        guard next < tasks.count else { return }
        let task = tasks[next]
        next += 1
        group.addTask { try blocks.output(task) { try work(task, starts) } }
      }
      for _ in 0..<threads { add() }
      for try await output in group {
        add()
        take(output)
      }
    }
    try store?.finish()
  }

  struct Work: Sendable, Hashable {
    let site, option, base, lanes: Int

    /// Where the row 0 of its futures is addressed.
    var start: BlockStarts.Address { BlockStarts.Address(site: site, base: base, lanes: lanes) }
  }

  /// Works out one block.
  func work(_ work: Work, _ starts: BlockStarts) throws -> BlockOutput {
    let compare = experiment.scenario.compare
    let site = experiment.sites[work.site]
    let base = UInt32(work.base)
    let values = (0..<work.lanes).map { lane in
      experiment.draws.values(
        of: Int(Kernels.replicate(lane, of: work.lanes, base: base)))
    }
    let start = try starts.take(work.start) {
      try BlockStart(site.plan, values, fills: site.fills, keys: site.keys, base: base)
    }
    let result = try Run.block(
      site.specification(option: work.option, weeks: compare.weeks, readAt: [0] + compare.readAt),
      values: values, base: base, kernels: Kernels.best(lanes: work.lanes), start: start)
    return BlockOutput(work, result, site: site, scenario: experiment.scenario)
  }
}

extension Experiment {
  /// Blocks of 64 futures, the rest in blocks of 16 unless they nearly fill one of 64; the options of a
  /// block one after another, as they begin alike (`BlockStarts`).
  ///
  /// - Parameters:
  ///   - futures: From a multiple of 16 on.
  ///   - fewestInWide: How many futures must be left for a block of 64.
  func blocks(_ futures: Range<Int>, fewestInWide: Int = 49) -> [Ensemble.Work] {
    var blocks: [(base: Int, lanes: Int)] = []
    var base = futures.lowerBound
    while base < futures.upperBound {
      let lanes = futures.upperBound - base >= fewestInWide && base % 64 == 0 ? 64 : 16
      blocks.append((base, lanes))
      base += lanes
    }
    return sites.indices.flatMap { site in
      blocks.flatMap { block in
        optionNames.indices.map { option in
          Ensemble.Work(site: site, option: option, base: block.base, lanes: block.lanes)
        }
      }
    }
  }
}

/// What one block gives, reduced to what tables need: a number a line, week and future.
struct BlockOutput: Sendable {
  var site, option, base: Int
  /// Futures that count: the last block may hold lanes past the end.
  let count: Int
  /// [line][week][future of the block]; nobody's in weeks in which a line was not measured, and of lines that
  /// are only watched in row 0 and the weeks of reading alone.
  let lines: [[[Double]]]
  /// [line][position of the week of reading][future of the block]: people behind the line; empty for
  /// lines that are always about their whole group.
  let counted: [[[Int]]]
  /// By value and week of reading: every person's, [person][future of the block].
  let people: [PersonValue: [[[Float]]]]
  /// [person][future of the block]: wellbeing in row 0; of as-now only.
  let baseline: [[Float]]
  /// [future of the block]: how many people each action reached, by source.
  let reached: [[Int: Int]]
  /// [line][future of the block]: people of the line who were told first; empty for other lines.
  let told: [[Int]]
  /// [future of the block]: whom the option's actions reached, ascending; those who help are not.
  let whom: [[Int32]]
  /// [future of the block]: what it gives to the weighing of costs.
  let values: [FutureValue]

  init(
    _ work: Ensemble.Work, _ result: RunResult, site: SiteExperiment, scenario: Scenario
  ) {
    let compare = scenario.compare
    self.site = work.site
    option = work.option
    base = work.base
    let count = min(work.lanes, compare.futures - work.base)
    self.count = count
    let lanes = (0..<count).map { Kernels.lane(ofFuture: $0, of: work.lanes) }
    let readings = compare.recorded.enumerated().map { LineReading($1, $0, site) }
    let read = Set(compare.readAt + [0])
    lines = readings.enumerated().map { index, reading in
      (0...compare.weeks).map { week in
        guard index < compare.lines.count || read.contains(week) else { return [] }
        return lanes.compactMap { reading.value(result, week: week, lane: $0) }
      }
    }
    counted = readings.map { reading in
      !reading.isMeasured
        ? []
        : compare.readAt.map { week in
          lanes.map { reading.counted(result, week: week, lane: $0) ?? 0 }
        }
    }
    func kept(_ value: PersonValue, _ week: Int) -> [[Float]] {
      let all = result.snapshots[value]?[week] ?? []
      return (0..<site.plan.count).map { person in
        lanes.map { all[person * work.lanes + $0] }
      }
    }
    people = Dictionary(
      uniqueKeysWithValues: site.personValues.map { value in
        (value, compare.readAt.map { kept(value, $0) })
      })
    let keepsBaseline = work.option == 0 && site.personValues.contains(.wellbeing)
    baseline = keepsBaseline ? kept(.wellbeing, 0) : []
    let reader = FutureValueReader(result, site, scenario, option: work.option)
    values = lanes.map(reader.value)
    reached = lanes.map { result.reachedBy[$0].mapValues(\.count) }
    told = compare.lines.enumerated().map { index, line in
      guard let reading = TakeOffReading(line, index, site) else { return [] }
      return lanes.map { reading.told(option: work.option, reachedBy: result.reachedBy[$0]) }
    }
    let sources = site.sources(ofOption: work.option)
    whom = lanes.map { lane in
      Set(sources.flatMap { result.reachedBy[lane][$0] ?? [] }).sorted().map(Int32.init)
    }
  }
}

extension BlockOutput {
  /// The same numbers as another experiment's block that depends on the same.
  func moved(to work: Ensemble.Work) -> BlockOutput {
    var moved = self
    (moved.site, moved.option, moved.base) = (work.site, work.option, work.base)
    return moved
  }
}
