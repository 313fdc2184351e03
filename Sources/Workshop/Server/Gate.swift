import Synchronization

/// Who may ask: the names by which the server is called, where a request comes from, and the key.
///
/// A page of another site that this browser shows may send requests here as well. It cannot name this host in
/// the right way after its own name was pointed here, cannot hide where it comes from, and has no key.
final class Gate: Sendable {
  /// `127.0.0.1:8080` and the like, in small letters.
  let hosts: Set<String>
  /// The name of the cookie; another port, another cookie.
  let cookie: String
  private let state: Mutex<State>

  private struct State {
    var key: String
    var sessions: Set<String> = []
  }

  init(hosts: [String], port: Int, key: String) {
    self.hosts = Set(hosts.map { $0.lowercased() })
    cookie = "kith-\(port)"
    state = Mutex(State(key: key))
  }

  /// The names of this machine for itself.
  static func loopback(_ port: Int) -> [String] {
    ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
  }

  /// The key that stands in the address that is printed.
  var key: String { state.withLock { $0.key } }

  /// What is refused whoever asks.
  func check(_ request: HTTPRequest) throws(Refusal) {
    guard let host = request.headers["host"], hosts.contains(host.lowercased()) else {
      throw Refusal(
        421, "The workshop is not called that. Open the address that kith serve printed.")
    }
    if let origin = request.headers["origin"], !isOurs(origin.lowercased()) { throw Self.elsewhere }
    let site = request.headers["sec-fetch-site"] ?? "none"
    let isPage = request.method == "GET" && request.headers["sec-fetch-mode"] == "navigate"
    guard site == "same-origin" || site == "none" || isPage else { throw Self.elsewhere }
    guard request.method == "GET" || request.method == "POST" else {
      throw Refusal(405, "Pages are read with GET and changed with POST.")
    }
    if request.method == "POST", request.headers["content-type"] != "application/json" {
      throw Refusal(415, "Only JSON is taken.")
    }
  }

  private static let elsewhere = Refusal(403, "This request comes from another site.")

  private func isOurs(_ origin: String) -> Bool {
    origin.hasPrefix("http://") && hosts.contains(String(origin.dropFirst(7)))
  }

  /// The session of whoever has come in by the address that was printed.
  func session(_ request: HTTPRequest) -> String? {
    guard let given = request.cookie(cookie) else { return nil }
    return state.withLock { $0.sessions.contains(given) ? given : nil }
  }

  /// Lets somebody in who has the key, once: the key is then another.
  ///
  /// - Returns: The new session; nil where the key is not the right one.
  func enter(_ given: String) -> String? {
    state.withLock { state in
      guard Secret.isSame(given, state.key) else { return nil }
      state.key = Secret.key()
      return open(&state)
    }
  }

  /// Knows somebody again who came in before the workshop was opened again.
  func knowAgain(_ session: String) { state.withLock { _ = $0.sessions.insert(session) } }

  /// A session for somebody who came in otherwise.
  func open() -> String { state.withLock { open(&$0) } }

  private func open(_ state: inout State) -> String {
    let session = Secret.key()
    state.sessions.insert(session)
    return session
  }

  /// The header that makes a browser remember a session.
  func remember(_ session: String) -> (name: String, value: String) {
    ("Set-Cookie", "\(cookie)=\(session); Path=/; HttpOnly; SameSite=Strict")
  }
}
