import Diagnostics
import Foundation

extension SiteFolder {
  /// Writes a site's files in the place of those in its folder, whose bytes are overwritten with zeros first so
  /// that what they said is not left on the disk. Other files in the folder stay.
  ///
  /// The new files stand beside the old ones before anything is overwritten.
  ///
  /// - Throws: `E-SITE-WRITE`.
  public static func replace(_ site: Site, in path: String) throws(Finding) {
    let files = SiteText(site).files
    let old = ["site.toml", "people.csv", "ties.csv", "places.csv", "attendance.csv"]
    do {
      for (name, bytes) in files {
        try write(bytes, to: URL(fileURLWithPath: "\(path)/.new.\(name)"))
      }
      for name in old where FileManager.default.fileExists(atPath: "\(path)/\(name)") {
        try FileWiping.wipe("\(path)/\(name)")
      }
      for (name, _) in files {
        guard rename("\(path)/.new.\(name)", "\(path)/\(name)") == 0 else {
          throw CocoaError(.fileWriteUnknown)
        }
      }
    } catch {
      throw Finding(
        "E-SITE-WRITE", "the files of \(Rendering.cited(path)) could not be replaced",
        at: SourcePlace(file: path), hint: "check that there is room and that you may write there")
    }
  }
}
