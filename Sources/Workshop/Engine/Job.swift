import Dispatch
import Experiments
import Reports
import Synchronization

/// Something that somebody wants to be worked out: an experiment, piece by piece.
final class Job: Sendable {
  /// Nobody can guess it.
  let id = Secret.key()
  /// Whose it is.
  let session: String
  let study: Study
  /// Futures to be worked out, over all sites and options.
  let all: Int
  private let state: Mutex<State>
  private let ended = DispatchGroup()

  private let pieces: Pieces

  private struct State {
    var results: PieceResults
    var next = 0
    var taken = 0
    var done = 0
    var courses: Courses
    var phase = Phase.running
    var result: EnsembleResult?
    var run: ScenarioRun?
  }

  /// How far it is.
  enum Phase: Sendable, Equatable {
    case running, finished, cancelled
    case failed(String)
  }

  /// Whether it is one of many tries, of which only the last counts.
  let isTry: Bool

  init(_ study: Study, session: String, _ width: Pieces.Width, isTry: Bool = false) {
    self.isTry = isTry
    self.session = session
    self.study = study
    let experiment = study.experiment
    all =
      experiment.sites.count * experiment.optionNames.count
      * experiment.scenario.compare.futures
    pieces = Pieces(experiment, width)
    state = Mutex(State(results: PieceResults(experiment), courses: Courses(experiment)))
    ended.enter()
  }

  /// Futures that are there, of `all`.
  var progress: (done: Int, phase: Phase) { state.withLock { ($0.done, $0.phase) } }

  /// What can be drawn of what is there.
  var courses: Courses { state.withLock { $0.courses } }

  /// Everything, once it is finished.
  var result: EnsembleResult? { state.withLock { $0.result } }

  /// Everything that is said of it, once it is finished; made when somebody asks.
  var run: ScenarioRun? {
    if let run = state.withLock({ $0.run }) { return run }
    guard let result else { return nil }
    let run = study.run(result)
    state.withLock { $0.run = run }
    return run
  }

  /// Waits until it has ended.
  ///
  /// - Returns: Whether it has within this time.
  func wait(seconds: Double) -> Bool { ended.wait(timeout: .now() + seconds) == .success }

  /// Ends it where it is.
  func cancel() { end(.cancelled) }
  func fail(_ words: String) { end(.failed(words)) }

  private func end(_ phase: Phase) {
    let isEnding = state.withLock { state in
      guard state.phase == .running else { return false }
      state.phase = phase
      return true
    }
    if isEnding { ended.leave() }
  }
}

/// What the threads of the runner do with it.
extension Job {
  /// Whether there is a piece that nobody works on.
  var isWaiting: Bool { state.withLock { $0.phase == .running && $0.next < pieces.count } }

  /// The next piece, for one thread to work out.
  func takeTask() -> (index: Int, pieces: Pieces)? {
    state.withLock { state in
      guard state.phase == .running, state.next < pieces.count else { return nil }
      state.next += 1
      return (state.next - 1, pieces)
    }
  }

  /// Keeps what a piece gave.
  func keep(_ piece: Piece) {
    let isLast = state.withLock { state in
      guard state.phase == .running else { return false }
      state.results.take(piece)
      state.courses.take(piece)
      state.done += piece.count
      state.taken += 1
      guard state.taken == pieces.count else { return false }
      state.result = state.results.result
      state.phase = .finished
      return true
    }
    if isLast { ended.leave() }
  }
}
