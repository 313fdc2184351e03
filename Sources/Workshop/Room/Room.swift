import Foundation
import Synchronization

/// The room: people whose phones joined, and the question that is open.
final class Room: Sendable {
  /// What phones are asked for: eight signs that are not mixed up when read aloud.
  let code: String
  private let state = Mutex(State())

  private struct State {
    var guests: Set<String> = []
    var question: Votes.Question?
    var turn = 0
  }

  /// People in a room; later ones are told that it is full.
  static let most = 200

  init() {
    let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")
    var source = SystemRandomNumberGenerator()
    code = String((0..<8).map { _ in signs[Int.random(in: signs.indices, using: &source)] })
  }

  func isGuest(_ session: String) -> Bool { state.withLock { $0.guests.contains(session) } }

  var count: Int { state.withLock { $0.guests.count } }

  /// Lets somebody in who has the code.
  ///
  /// A wrong code costs half a second: nobody can try 10¹² of them.
  func join(_ given: String, _ open: () -> String) throws(Refusal) -> String {
    guard count < Self.most else { throw Refusal(503, "The room is full.") }
    let plain = given.lowercased().filter { $0.isLetter || $0.isNumber }
    guard Gate.isSame(plain, code) else {
      Thread.sleep(forTimeInterval: 0.5)
      throw Refusal(403, "This is not the code of the room.")
    }
    let session = open()
    state.withLock { _ = $0.guests.insert(session) }
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
