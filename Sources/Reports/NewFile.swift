import Diagnostics
import Foundation
import Storage

/// A file that is written once and never over another.
public enum NewFile {
  /// Writes a new file, whole or not at all.
  ///
  /// - Parameter isPrivate: Whether its owner alone may read it.
  /// - Throws: `E-OUT-EXISTS` if something is there already, `E-OUT-CREATE` if it cannot be made.
  public static func write(_ bytes: [UInt8], to path: String, isPrivate: Bool = false)
    throws(Finding)
  {
    let at = SourcePlace(file: path)
    let temporary = path + ".\(getpid())"
    defer { unlink(temporary) }
    guard Disk.put(bytes, at: temporary, mode: isPrivate ? 0o600 : 0o644) else {
      throw Finding(
        "E-OUT-CREATE", "the file \(Rendering.cited(path)) cannot be written", at: at,
        hint: "check that the folder is there and that you may write to it")
    }
    // Unlike renaming, linking never takes the place of a file that is there.
    guard link(temporary, path) == 0 else {
      throw Finding(
        "E-OUT-EXISTS", "there is something at \(Rendering.cited(path)) already", at: at,
        hint: "choose another name")
    }
  }

  /// Writes a file in the place of one that may be there, whole or not at all.
  ///
  /// - Throws: `E-OUT-CREATE` if it cannot be made.
  public static func replace(_ path: String, with text: String) throws(Finding) {
    try replace(path, with: Array(text.utf8), isPrivate: false)
  }

  /// Writes a file in the place of one that may be there, whole or not at all.
  ///
  /// - Parameter isPrivate: Whether its owner alone may read it.
  /// - Throws: `E-OUT-CREATE` if it cannot be made.
  public static func replace(_ path: String, with bytes: [UInt8], isPrivate: Bool) throws(Finding) {
    let temporary = path + ".\(getpid())"
    defer { unlink(temporary) }
    guard Disk.put(bytes, at: temporary, mode: isPrivate ? 0o600 : 0o644),
      Disk.rename(temporary, to: path)
    else {
      throw Finding(
        "E-OUT-CREATE", "the file \(Rendering.cited(path)) cannot be written",
        at: SourcePlace(file: path),
        hint: "check that the folder is there and that you may write to it")
    }
  }

  /// A path of the working folder as it is seen from the folder of a file.
  public static func seen(_ path: String, from file: String) -> String {
    if path.hasPrefix("/") || !file.contains("/") { return path }
    func parts(_ path: String) -> [String] {
      URL(fileURLWithPath: path).standardizedFileURL.pathComponents
    }
    let (target, folder) = (parts(path), Array(parts(file).dropLast()))
    let shared = zip(target, folder).prefix { $0 == $1 }.count
    let up = [String](repeating: "..", count: folder.count - shared)
    return (up + target.dropFirst(shared)).joined(separator: "/")
  }
}
