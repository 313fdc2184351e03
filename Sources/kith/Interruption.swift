import Diagnostics
import Foundation
import Synchronization

/// What happens on Ctrl-C: while futures are worked out, no result has been written, and the program
/// ends at once, after what is kept of them; while files are written, the writer is asked to undo what
/// it has begun. A second Ctrl-C ends it on the spot.
final class Interruption: Sendable {
  private struct State {
    var isWriting = false
    var isAsked = false
  }

  private final class Shared: Sendable {
    let state = Mutex(State())
  }

  private let shared = Shared()
  /// Kept so that it goes on listening; never touched again.
  nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

  /// Listens from now on.
  ///
  /// - Parameter onStop: Called before the program ends at once.
  convenience init(onStop: @escaping @Sendable () -> Void) {
    self.init {
      onStop()
      return nil
    }
  }

  /// Listens from now on.
  ///
  /// - Parameter onStop: Called before the program ends at once; says what is left, nil: nothing.
  init(_ onStop: @escaping @Sendable () -> String?) {
    let queue = DispatchQueue(label: "interruption")
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    for (source, number) in zip(sources, [SIGINT, SIGTERM]) {
      source.setEventHandler { [shared] in
        let isWriting = shared.state.withLock { state in
          state.isAsked = true
          return state.isWriting
        }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
        guard !isWriting else { return }
        Screen.say(onStop() ?? "stopped; nothing was written")
        _exit(128 + number)
      }
      source.resume()
    }
  }

  /// From now on files are being written.
  func beginWriting() { shared.state.withLock { $0.isWriting = true } }

  /// Whether Ctrl-C was pressed.
  var isAsked: Bool { shared.state.withLock { $0.isAsked } }
}
