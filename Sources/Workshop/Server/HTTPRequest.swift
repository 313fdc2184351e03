/// One request as it was read: nothing in it was decoded or joined to a path.
struct HTTPRequest: Sendable {
  /// In capitals: `GET` or `POST`.
  let method: String
  /// What stands before the question mark, from the slash on.
  let path: String
  /// What stands after it; empty where there is none.
  let query: String
  /// Names in small letters; none stands twice.
  let headers: [String: String]
  var body: [UInt8] = []

  /// The pieces of the path between slashes.
  var pieces: [String] {
    path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
  }

  /// A value of the query, as it stands there.
  func asked(_ name: String) -> String? {
    query.split(separator: "&").first { $0.hasPrefix(name + "=") }.map {
      String($0.dropFirst(name.count + 1))
    }
  }

  /// A cookie's value.
  func cookie(_ name: String) -> String? {
    for part in (headers["cookie"] ?? "").split(separator: ";") {
      let cookie = part.drop { $0 == " " }
      if cookie.hasPrefix(name + "=") { return String(cookie.dropFirst(name.count + 1)) }
    }
    return nil
  }
}

/// Why a request is not answered with what it asks for: a status and a plain sentence.
struct Refusal: Error, Sendable, Equatable {
  let status: Int
  let words: String

  init(_ status: Int, _ words: String) {
    self.status = status
    self.words = words
  }
}
