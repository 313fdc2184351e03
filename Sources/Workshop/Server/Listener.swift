import Diagnostics
import Foundation
import Synchronization

/// Listens at a port and hands every connection to a thread of its own.
///
/// Threads, and not tasks: futures keep the threads of tasks busy, and pages must come all the same.
final class Listener: Sendable {
  private let socket: Int32
  let port: Int
  private let limits: RequestLimits
  private let open = Atomic(0)
  private let isStopped = Atomic(false)

  /// Begins to listen.
  ///
  /// - Parameters:
  ///   - isShared: Whether other machines may connect, and not this one alone.
  ///   - port: 0 = one that is free.
  /// - Throws: `E-SERVE-PORT` where the port is taken or not allowed.
  init(port: Int, isShared: Bool, limits: RequestLimits = RequestLimits()) throws(Finding) {
    self.limits = limits
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    let opened = Foundation.socket(AF_INET, kind, 0)
    socket = opened
    var yes: Int32 = 1
    setsockopt(opened, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(clamping: port).bigEndian
    address.sin_addr.s_addr = (isShared ? INADDR_ANY : UInt32(0x7f00_0001)).bigEndian
    let isBound = Self.with(&address) { bind(opened, $0, $1) == 0 && listen(opened, 128) == 0 }
    guard isBound else {
      Foundation.close(opened)
      throw Finding(
        "E-SERVE-PORT", "port \(port) cannot be used: \(String(cString: strerror(errno)))",
        hint: "another program may have it; leave --port out, and a free one is taken")
    }
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(opened, $0, &length) }
    }
    self.port = Int(UInt16(bigEndian: address.sin_port))
  }

  private static func with(
    _ address: inout sockaddr_in, _ use: (UnsafePointer<sockaddr>, socklen_t) -> Bool
  ) -> Bool {
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        use($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  /// Takes connections until it is stopped; does not return before.
  func run(_ answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse) {
    while !isStopped.load(ordering: .relaxed) {
      guard Connection.isReady(socket, for: Int16(POLLIN), seconds: 0.25) else { continue }
      let taken = accept(socket, nil, nil)
      guard taken >= 0 else { continue }
      #if canImport(Darwin)
        var yes: Int32 = 1
        setsockopt(taken, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
      #endif
      let connection = Connection(socket: taken, limits: limits)
      guard open.load(ordering: .relaxed) < limits.connections else {
        connection.write(Self.page(Refusal(503, "Too many people ask at once. Try again.")))
        Foundation.close(taken)
        continue
      }
      open.add(1, ordering: .relaxed)
      let thread = Thread { [self] in
        serve(connection, answer)
        open.subtract(1, ordering: .relaxed)
      }
      thread.stackSize = 4 << 20
      thread.start()
    }
  }

  deinit { Foundation.close(socket) }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  private func serve(_ connection: Connection, _ answer: (HTTPRequest) -> HTTPResponse) {
    do throws(Refusal) {
      connection.write(answer(try connection.request()))
    } catch {
      if error.status > 0 { connection.write(Self.page(error)) }
    }
    connection.close()
  }

  /// A refusal as a plain page.
  static func page(_ refusal: Refusal) -> HTTPResponse {
    HTTPResponse(
      status: refusal.status, type: "text/plain; charset=utf-8",
      body: Array((refusal.words + "\n").utf8),
      headers: refusal.status == 429 || refusal.status == 503 ? [("Retry-After", "2")] : [])
  }
}
