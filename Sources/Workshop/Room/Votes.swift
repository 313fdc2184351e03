import Documents
import Synchronization

/// What people guessed, by lesson and question: counted, and nobody's name with it.
final class Votes: Sendable {
  /// "bet" is about options; "before" and "after" about claims, with their number.
  struct Question: Sendable, Hashable {
    let lesson, name: String
  }

  private struct Count {
    /// By session: what it chose; voting again replaces it.
    var own: [String: Int] = [:]
    /// A show of hands, typed in.
    var hands: [Int] = []
  }

  private let counts = Mutex<[Question: Count]>([:])

  static let most = 2_000

  func vote(_ question: Question, _ choice: Int, session: String) {
    counts.withLock { counts in
      guard counts[question]?.own.count ?? 0 < Self.most else { return }
      counts[question, default: Count()].own[session] = choice
    }
  }

  func hands(_ question: Question, _ hands: [Int]) {
    counts.withLock { $0[question, default: Count()].hands = hands }
  }

  /// How many chose each of so many things, typed-in hands among them.
  func counted(_ question: Question, of choices: Int) -> [Int] {
    counts.withLock { counts in
      let count = counts[question] ?? Count()
      return (0..<choices).map { choice in
        count.own.values.count { $0 == choice }
          + (count.hands.indices.contains(choice) ? count.hands[choice] : 0)
      }
    }
  }

  /// A table of all questions of a lesson, as UTF-8.
  func csv(_ lesson: Lesson) -> [UInt8] {
    var table = CSVWriter(columns: ["question", "choice", "people"])
    for (name, choices, words) in lesson.questions {
      let counts = counted(Question(lesson: lesson.id, name: name), of: choices.count)
      for (choice, count) in zip(choices, counts) {
        table.row([.text(words), .text(choice), .count(count)])
      }
    }
    return table.bytes
  }
}

extension Lesson {
  /// Everything that is asked: its short name, the choices and the words.
  var questions: [(name: String, choices: [String], words: String)] {
    let claims = claims.enumerated()
    return claims.map { ("before\($0)", Self.beliefs, "Before: \($1)") }
      + [("bet", options, "Bet: which option does best?")]
      + claims.map { ("after\($0)", Self.beliefs, "After: \($1)") }
  }

  static let beliefs = ["I think so", "I do not think so", "I do not know"]
}
