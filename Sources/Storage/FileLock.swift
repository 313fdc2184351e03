import Foundation

/// Keeps others from writing a file: a lock that the system lets go when its owner ends, however it ends,
/// and a note beside it that says who the owner is.
public final class FileLock: Sendable {
  private let path: String
  private let file: Int32
  /// Who held it and ended without letting go; nil: nobody.
  public let abandonedBy: Owner?

  /// Who holds a lock.
  public struct Owner: Sendable, Hashable {
    /// The process.
    public let process: Int32
    /// The machine that it runs on.
    public let host: String
    /// Since when, in universal time.
    public let since: String

    /// "process 4711 on this machine since 2026-11-26 12:00:00 UTC".
    public var words: String {
      "process \(process) on \(host == Self.thisHost ? "this machine" : host) since \(since)"
    }

    /// The name of this machine.
    static var thisHost: String {
      var name = [CChar](repeating: 0, count: 256)
      guard gethostname(&name, name.count - 1) == 0 else { return "unknown" }
      return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// This process, from now on.
    static var own: Owner {
      var (now, parts) = (time(nil), tm())
      gmtime_r(&now, &parts)
      func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
      let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      let hour = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
      return Owner(process: getpid(), host: thisHost, since: "\(day) \(hour) UTC")
    }

    init(process: Int32, host: String, since: String) {
      (self.process, self.host, self.since) = (process, host, since)
    }

    /// Reads the note; nil where it does not say.
    init?(note: String) {
      let lines = note.split(separator: "\n").map(String.init)
      guard lines.count >= 3, let process = Int32(lines[0]), process > 0 else { return nil }
      self.init(process: process, host: lines[1], since: lines[2])
    }

    var note: String { "\(process)\n\(host)\n\(since)\n" }
  }

  /// Why a lock cannot be had.
  public enum Refusal: Error, Sendable, Hashable {
    /// Somebody holds it; nil where the note does not say who.
    case held(Owner?)
    /// The file for it cannot be made.
    case cannotCreate
  }

  /// Takes the lock of a file at `path`.
  ///
  /// Where the file system knows no locks, the note alone counts: a process that is alive, or on another
  /// machine, holds it.
  public init(_ path: String) throws(Refusal) {
    self.path = path
    var taken: (file: Int32, before: Owner?)?
    // Whoever lets go takes the file away: then the lock that was had is of no file, and it begins anew.
    for _ in 0..<100 where taken == nil { taken = try Self.take(path) }
    guard let taken else { throw .held(nil) }
    (file, abandonedBy) = taken
    let note = Array(Owner.own.note.utf8)
    _ = ftruncate(file, 0)
    _ = pwrite(file, note, note.count, 0)
  }

  private static func take(_ path: String) throws(Refusal) -> (Int32, Owner?)? {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .cannotCreate }
    if flock(file, LOCK_EX | LOCK_NB) != 0 {
      let knowsNoLocks = errno != EWOULDBLOCK && errno != EINTR
      let owner = owner(file)
      guard knowsNoLocks, owner.map(hasEnded) ?? true else {
        close(file)
        throw .held(owner)
      }
    }
    var (mine, named) = (stat(), stat())
    guard fstat(file, &mine) == 0, stat(path, &named) == 0, mine.st_ino == named.st_ino,
      mine.st_dev == named.st_dev
    else {
      close(file)
      return nil
    }
    return (file, owner(file))
  }

  private static func hasEnded(_ owner: Owner) -> Bool {
    owner.host == Owner.thisHost && !Disk.isAlive(owner.process)
  }

  private static func owner(_ file: Int32) -> Owner? {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = pread(file, &bytes, bytes.count, 0)
    return count > 0 ? Owner(note: String(decoding: bytes.prefix(count), as: UTF8.self)) : nil
  }

  /// Lets go.
  public func release() {
    unlink(path)
    flock(file, LOCK_UN)
  }

  deinit { close(file) }
}
