import Diagnostics
import Foundation
import Storage

/// The folder `private` beside what is shared: only its owner can open it (0700), its files have 0600, and
/// version control leaves it out (rule P2).
public struct PrivateFolder: Sendable {
  /// The folder.
  public let path: String

  /// The folder `private` in a folder.
  public init(in folder: String) { path = folder + "/private" }

  /// Makes the folder, or closes one that stands open to others.
  ///
  /// - Throws: `E-OUT-CREATE`.
  public func make() throws(Finding) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    } catch {
      throw Finding(
        "E-OUT-CREATE", "the folder \(Rendering.cited(path)) cannot be made",
        at: SourcePlace(file: path), hint: "check that you may write there")
    }
    if access(path + "/.gitignore", F_OK) != 0 {
      try put(Array("*\n".utf8), as: ".gitignore")
    }
  }

  /// Writes a file in the folder, whole or not at all, in the place of one that may be there.
  ///
  /// - Throws: `E-OUT-CREATE`, `E-OUT-WRITE`.
  public func write(_ bytes: [UInt8], as name: String) throws(Finding) {
    try make()
    try put(bytes, as: name)
  }

  private func put(_ bytes: [UInt8], as name: String) throws(Finding) {
    let temporary = "\(path)/.\(name).\(getpid())"
    guard Disk.put(bytes, at: temporary, mode: 0o600),
      Disk.rename(temporary, to: "\(path)/\(name)")
    else {
      unlink(temporary)
      throw Finding(
        "E-OUT-WRITE", "the file \(Rendering.cited("\(path)/\(name)")) could not be written",
        at: SourcePlace(file: "\(path)/\(name)"),
        hint: "check that there is room on the disk and that you may write there")
    }
  }
}
