import Diagnostics
import Foundation

/// A file that only its owner may read, written once and never over another.
public enum PrivateFile {
  /// Writes a new file with mode 0600, whole or not at all.
  ///
  /// - Throws: `E-OUT-EXISTS` if something is there already, `E-OUT-CREATE` if it cannot be made.
  public static func write(_ bytes: [UInt8], to path: String) throws(Finding) {
    let place = SourcePlace(file: path)
    let temporary = "\(path).\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    defer { unlink(temporary) }
    guard file >= 0, put(bytes, file), fsync(file) == 0, close(file) == 0 else {
      throw Finding(
        "E-OUT-CREATE", "the file \(Rendering.cited(path)) cannot be written", at: place,
        hint: "check that the folder is there and that you may write to it")
    }
    // Unlike renaming, linking never takes the place of a file that is there.
    guard link(temporary, path) == 0 else {
      throw Finding(
        "E-OUT-EXISTS", "there is something at \(Rendering.cited(path)) already", at: place,
        hint: "choose another name")
    }
  }

  private static func put(_ bytes: [UInt8], _ file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
