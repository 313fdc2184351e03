import Diagnostics
import Foundation
import Networks
import Synchronization

/// A site's folder as it was read.
package struct ReadSite: Sendable {
  package let site: Site?
  package let findings: Findings
  package let files: [ScenarioFiles.File]

  package init(_ path: String) {
    (site, findings) = SiteFolder.read(path)
    files = ScenarioFiles.siteFileNames.compactMap { name in
      ScenarioFiles.bytes("\(path)/\(name)").map { ScenarioFiles.File(name: name, bytes: $0) }
    }
  }
}

/// Sites that were read before, for a program that needs them again and again: a folder is read anew when one of its
/// files has changed.
package final class KnownSites: Sendable {
  private let known = Mutex<[String: (read: ReadSite, changed: [Date?])]>([:])

  package init() {}

  /// The site in a folder.
  package func site(_ path: String) -> ReadSite {
    let changed = ScenarioFiles.siteFileNames.map { Self.changed("\(path)/\($0)") }
    if let found = known.withLock({ $0[path] }), found.changed == changed { return found.read }
    let read = ReadSite(path)
    known.withLock { $0[path] = (read, changed) }
    return read
  }

  private static func changed(_ path: String) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
  }
}
