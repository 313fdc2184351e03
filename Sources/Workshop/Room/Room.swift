import Foundation
import Synchronization

/// The room: people whose phones joined, and the question that is open.
final class Room: Sendable {
  /// What phones are asked for.
  let code: String
  private let state = Mutex(State())

  init(code: String) { self.code = code }

  private struct State {
    var guests: Set<String> = []
    var question: Votes.Question?
    var turn = 0
  }

  /// People in a room; later ones are told that it is full.
  static let most = 200

  func isGuest(_ session: String) -> Bool { state.withLock { $0.guests.contains(session) } }

  var count: Int { state.withLock { $0.guests.count } }

  /// Knows somebody again who joined before the workshop was opened again.
  func knowAgain(_ session: String) { state.withLock { _ = $0.guests.insert(session) } }

  /// Lets somebody in who has the code.
  ///
  /// A wrong code costs half a second: nobody can try them all.
  func join(_ given: String, _ open: () -> String) throws(Refusal) -> String {
    let plain = given.lowercased().filter { $0.isLetter || $0.isNumber }
    guard Secret.isSame(plain, code) else {
      Thread.sleep(forTimeInterval: 0.5)
      throw Refusal(403, "This is not the code of the room.")
    }
    let session = state.withLock { state -> String? in
      guard state.guests.count < Self.most else { return nil }
      let session = open()
      state.guests.insert(session)
      return session
    }
    guard let session else { throw Refusal(503, "The room is full.") }
    return session
  }

  /// The question that is open, and a number that changes with it.
  var question: (Votes.Question?, turn: Int) { state.withLock { ($0.question, $0.turn) } }

  func open(_ question: Votes.Question?) {
    state.withLock { state in
      state.question = question
      state.turn += 1
    }
  }
}
