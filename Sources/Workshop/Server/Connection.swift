import Foundation

/// One connection: reads one request, writes one answer, and is closed.
///
/// One request a connection leaves nothing over that a second one could be smuggled in.
struct Connection {
  let socket: Int32
  let limits: RequestLimits

  /// Reads a request within the limits of size and time.
  func request() throws(Refusal) -> HTTPRequest {
    var bytes: [UInt8] = []
    let end = Date(timeIntervalSinceNow: limits.headSeconds)
    var found: Int?
    while found == nil {
      // An end may have begun in what was there already.
      let looked = max(4, bytes.count - 3)
      try receive(&bytes, most: limits.head + 1, before: end)
      found = Self.end(of: bytes, from: looked)
      if found ?? bytes.count > limits.head {
        throw Refusal(431, "The head of the request is too large.")
      }
    }
    let size = found ?? 0
    var request = try RequestHead.read(Array(bytes[..<size]), limits)
    let length = try RequestHead.length(request, limits)
    var body = Array(bytes[size...])
    let last = Date(timeIntervalSinceNow: limits.bodySeconds)
    while body.count < length { try receive(&body, most: length, before: last) }
    guard body.count == length else { throw RequestHead.unreadable }
    request.body = body
    return request
  }

  /// The position after the first empty line that ends at this position or later.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= start else { return nil }
    return (start...bytes.count).first {
      bytes[$0 - 1] == 10 && bytes[$0 - 2] == 13 && bytes[$0 - 3] == 10 && bytes[$0 - 4] == 13
    }
  }

  /// Adds what has come, waiting for it.
  private func receive(_ bytes: inout [UInt8], most: Int, before end: Date) throws(Refusal) {
    let left = end.timeIntervalSinceNow
    guard left > 0, Self.isReady(socket, for: Int16(POLLIN), seconds: left) else {
      throw Refusal(408, "The request took too long.")
    }
    var piece = [UInt8](repeating: 0, count: min(16_384, max(1, most - bytes.count)))
    let count = recv(socket, &piece, piece.count, 0)
    guard count > 0 else { throw Refusal(0, "It was broken off.") }
    bytes += piece[..<count]
  }

  static func isReady(_ socket: Int32, for events: Int16, seconds: Double) -> Bool {
    var one = pollfd(fd: socket, events: events, revents: 0)
    return poll(&one, 1, Int32(min(3600, max(0, seconds)) * 1000)) > 0
  }

  /// Writes an answer; what nobody takes in time is dropped.
  func write(_ response: HTTPResponse) {
    guard send(Array(response.head.utf8) + response.body) else { return }
    response.stream? { text in send(Array(text.utf8)) }
  }

  private func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      guard Self.isReady(socket, for: Int16(POLLOUT), seconds: Double(limits.writeSeconds)) else {
        return false
      }
      let count = bytes.withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Self.quietly)
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  #if canImport(Darwin)
    private static let quietly: Int32 = 0
  #else
    /// Nobody who went away ends the program.
    private static let quietly = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
  #endif

  /// Closes it after what was sent has been taken: a reader that is refused in the middle of sending would
  /// otherwise see no answer.
  func close() {
    shutdown(socket, Int32(SHUT_WR))
    let end = Date(timeIntervalSinceNow: 1)
    var rest = [UInt8](repeating: 0, count: 16_384)
    while end.timeIntervalSinceNow > 0,
      Self.isReady(socket, for: Int16(POLLIN), seconds: end.timeIntervalSinceNow),
      recv(socket, &rest, rest.count, 0) > 0
    {}
    Foundation.close(socket)
  }
}
