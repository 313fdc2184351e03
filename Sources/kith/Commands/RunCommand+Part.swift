import Diagnostics
import Experiments
import Reports

extension RunCommand {
  /// Works out one part of the run and keeps it; no table is written.
  func runPart(_ shard: Shard) async throws {
    var prepared = try PreparedRun(
      scenario, out: out, asked.request, threads: threads.count, isQuiet: quiet, isJSON: json
    ) { folder, experiment throws(Finding) in
      if let finding = experiment.whyNotDivided { throw finding }
      return try keeping.open(folder, shard.storeName)
    }
    guard let store = prepared.store else { return }
    let part = ShardRun(
      prepared.experiment, prepared.request.parts(prepared.experiment), shard)
    let progress = ProgressLine(isQuiet: quiet)
    let interruption = prepared.interruption(progress)
    do {
      defer { progress.clear() }
      try await part.run(threads: threads.count, store: store, progress: progress.show)
      // Other parts may be in the same store: nothing makes room.
      try store.settle(limit: .max)
    } catch let finding as Finding {
      store.release()
      throw ending(finding)
    }
    interruption.beginWriting()
    prepared.say(store.remarks)
    show(part, shard, prepared, store)
    store.release()
  }

  private func show(
    _ part: ShardRun, _ shard: Shard, _ prepared: PreparedRun, _ store: FutureStore
  ) {
    let (own, all) = part.futures
    if json {
      Screen.show(
        JSONOutput.text(
          findings: prepared.findings,
          [
            ("shard", .string(shard.words)), ("store", .string(store.path)),
            ("futures", .integer(own)), ("futures_of_all_parts", .integer(all)),
            ("futures_reused", .integer(store.counts.reused)),
          ]))
    } else if !quiet {
      Screen.say(
        "Part \(shard.words): \(Digits.count(own)) of the run's \(Digits.count(all)) futures. "
          + store.reusedWords + "They are kept in \(store.path) (\(store.sizeWords)).")
      let place = keeping.store ?? prepared.folder.path
      let merging =
        ["kith", "merge", scenario, place] + asked.request.words + ["--out", prepared.folder.path]
      Screen.say("When all parts are there, put them together: \(ShellWords.line(merging))")
    }
  }
}
