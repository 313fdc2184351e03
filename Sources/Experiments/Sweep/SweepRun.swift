/// Runs the worlds of a sweep, several at once.
public struct SweepRun: Sendable {
  private let sweep: SweepExperiment
  private let threads: Int

  /// The run of a sweep.
  ///
  /// - Parameter threads: Worlds worked on at the same time.
  public init(_ sweep: SweepExperiment, threads: Int) {
    self.sweep = sweep
    self.threads = max(1, threads)
  }

  /// Runs the first world alone, to see how long one takes.
  public func runFirst() async throws { _ = try await sweep.outcome(ofWorld: 0, threads: threads) }

  /// Runs everything. What comes out does not depend on the number of threads.
  ///
  /// - Parameter progress: Told after each world, in order of completion.
  public func run(progress: @Sendable (Ensemble.Progress) -> Void = { _ in }) async throws
    -> SweepResult
  {
    let (sweep, count) = (sweep, sweep.plan.points.count)
    var worlds = [[[Double]]](repeating: [], count: count)
    try await withThrowingTaskGroup(of: (world: Int, outcome: [[Double]]).self) { group in
      var (next, done) = (0, 0)
      func add() {
        guard next < count else { return }
        let world = next
        next += 1
        group.addTask { (world, try await sweep.outcome(ofWorld: world)) }
      }
      for _ in 0..<threads { add() }
      for try await (world, outcome) in group {
        add()
        worlds[world] = outcome
        done += 1
        progress(
          Ensemble.Progress(
            done: done * sweep.futuresPerWorld, all: sweep.futures))
      }
    }
    return SweepResult(worlds: worlds, measure: sweep.measure, plan: sweep.plan)
  }
}
