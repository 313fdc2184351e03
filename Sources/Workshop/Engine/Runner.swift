import Experiments
import Foundation
import Synchronization

/// Works out what everybody asks for, a piece of each session's first job in turn: nobody waits for
/// somebody else's long run.
final class Runner: Sendable {
  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)
  private let kept: PieceCache

  private struct State {
    /// In the order in which they came.
    var jobs: [Job] = []
    /// When each session last had its turn.
    var turns: [String: Int] = [:]
    var turn = 0
  }

  /// Unfinished jobs of one session at a time: one that runs and two that wait.
  static let mostJobs = 3
  /// Jobs that are remembered after they ended, so that their results can be read.
  static let mostEnded = 40

  init(threads: Int, kept: PieceCache = PieceCache()) {
    self.kept = kept
    for _ in 0..<max(1, threads) {
      let thread = Thread { [self] in
        while true { work() }
      }
      // As large as that of a program's first thread.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Takes a job on.
  func add(_ job: Job) throws(Refusal) {
    let isTaken = state.withLock { state in
      let open = state.jobs.count { $0.session == job.session && $0.progress.phase == .running }
      guard open < Self.mostJobs else { return false }
      if job.isTry {
        let earlier = { (other: Job) in other.isTry && other.session == job.session }
        // Whoever waits for it is told at once that another has taken its place. The last that was
        // worked out stays: its page may be about to ask for a film of it.
        for other in state.jobs where earlier(other) { other.cancel() }
        let last = state.jobs.last { earlier($0) && $0.progress.phase == .finished }
        state.jobs.removeAll { earlier($0) && $0.id != last?.id }
      }
      state.jobs.append(job)
      let ended = state.jobs.indices.filter { state.jobs[$0].progress.phase != .running }
      if ended.count > Self.mostEnded { state.jobs.remove(at: ended[0]) }
      return true
    }
    guard isTaken else {
      throw Refusal(429, "Three runs are under way already. Wait for one, or stop it.")
    }
    wake.signal()
  }

  /// A job by its name.
  func job(_ id: String) -> Job? { state.withLock { $0.jobs.first { $0.id == id } } }

  /// Ends what a session has under way.
  func cancel(session: String) {
    for job in state.withLock({ $0.jobs.filter { $0.session == session } }) { job.cancel() }
  }

  private func work() {
    guard let (job, task) = next() else {
      wake.wait()
      return
    }
    // Another thread may find work as well.
    wake.signal()
    let (index, pieces) = task
    let key = pieces.key(index)
    do {
      if let key, let piece = kept[key] { return job.keep(pieces.adopt(piece, index)) }
      let piece = try pieces.work(index)
      if let key { kept[key] = piece }
      job.keep(piece)
    } catch {
      job.fail("\(error)")
    }
  }

  /// A piece of the session that has waited longest for its turn.
  private func next() -> (Job, (index: Int, pieces: Pieces))? {
    state.withLock { state in
      var firsts: [String: Job] = [:]
      for job in state.jobs where firsts[job.session] == nil && job.isWaiting {
        firsts[job.session] = job
      }
      let chosen = firsts.values.min {
        (state.turns[$0.session] ?? 0, $0.id) < (state.turns[$1.session] ?? 0, $1.id)
      }
      guard let chosen, let task = chosen.takeTask() else { return nil }
      state.turn += 1
      state.turns[chosen.session] = state.turn
      return (chosen, task)
    }
  }
}
