import Testing

@testable import Workshop

/// Requests that two programs could read in two ways, or that are too large, are refused.
@Suite struct RequestTests {
  private let limits = RequestLimits()

  private func read(_ lines: String...) -> Result<HTTPRequest, Refusal> {
    let bytes = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    return Result { () throws(Refusal) in
      let request = try RequestHead.read(bytes, limits)
      _ = try RequestHead.length(request, limits)
      return request
    }
  }

  private func status(_ lines: String...) -> Int {
    let bytes = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    do throws(Refusal) {
      let request = try RequestHead.read(bytes, limits)
      return try RequestHead.length(request, limits) >= 0 ? 200 : 0
    } catch {
      return error.status
    }
  }

  @Test func aPlainRequestIsRead() throws {
    let request = try read(
      "GET /lessons/s1?site=a&key=b HTTP/1.1", "Host: localhost:1", "Cookie: x=1; kith-1=abc"
    )
    .get()
    #expect(request.method == "GET" && request.path == "/lessons/s1")
    #expect(request.pieces == ["lessons", "s1"])
    #expect(
      request.asked("key") == "b" && request.asked("site") == "a" && request.asked("sit") == nil)
    #expect(request.cookie("kith-1") == "abc" && request.cookie("kith") == nil)
    #expect(request.headers["host"] == "localhost:1")
  }

  @Test func firstLines() {
    #expect(status("GET / HTTP/1.1", "Host: a") == 200)
    #expect(status("GET / HTTP/2", "Host: a") == 400)
    #expect(status("GET  / HTTP/1.1", "Host: a") == 400)
    #expect(status("GET http://a/ HTTP/1.1", "Host: a") == 400)
    #expect(status("GET * HTTP/1.1", "Host: a") == 400)
    #expect(status("GET /\u{0} HTTP/1.1", "Host: a") == 400)
    #expect(status("GET /é HTTP/1.1", "Host: a") == 400)
    #expect(status("GET /" + String(repeating: "a", count: 9000) + " HTTP/1.1", "Host: a") == 414)
  }

  @Test func headers() {
    #expect(status("GET / HTTP/1.1", "Host: a", "Host: b") == 400)
    #expect(status("GET / HTTP/1.1", "Host : a") == 400)
    #expect(status("GET / HTTP/1.1", "Host: a", " folded: b") == 400)
    #expect(status("GET / HTTP/1.1", "Host: a", ": b") == 400)
    #expect(status("GET / HTTP/1.1", "Host: a", "X: b\nY: c") == 400)
    #expect(status("GET / HTTP/1.1", "Host: a", "X: b\rY: c") == 400)
    let many = (0..<100).map { "X-\($0): b" }
    let bytes = Array((["GET / HTTP/1.1"] + many + ["", ""]).joined(separator: "\r\n").utf8)
    #expect(throws: Refusal(431, "There are too many headers.")) {
      try RequestHead.read(bytes, limits)
    }
  }

  @Test func lengths() {
    #expect(status("POST / HTTP/1.1", "Host: a", "Content-Length: 10") == 200)
    #expect(status("POST / HTTP/1.1", "Host: a") == 411)
    #expect(status("POST / HTTP/1.1", "Host: a", "Content-Length: -1") == 400)
    #expect(status("POST / HTTP/1.1", "Host: a", "Content-Length: +1") == 400)
    #expect(status("POST / HTTP/1.1", "Host: a", "Content-Length: 1, 1") == 400)
    #expect(status("POST / HTTP/1.1", "Host: a", "Content-Length: 1", "Content-Length: 2") == 400)
    #expect(status("POST / HTTP/1.1", "Host: a", "Content-Length: 99999999999999999999") == 413)
    #expect(status("POST / HTTP/1.1", "Host: a", "Content-Length: 1048577") == 413)
    #expect(
      status("POST / HTTP/1.1", "Host: a", "Content-Length: 1", "Transfer-Encoding: chunked") == 400
    )
    #expect(status("POST / HTTP/1.1", "Host: a", "Transfer-Encoding: chunked") == 400)
    #expect(
      status("POST / HTTP/1.1", "Host: a", "Content-Length: 1", "Content-Encoding: gzip") == 415)
    #expect(status("GET / HTTP/1.1", "Host: a", "Content-Length: 1") == 400)
  }

  @Test func namesOfDownloadsHoldNothingElse() {
    let response = HTTPResponse.download([0x78], name: "../a\"b\r\nX: y.csv", type: "text/csv")
    #expect(
      response.head.contains("filename=\"..-a-b--X--y.csv\"")
        || response.head.contains("filename=\"..-a-b-X--y.csv\""))
    #expect(!response.head.contains("\nX: y"))
  }
}
