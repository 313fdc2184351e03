import Documents
import Foundation

/// Something that a workshop must still know when it is closed and opened again in the middle of a class.
enum DiaryEntry: Sendable, Hashable {
  /// It was opened, for the first time.
  case opened(Opening)
  /// A browser came in with the key.
  case entered(session: String)
  /// A phone joined the room.
  case joined(session: String)
  /// A question was put to the room; nil: none is open any more.
  case asked(Votes.Question?)
  /// Somebody chose; the last choice counts.
  case voted(Votes.Question, choice: Int, session: String)
  /// A show of hands was typed in; the last one counts.
  case hands(Votes.Question, [Int])

  /// How a workshop was opened.
  struct Opening: Sendable, Hashable {
    /// Seconds since 1970.
    let time: Int
    let port: Int
    /// The code of the room; nil where it is not shared.
    let code: String?
  }
}

extension DiaryEntry {
  /// One line of text, without its end.
  var line: String {
    let fields: [(String, JSONText)] =
      switch self {
      case .opened(let opening):
        [
          ("opened", .integer(opening.time)), ("port", .integer(opening.port)),
          ("code", opening.code.map { .string($0) } ?? .null),
        ]
      case .entered(let session): [("entered", .string(session))]
      case .joined(let session): [("joined", .string(session))]
      case .asked(let question): [("asked", question.map { .string($0.path) } ?? .null)]
      case .voted(let question, let choice, let session):
        [
          ("voted", .string(question.path)), ("choice", .integer(choice)),
          ("session", .string(session)),
        ]
      case .hands(let question, let hands):
        [("hands", .string(question.path)), ("counts", .array(hands.map { .integer($0) }))]
      }
    return JSONText.object(fields).text.split(separator: "\n").map { $0.drop { $0 == " " } }
      .joined(separator: " ")
  }

  /// Reads a line; nil where it is not whole.
  init?(line: Substring) {
    guard let value = try? JSONSerialization.jsonObject(with: Data(line.utf8)),
      let fields = value as? [String: Any]
    else { return nil }
    func question(_ name: String) -> Votes.Question? {
      (fields[name] as? String).flatMap { Votes.Question(path: $0) }
    }
    if let time = fields["opened"] as? Int, let port = fields["port"] as? Int {
      self = .opened(Opening(time: time, port: port, code: fields["code"] as? String))
    } else if let session = fields["entered"] as? String {
      self = .entered(session: session)
    } else if let session = fields["joined"] as? String {
      self = .joined(session: session)
    } else if let asked = fields["asked"] {
      guard let question = question("asked") else {
        guard asked is NSNull else { return nil }
        self = .asked(nil)
        return
      }
      self = .asked(question)
    } else if let question = question("voted"), let choice = fields["choice"] as? Int,
      let session = fields["session"] as? String
    {
      self = .voted(question, choice: choice, session: session)
    } else if let question = question("hands"), let counts = fields["counts"] as? [Int] {
      self = .hands(question, counts)
    } else {
      return nil
    }
  }
}

extension Votes.Question {
  /// `lesson.question`, as addresses have it too.
  var path: String { "\(lesson).\(name)" }

  /// Reads `lesson.question`; nil where it is something else.
  init?(path: String) {
    let parts = path.split(separator: ".").map(String.init)
    guard parts.count == 2 else { return nil }
    self.init(lesson: parts[0], name: parts[1])
  }
}
