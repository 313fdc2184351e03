import Diagnostics
import Foundation

extension SiteFolder {
  /// Writes a site as a new folder, all of it or nothing.
  ///
  /// The files are written into a folder beside it, which takes the name once they are on the disk.
  ///
  /// - Parameter path: The folder to make; it must not exist, or be empty.
  /// - Throws: `E-SITE-EXISTS` if something is there already, `E-SITE-WRITE` if writing fails.
  public static func write(_ site: Site, to path: String) throws(Finding) {
    let target = URL(fileURLWithPath: path).standardizedFileURL
    let manager = FileManager.default
    if manager.fileExists(atPath: target.path) {
      let content = try? manager.contentsOfDirectory(atPath: target.path)
      guard let content, content.isEmpty else {
        throw Finding(
          "E-SITE-EXISTS", "there is something at \(Rendering.cited(path)) already",
          at: SourcePlace(file: path), hint: "choose another name, or move it away first")
      }
    }
    let beside = target.deletingLastPathComponent().appendingPathComponent(
      ".\(target.lastPathComponent).\(UUID().uuidString)")
    do {
      try manager.createDirectory(at: beside, withIntermediateDirectories: true)
      for (name, bytes) in SiteText(site).files {
        try write(bytes, to: beside.appendingPathComponent(name))
      }
      // Unlike moving, this takes the place of an empty folder in one step.
      guard rename(beside.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? manager.removeItem(at: beside)
      throw Finding(
        "E-SITE-WRITE", "the folder \(Rendering.cited(path)) could not be written",
        at: SourcePlace(file: path), hint: "check that there is room and that you may write there")
    }
  }

  /// Writes a file and waits until it is on the disk.
  static func write(_ bytes: [UInt8], to url: URL) throws {
    guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    let file = try FileHandle(forWritingTo: url)
    defer { try? file.close() }
    try file.write(contentsOf: Data(bytes))
    try file.synchronize()
  }
}
