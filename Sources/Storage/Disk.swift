import CStorage
import Foundation

/// Writes files so that whoever looks sees the old one or the new one, never half of one.
///
/// All writing goes through four calls (`CStorage`), which tests make fail one by one.
public enum Disk {
  /// Writes a file and waits until it is on the disk.
  ///
  /// - Parameter mode: Who may read and write it.
  /// - Returns: Whether all of it is there.
  public static func put(_ bytes: [UInt8], at path: String, mode: mode_t = 0o644) -> Bool {
    let file = kith_open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
    guard file >= 0 else { return false }
    // A file that was there keeps its mode; one for the owner alone is empty while others could open it.
    var isGood = mode != 0o600 || fchmod(file, mode) == 0
    var rest = bytes[...]
    while isGood, !rest.isEmpty {
      let count = rest.withUnsafeBytes { kith_write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      isGood = count > 0
      rest = rest.dropFirst(max(0, count))
    }
    isGood = isGood && kith_sync(file) == 0
    return close(file) == 0 && isGood
  }

  /// Gives a file another name, in the place of what has that name.
  public static func rename(_ from: String, to: String) -> Bool { kith_rename(from, to) == 0 }

  /// Waits until the names in a folder are on the disk.
  ///
  /// - Returns: Whether they are; true as well where a file system knows no such thing.
  @discardableResult
  public static func synchroniseFolder(_ path: String) -> Bool {
    let folder = open(path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return false }
    defer { close(folder) }
    return kith_sync(folder) == 0 || errno == EINVAL
  }

  /// Makes calls fail, as the variable `KITH_FAULT` of the environment asks: `7:ENOSPC` = the seventh call
  /// that writes, once; `7:EIO:ever` = all from the seventh on; `0` = none, but they are counted. For the
  /// tests of this program.
  public static func spoil(_ words: String) {
    let parts = words.split(separator: ":").map(String.init)
    guard let at = parts.first.flatMap({ Int($0) }), at >= 0 else { return }
    let code = parts.count > 1 && parts[1] == "EIO" ? EIO : ENOSPC
    kith_fail(at, code, parts.count > 2 && parts[2] == "ever" ? 1 : 0)
  }

  /// The calls that wrote since `spoil`.
  public static var calls: Int { Int(kith_calls()) }

  /// Whether one process is still alive: false only where it is known to have ended.
  public static func isAlive(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }
}

/// XXH64 of some bytes: a digest against accidents, not against malice.
public func xxh64(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
  bytes.withUnsafeBytes {
    kith_xxh64($0.baseAddress ?? UnsafeRawPointer(bitPattern: 1), $0.count, seed)
  }
}
