import Testing

@testable import Workshop

/// Who is let in: by name, by where a request comes from, and by key.
@Suite struct GateTests {
  private let gate = Gate(hosts: Gate.loopback(8080), port: 8080, key: "0123456789abcdef")

  private func status(
    _ headers: [String: String] = [:], method: String = "GET",
    host: String? = "127.0.0.1:8080"
  ) -> Int {
    var headers = headers
    headers["host"] = host
    let request = HTTPRequest(method: method, path: "/", query: "", headers: headers)
    do throws(Refusal) {
      try gate.check(request)
      return 200
    } catch {
      return error.status
    }
  }

  @Test(arguments: ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"])
  func ownNames(_ host: String) { #expect(status(host: host) == 200) }

  /// What a browser would send whose name server was told that the attacker's name is this computer.
  @Test(arguments: [
    "", "evil.example", "evil.example:8080", "127.0.0.1", "localhost", "[::1]", "127.0.0.1:80",
    "127.0.0.1:8081", "localhost:80800", "localhost.:8080", "localhost.evil.example:8080",
    "127.0.0.1:8080.",
    "127.0.0.1.:8080", "127.1:8080", "2130706433:8080", "0x7f.0.0.1:8080", "0177.0.0.1:8080",
    "0.0.0.0:8080",
    "127.0.0.2:8080", "[::ffff:127.0.0.1]:8080", "[0:0:0:0:0:0:0:1]:8080", "[::]:8080", "::1:8080",
    "user@127.0.0.1:8080", "127.0.0.1:8080@evil.example", "http://127.0.0.1:8080",
    "127.0.0.1:8080/",
    "127.0.0.1:8080,evil.example", "evil.example,127.0.0.1:8080", " 127.0.0.1:8080x",
    "127.0.0.1:08080",
    "127.0.0.1:+8080", "127.0.0.1: 8080", "127.0.0.1:8080 ", "xn--localhost:8080", "1ocalhost:8080",
  ])
  func otherNames(_ host: String) { #expect(status(host: host) == 421) }

  @Test func withoutAName() { #expect(status(host: nil) == 421) }

  @Test func otherOrigins() {
    for origin in [
      "null", "http://evil.example", "https://127.0.0.1:8080", "http://127.0.0.1:8081",
      "http://127.0.0.1",
    ] {
      #expect(status(["origin": origin]) == 403, "\(origin)")
      #expect(
        status(["origin": origin, "content-type": "application/json"], method: "POST") == 403)
    }
    #expect(status(["origin": "http://127.0.0.1:8080"]) == 200)
    #expect(status(["sec-fetch-site": "cross-site"]) == 403)
    #expect(status(["sec-fetch-site": "same-site"]) == 403)
    #expect(status(["sec-fetch-site": "same-origin"]) == 200)
    // A link that somebody clicked: a page without effects.
    #expect(status(["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"]) == 200)
    #expect(
      status(
        [
          "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate",
          "content-type": "application/json",
        ], method: "POST") == 403)
  }

  @Test func onlyJSONChangesAnything() {
    #expect(status(["content-type": "application/json"], method: "POST") == 200)
    for type in [
      "", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
      "application/json; charset=x",
    ] {
      #expect(status(["content-type": type], method: "POST") == 415, "\(type)")
    }
    for method in ["PUT", "DELETE", "OPTIONS", "HEAD", "TRACE", "CONNECT", "get"] {
      #expect(status(method: method) == 405, "\(method)")
    }
  }

  @Test func aKeyLetsOneBrowserIn() throws {
    let gate = Gate(hosts: [], port: 1, key: "0123456789abcdef")
    #expect(gate.enter("0123456789abcdee") == nil && gate.enter("") == nil)
    let session = try #require(gate.enter("0123456789abcdef"))
    #expect(gate.enter("0123456789abcdef") == nil)
    #expect(gate.key.count == 32 && gate.key != "0123456789abcdef")
    func known(_ cookie: String) -> String? {
      gate.session(HTTPRequest(method: "GET", path: "/", query: "", headers: ["cookie": cookie]))
    }
    #expect(known("kith-1=\(session)") == session)
    #expect(
      known("kith-2=\(session)") == nil && known("kith-1=\(gate.key)") == nil && known("") == nil)
    // Another start knows none of them.
    let later = Gate(hosts: [], port: 1, key: "x")
    #expect(
      later.session(
        HTTPRequest(method: "GET", path: "/", query: "", headers: ["cookie": "kith-1=\(session)"]))
        == nil)
  }
}
