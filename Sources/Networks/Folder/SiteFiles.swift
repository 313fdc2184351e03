import Diagnostics
import Foundation

/// Reads files from a folder, with words for those that are not there.
public enum SiteFiles {
  /// The bytes of a file; nil if it is not there or, with a complaint, if it cannot be read.
  public static func read(_ path: String, shownAs name: String, _ findings: inout Findings)
    -> [UInt8]?
  {
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let found = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    guard found[.type] as? FileAttributeType == .typeRegular else {
      findings.add(
        Finding("E-SITE-FILE", "this is not a file that can be read", at: SourcePlace(file: name)))
      return nil
    }
    let size = (found[.size] as? NSNumber)?.intValue ?? 0
    guard size <= SiteLimits.bytes else {
      findings.add(
        Finding(
          "E-SITE-FILE", "the file has \(size) bytes; at most \(SiteLimits.bytes) are read",
          at: SourcePlace(file: name)))
      return nil
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      findings.add(
        Finding(
          "E-SITE-FILE", "the file cannot be opened", at: SourcePlace(file: name),
          hint: "check that you may read it"))
      return nil
    }
    return [UInt8](data)
  }

  /// Whether there is a folder at a path.
  package static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
