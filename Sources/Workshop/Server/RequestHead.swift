/// Reads the head of a request: the first line and the headers.
///
/// Strict on purpose: whatever two programs could read in two ways is refused (RFC 9112, sections 3, 5 and 6).
enum RequestHead {
  /// - Parameter bytes: Up to and with the empty line.
  static func read(_ bytes: [UInt8], _ limits: RequestLimits) throws(Refusal) -> HTTPRequest {
    guard bytes.allSatisfy({ (32...126).contains($0) || $0 == 13 || $0 == 10 || $0 == 9 }) else {
      throw unreadable
    }
    var lines = try lines(bytes)
    let first = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
    guard first.count == 3, first[2] == "HTTP/1.1" || first[2] == "HTTP/1.0" else {
      throw unreadable
    }
    guard first[1].utf8.count <= limits.target else {
      throw Refusal(414, "The address is too long.")
    }
    guard first[1].hasPrefix("/") else { throw unreadable }
    guard lines.count <= limits.lines else { throw Refusal(431, "There are too many headers.") }
    let parts = first[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return HTTPRequest(
      method: String(first[0]), path: String(parts[0]),
      query: parts.count > 1 ? String(parts[1]) : "", headers: try headers(lines))
  }

  static let unreadable = Refusal(400, "This is not a request that can be read.")

  private static func lines(_ bytes: [UInt8]) throws(Refusal) -> [String] {
    let text = String(decoding: bytes.dropLast(4), as: Unicode.ASCII.self)
    // In Swift, CR LF is one character: what is left alone is refused.
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    guard !lines.contains(where: { $0.utf8.contains(13) || $0.utf8.contains(10) }) else {
      throw unreadable
    }
    return lines
  }

  private static func headers(_ lines: [String]) throws(Refusal) -> [String: String] {
    var headers: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { throw unreadable }
      let name = line[..<colon].lowercased()
      guard name.utf8.allSatisfy(isToken), headers[name] == nil else { throw unreadable }
      headers[name] = String(line[line.index(after: colon)...].trimmed)
    }
    return headers
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 95
  }

  /// How many bytes follow the head.
  static func length(_ request: HTTPRequest, _ limits: RequestLimits) throws(Refusal) -> Int {
    guard request.headers["transfer-encoding"] == nil else { throw unreadable }
    guard request.headers["content-encoding"] == nil else {
      throw Refusal(415, "Send it as it is, not packed.")
    }
    guard let text = request.headers["content-length"] else {
      if request.method == "POST" { throw Refusal(411, "Say how long it is.") }
      return 0
    }
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { throw unreadable }
    guard text.utf8.count <= 9, let length = Int(text), length <= limits.body else {
      throw Refusal(413, "It is too large: at most \(limits.body / 1024) kB.")
    }
    guard length == 0 || request.method == "POST" else { throw unreadable }
    return length
  }
}

extension Substring {
  /// Without spaces and tabs at its ends.
  fileprivate var trimmed: Substring {
    var text = self
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text.drop { $0 == " " || $0 == "\t" }
  }
}
