import Diffusion

/// Works out the blocks of one part of a run and keeps them in a store; nothing is compared.
public struct ShardRun: Sendable {
  private let plan: ShardPlan
  private let positions: [Int]

  /// A part of the run that an experiment's ensembles make.
  public init(_ experiment: Experiment, _ parts: [RunPart], _ shard: Shard) {
    plan = ShardPlan(experiment, parts)
    positions = plan.positions(shard)
  }

  /// Futures of this part, and of the whole run.
  public var futures: (own: Int, all: Int) {
    (positions.reduce(0) { $0 + plan.pieces[$1].futures }, plan.futures)
  }

  /// Works everything out that the store has not.
  ///
  /// - Parameter progress: Told after each block.
  /// - Throws: `E-STORE-WRITE`.
  public func run(
    threads: Int, store: FutureStore, progress: @Sendable (Ensemble.Progress) -> Void = { _ in }
  ) async throws {
    let all = futures.own
    var done = 0
    try await plan.each(positions) { experiment, own in
      let ensemble = Ensemble(experiment, threads: threads, store: store)
      try await ensemble.work(own.map { plan.pieces[$0].block }) { output in
        done += output.count
        progress(Ensemble.Progress(done: done, all: all))
      }
    }
  }
}
