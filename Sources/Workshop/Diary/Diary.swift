import Foundation
import Storage
import Synchronization

/// What a workshop must not forget, in a file: a line for everything that happens, written before anybody is told
/// that it has happened.
///
/// However the program ends, what it answered is in the file. A line that was being written then is left out when the
/// file is read. Only whoever runs the workshop may read it: it holds the words by which browsers are known again.
final class Diary: Sendable {
  private let lock: FileLock
  private let file: Int32
  private let isBroken = Atomic(false)
  private let onTrouble: @Sendable () -> Void

  /// What stood in the file.
  struct Past: Sendable {
    /// How it was opened first.
    let opening: DiaryEntry.Opening
    /// What happened then, in order.
    let entries: [DiaryEntry]
    /// Lines that say nothing that can be understood; one may have been cut off.
    let unread: Int
  }

  /// A class is over by then, in seconds.
  static let longest = 12 * 3_600

  /// Takes the file for this process alone.
  ///
  /// - Returns: nil where another workshop has it or it cannot be written.
  init?(_ path: String, onTrouble: @escaping @Sendable () -> Void) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard let lock = try? FileLock(path + ".lock") else { return nil }
    let opened = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard opened >= 0 else {
      lock.release()
      return nil
    }
    (self.lock, file, self.onTrouble) = (lock, opened, onTrouble)
  }

  deinit {
    close(file)
    lock.release()
  }

  /// What happened before, where it can be gone on with at `now`, in seconds since 1970; nil: it is too long ago, or
  /// there is nothing.
  func past(now: Int) -> Past? {
    var size = stat()
    guard fstat(file, &size) == 0, size.st_size > 0, size.st_size < 64 << 20 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(size.st_size))
    guard pread(file, &bytes, bytes.count, 0) == bytes.count else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let entries = lines.compactMap { DiaryEntry(line: $0) }
    guard case .opened(let opening)? = entries.first,
      (0...Self.longest).contains(now - opening.time)
    else { return nil }
    return Past(
      opening: opening, entries: Array(entries.dropFirst()), unread: lines.count - entries.count)
  }

  /// Forgets everything and begins with this.
  func begin(_ opening: DiaryEntry.Opening) {
    if ftruncate(file, 0) != 0 { trouble() }
    add(.opened(opening))
  }

  /// Adds what has happened. Where that fails, it says so once, and the workshop goes on.
  func add(_ entry: DiaryEntry) {
    // The line end stands first as well: a line that was cut off does not swallow the next.
    let bytes = Array("\n\(entry.line)\n".utf8)
    // One call: lines of several threads do not mix, and what it has taken outlives this process.
    if write(file, bytes, bytes.count) != bytes.count { trouble() }
  }

  private func trouble() {
    if !isBroken.exchange(true, ordering: .relaxed) { onTrouble() }
  }
}
