import Documents
import Foundation

/// What the room asks and is told.
extension Workshop {
  /// Answers for phones; nil where the request is for the facilitator.
  func roomAnswer(_ request: HTTPRequest) throws(Refusal) -> HTTPResponse? {
    guard let room else { return nil }
    let session = gate.session(request)
    let isGuest = session.map(room.isGuest) ?? false
    switch (request.method, request.path) {
    case ("GET", "/join"): return isGuest ? .redirect("/phone") : RoomPages.join.response
    case ("POST", "/api/join"):
      let body = try JSONReader.object(request.body)
      let session = try room.join(try body.text("code")) { gate.open() }
      diary?.add(.joined(session: session))
      var response = HTTPResponse.json(.object([("joined", .bool(true))]))
      response.headers.append(gate.remember(session))
      return response
    case ("GET", "/phone"): return isGuest ? RoomPages.phone.response : .redirect("/join")
    case ("GET", "/api/question"):
      guard session != nil else { throw Refusal(403, "Join the room first.") }
      return .json(questionJSON(room))
    case ("GET", "/api/question/events"):
      guard session != nil else { throw Refusal(403, "Join the room first.") }
      return HTTPResponse(type: "text/event-stream", stream: { [self] in tell(room, $0) })
    case ("POST", "/api/vote") where isGuest:
      return try vote(try JSONReader.object(request.body), session ?? "")
    case ("GET", "/room") where session != nil && !isGuest:
      return RoomPages.facilitator(joining?.addresses ?? [], room.code).response
    default: return nil
    }
  }

  private func questionJSON(_ room: Room) -> JSONText {
    let (question, turn) = room.question
    guard let question, let lesson = library.lesson(question.lesson),
      let asked = lesson.questions.first(where: { $0.name == question.name })
    else {
      return .object([
        ("turn", .integer(turn)), ("people", .integer(room.count)), ("question", .null),
      ])
    }
    let counts = votes.counted(question, of: asked.choices.count)
    return .object([
      ("turn", .integer(turn)), ("people", .integer(room.count)),
      ("lesson", .string(lesson.id)), ("question", .string(question.name)),
      ("title", .string(lesson.scenario.title)), ("words", .string(asked.words)),
      ("choices", .array(asked.choices.map { .string($0) })),
      ("counts", .array(counts.map { .integer($0) })),
    ])
  }

  /// Sends the state of the room whenever it has changed.
  private func tell(_ room: Room, _ write: HTTPResponse.Writer) {
    var last = ""
    var quiet = 0
    while true {
      let now = questionJSON(room).text.replacing("\n", with: "")
      quiet += 1
      // A line now and then, so that a phone that went away is noticed.
      if now != last || quiet > 60 {
        guard write("data: \(now)\n\n") else { return }
        (last, quiet) = (now, 0)
      }
      Thread.sleep(forTimeInterval: 0.25)
    }
  }

  /// The question of a request, and what can be chosen.
  private func question(_ body: JSONReader) throws(Refusal) -> (Votes.Question, [String]) {
    let question = Votes.Question(lesson: try body.text("lesson"), name: try body.text("question"))
    guard
      let asked = library.lesson(question.lesson)?.questions.first(where: {
        $0.name == question.name
      })
    else { throw Self.nowhere }
    return (question, asked.choices)
  }

  func vote(_ body: JSONReader, _ session: String) throws(Refusal) -> HTTPResponse {
    let (question, choices) = try question(body)
    let choice = try body.number("choice")
    guard choices.indices.contains(choice) else { throw Refusal(400, "There is no such choice.") }
    if let room, room.isGuest(session), room.question.0 != question {
      throw Refusal(409, "This question is closed.")
    }
    // In a room the wall shows how to answer: only phones and hands count.
    if room == nil || room?.isGuest(session) == true {
      take(.voted(question, choice: choice, session: session))
    }
    return counts(question, choices)
  }

  func hands(_ body: JSONReader) throws(Refusal) -> HTTPResponse {
    let (question, choices) = try question(body)
    let hands = try body.counts("counts")
    guard hands.count == choices.count else { throw Refusal(400, "Give one number a choice.") }
    take(.hands(question, hands))
    return counts(question, choices)
  }

  private func counts(_ question: Votes.Question, _ choices: [String]) -> HTTPResponse {
    .json(
      .object([
        ("counts", .array(votes.counted(question, of: choices.count).map { .integer($0) }))
      ]))
  }

  /// Opens a question for phones, or closes what is open.
  func openQuestion(_ body: JSONReader) throws(Refusal) -> HTTPResponse {
    guard let room else { throw Self.nowhere }
    take(.asked(body.flag("close") ? nil : try question(body).0))
    return .json(questionJSON(room))
  }

  /// The counts of one question, written `lesson.question`.
  func votesAnswer(_ name: String) -> HTTPResponse {
    guard let question = Votes.Question(path: name),
      let asked = library.lesson(question.lesson)?.questions.first(where: {
        $0.name == question.name
      })
    else { return Listener.page(Self.nowhere) }
    return counts(question, asked.choices)
  }
}
