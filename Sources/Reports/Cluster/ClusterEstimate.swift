import Experiments

/// What a run takes when it is divided, worked out from a pilot on this machine.
public struct ClusterEstimate: Sendable {
  /// Parts, and processors of each.
  public let tasks, processors: Int
  /// Blocks of futures, the most parts that have something to do.
  public let blocks: Int
  /// Futures in all.
  public let futures: Int
  /// Seconds of one processor for all futures, and for reading the scenario once.
  public let seconds, start: Double
  /// Bytes of all stores of the parts together.
  public let bytes: Double
  /// Bytes of memory of a part, and of the merging.
  public let memory, mergeMemory: Double
  /// What it was worked out from.
  public let pilot: Pilot

  /// A part takes about this long unless the number of parts is given, in seconds (A): long enough that reading
  /// the maps does not count, short enough that little is lost with one.
  public static let usualPart = 1800.0
  /// Parts at most unless their number is given: what a Slurm takes in one array by default is 1,000 [M].
  public static let mostTasks = 1000
  /// Times over, so that a slower machine does not break a part off (A).
  static let spareTime = 3.0, spareMemory = 1.5

  /// - Parameters:
  ///   - tasks: How many parts; nil: as many as last about half an hour each.
  ///   - start: Seconds of one processor that reading and checking took.
  public init(
    _ experiment: Experiment, _ request: RunRequest, _ pilot: Pilot, tasks: Int?, processors: Int,
    start: Double
  ) {
    let parts = request.parts(experiment)
    let plan = ShardPlan(experiment, parts)
    let whole = pilot.whole(experiment, parts)
    let usual = (whole.seconds / Double(processors) / Self.usualPart).rounded(.up)
    blocks = plan.pieces.count
    futures = plan.futures
    self.tasks = tasks ?? max(1, min(Int(min(usual, 1e6)), Self.mostTasks, blocks))
    self.processors = processors
    (seconds, bytes, self.start) = (whole.seconds, whole.bytes, start)
    self.pilot = pilot
    let block = Double(max(0, pilot.most - pilot.standing))
    memory = Double(pilot.standing) + Double(processors) * block
    // Everything that tables are made of is held at once, as it stands in the store and again as it is summed up.
    mergeMemory = Double(pilot.most) + 2 * whole.comparisonBytes
  }

  /// Hours of one processor for everything, with reading the scenario once a part.
  public var coreHours: Double { (seconds + start * Double(tasks)) / 3600 }

  /// Seconds from the first part's beginning to the last one's end where all run at the same time.
  public var wall: Double { seconds / Double(tasks * processors) + start }

  /// The limits that the scripts ask for: minutes, and whole megabytes, of a part and of the merging.
  public var limits: (minutes: Int, megabytes: Int, mergeMinutes: Int, mergeMegabytes: Int) {
    func minutes(_ seconds: Double) -> Int { Int((seconds * Self.spareTime / 60).rounded(.up)) + 5 }
    func megabytes(_ bytes: Double) -> Int {
      Int((bytes * Self.spareMemory / 1_048_576 / 100).rounded(.up)) * 100
    }
    // Merging copies and reads every block: so many bytes a second (A).
    let merging = start + bytes / 20e6
    return (minutes(wall), megabytes(memory), minutes(merging), megabytes(mergeMemory))
  }
}
