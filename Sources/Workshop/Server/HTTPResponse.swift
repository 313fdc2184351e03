import Documents

/// What is answered.
struct HTTPResponse: Sendable {
  /// Takes bytes to be sent at once; false: nobody reads any more.
  typealias Writer = (_ text: String) -> Bool

  var status = 200
  var type = "text/html; charset=utf-8"
  var body: [UInt8] = []
  /// Further headers.
  var headers: [(name: String, value: String)] = []
  /// Writes the rest little by little, until it returns; nil: there is no more than the body.
  var stream: (@Sendable (Writer) -> Void)?
  /// What the page may do; the strict rule is for pages of the workshop.
  var policy = HTTPResponse.strictPolicy

  /// Nothing but our own files, no script or style within a page.
  static let strictPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  /// A report, complete in itself: a style of its own, and no script at all.
  static let reportPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  static func html(_ text: String, status: Int = 200) -> HTTPResponse {
    HTTPResponse(status: status, body: Array(text.utf8))
  }

  static func json(_ value: JSONText, status: Int = 200) -> HTTPResponse {
    HTTPResponse(status: status, type: "application/json", body: Array(value.text.utf8))
  }

  static func redirect(_ path: String) -> HTTPResponse {
    HTTPResponse(status: 303, headers: [("Location", path)])
  }

  /// A file to be kept.
  ///
  /// - Parameter name: Letters, digits, dots, lines below and hyphens; everything else becomes a hyphen.
  static func download(_ bytes: [UInt8], name: String, type: String) -> HTTPResponse {
    let safe = String(
      name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" })
    return HTTPResponse(
      type: type, body: bytes,
      headers: [("Content-Disposition", "attachment; filename=\"\(safe)\"")])
  }

  /// The first line and the headers, with the empty line.
  var head: String {
    var lines = [
      "HTTP/1.1 \(status) \(Self.reasons[status] ?? "Answer")", "Content-Type: \(type)",
      "Content-Security-Policy: \(policy)", "X-Content-Type-Options: nosniff",
      "Referrer-Policy: no-referrer", "Cross-Origin-Resource-Policy: same-origin",
      "Cross-Origin-Opener-Policy: same-origin", "Cache-Control: no-store", "Connection: close",
    ]
    if stream == nil { lines.append("Content-Length: \(body.count)") }
    lines += headers.map { "\($0.name): \($0.value)" }
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }

  private static let reasons = [
    200: "OK", 303: "See Other", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 408: "Request Timeout", 409: "Conflict", 411: "Length Required",
    413: "Content Too Large", 414: "URI Too Long", 415: "Unsupported Media Type",
    421: "Misdirected Request", 422: "Unprocessable Content", 429: "Too Many Requests",
    431: "Request Header Fields Too Large", 503: "Service Unavailable",
  ]
}
