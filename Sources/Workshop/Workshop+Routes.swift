import Diagnostics

/// What is answered to whom.
extension Workshop {
  func answer(_ request: HTTPRequest) -> HTTPResponse {
    do throws(Refusal) {
      try gate.check(request)
      if request.method == "GET" {
        if request.path == "/health" {
          return HTTPResponse(type: "text/plain", body: Array("well\n".utf8))
        }
        if let file = Assets.file(request.path) { return file }
      }
      if request.path == "/", let key = request.asked("key") { return try enter(key) }
      if let answer = try roomAnswer(request) { return answer }
      guard let session = gate.session(request), room?.isGuest(session) != true else {
        throw Self.stranger
      }
      return try request.method == "GET" ? read(request, session) : change(request, session)
    } catch {
      return request.method == "GET" && request.headers["accept"]?.contains("text/html") ?? false
        ? RefusalPage.response(error) : Listener.page(error)
    }
  }

  private static let stranger = Refusal(
    403, "This page is for the browser that opened the address which kith serve printed.")

  /// The way in: the key is spent, and the address shows it no more.
  private func enter(_ key: String) throws(Refusal) -> HTTPResponse {
    guard let session = gate.enter(key) else {
      throw Refusal(
        403,
        "This address was used already, or is not the one that was printed. kith serve prints a new one"
          + " whenever one was used.")
    }
    diary?.add(.entered(session: session))
    settings.onEntry?(address)
    var response = HTTPResponse.redirect("/")
    response.headers.append(gate.remember(session))
    return response
  }

  private func read(_ request: HTTPRequest, _ session: String) throws(Refusal) -> HTTPResponse {
    let pieces = request.pieces
    switch (pieces.first, pieces.count) {
    case (nil, _): return HomePage.page(library, isShared: room != nil).response
    case ("lessons", 2...3): return try lesson(request, pieces)
    case ("runs", 2...3): return try run(pieces, session)
    case ("api", 4) where pieces[1] == "jobs": return try job(request, pieces, session)
    case ("api", 3) where pieces[1] == "votes": return votesAnswer(pieces[2])
    case ("sandbox", 1...3): return try sandbox(request, pieces)
    default: throw Self.nowhere
    }
  }

  static let nowhere = Refusal(404, "There is no such page.")

  private func change(_ request: HTTPRequest, _ session: String) throws(Refusal) -> HTTPResponse {
    let body = try JSONReader.object(request.body)
    switch request.path {
    case "/api/run": return try start(body, session)
    case "/api/cancel": return try cancel(body, session)
    case "/api/vote": return try vote(body, session)
    case "/api/hands": return try hands(body)
    case "/api/room": return try openQuestion(body)
    case "/api/try": return try tryOut(body, session)
    case "/api/set": return try setNumber(body)
    default: throw Self.nowhere
    }
  }
}
