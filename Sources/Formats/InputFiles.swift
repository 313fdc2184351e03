import Diagnostics
import Foundation
import Networks

/// Finds and reads the files that a user names: a folder or a zip stands for the files in it.
enum InputFiles {
  /// The files of these paths in a fixed order; complaints about those that are not there.
  static func find(_ paths: [String], _ findings: inout Findings) -> [InputFile] {
    var files: [InputFile] = []
    for path in paths {
      if SiteFiles.isFolder(path) {
        files += inFolder(path, &findings)
      } else {
        files += unpacked(path, &findings)
      }
    }
    return files
  }

  /// The file of a path, or the files in it if it is a zip.
  private static func unpacked(_ path: String, _ findings: inout Findings) -> [InputFile] {
    guard let file = read(path, &findings) else { return [] }
    return ZipArchive.isArchive(file.bytes) || file.ending == "zip"
      ? ZipArchive.files(file, &findings) : [file]
  }

  private static func read(_ path: String, _ findings: inout Findings) -> InputFile? {
    let before = findings.all.count
    if let bytes = SiteFiles.read(path, shownAs: path, &findings) {
      return InputFile(name: path, bytes: bytes)
    }
    if findings.all.count == before {
      findings.add(
        Finding("E-SITE-FILE", "the file is not there", at: SourcePlace(file: path)))
    }
    return nil
  }

  /// The files that stand directly in a folder, by the bytes of their names; hidden ones do not count.
  private static func inFolder(_ path: String, _ findings: inout Findings) -> [InputFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let shown = names.filter { !$0.hasPrefix(".") && $0 != "__MACOSX" }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    let found = shown.filter { !SiteFiles.isFolder("\(base)/\($0)") }
    if found.isEmpty {
      findings.add(
        Finding("E-SITE-FILE", "there are no files in this folder", at: SourcePlace(file: path)))
    }
    return found.flatMap { unpacked("\(base)/\($0)", &findings) }
  }
}
