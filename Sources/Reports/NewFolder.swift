import Diagnostics
import Foundation

/// A folder that is made once and never over another.
public enum NewFolder {
  /// Whether files may be written there: nothing is there yet, or an empty folder.
  ///
  /// - Parameter option: The word of the command that names the folder.
  /// - Throws: `E-OUT-EXISTS`.
  public static func check(_ path: String, option: String = "--out") throws(Finding) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    let content = try? FileManager.default.contentsOfDirectory(atPath: path)
    if isFolder.boolValue, content?.isEmpty ?? false { return }
    throw Finding(
      "E-OUT-EXISTS", "there is something at \(Rendering.cited(path)) already",
      at: SourcePlace(file: path), hint: "choose another folder with \(option)")
  }

  /// Makes the folder and writes files into it.
  ///
  /// - Throws: `E-OUT-EXISTS`, or `E-OUT-CREATE` where it cannot be made or written.
  public static func write(
    _ files: [(name: String, bytes: [UInt8])], to path: String, option: String = "--out"
  ) throws(Finding) {
    try check(path, option: option)
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Finding(
        "E-OUT-CREATE", "the folder \(Rendering.cited(path)) cannot be made",
        at: SourcePlace(file: path),
        hint: "choose another with \(option), or check that you may write there")
    }
    for (name, bytes) in files { try NewFile.write(bytes, to: "\(path)/\(name)") }
  }
}
