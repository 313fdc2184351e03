import Diagnostics
import Documents
import Foundation
import Networks

/// Makes a site forget who its people are, and proves it (rule P13).
///
/// Ids become pseudonyms whose key is not kept, further columns are treated as for a pseudonymised copy, and
/// everything in `private/` is overwritten with zeros and removed. Then every file of the folder is searched
/// for every name. A disk may keep old copies of what was overwritten (wear levelling, snapshots, backups): that
/// is beyond any program, and the report says so.
public struct Forgetting: Sendable {
  /// The site's folder.
  public let path: String

  /// Of a site's folder.
  public init(path: String) { self.path = path }

  /// What was done and what is left.
  public struct Report: Sendable {
    /// People whose names are gone; 0 where files are left that hold names, and nothing was done.
    public var people = 0
    /// Names that were looked for.
    public var searched = 0
    /// Names too short, or too much like numbers, to be looked for.
    public var skipped = 0
    /// Files that were searched.
    public var files = 0
    /// Files that were overwritten and removed.
    public var removed: [String] = []
    /// Files that still hold names, and how many.
    public var left: [(file: String, names: Int)] = []
    /// What became of each further column.
    public var columns: [(String, Pseudonymiser.Fate)] = []
  }

  /// The names of a site: ids, and what stands in columns that are not kept.
  static func names(_ site: Site, without kept: Site) -> [String] {
    let stays = Set(kept.attributes.map(\.name))
    return site.people.map(\.id)
      + site.attributes.filter { !stays.contains($0.name) }.flatMap(\.values)
  }

  /// Forgets.
  ///
  /// - Parameters:
  ///   - kept: Columns that stay as they are.
  ///   - others: Further folders to search, such as those of results; nothing in them is changed.
  /// - Throws: `E-OUT-WRITE` and the findings of `Pseudonymiser`.
  public func forget(_ site: Site, keeping kept: [String] = [], searching others: [String] = [])
    throws(Finding) -> Report
  {
    var report = Report()
    // Used once and never written: whoever has the old ids cannot find the new ones.
    let key = ProjectKey.fresh()
    let (bare, columns) = try Pseudonymiser(key: key, keeping: kept).site(site)
    let scan = NameScan(Self.names(site, without: bare))
    report.columns = columns
    (report.searched, report.skipped) = (scan.count, scan.skipped)
    // Afterwards nobody would know which names to look for: what else holds them must go first.
    let own = Set(Self.ownFiles.map { path + "/" + $0 })
    let hidden = PrivateFolder(in: path).path + "/"
    report.left = search(scan, others) { !own.contains($0) && !$0.hasPrefix(hidden) }.left
    guard report.left.isEmpty else { return report }
    try SiteFolder.replace(bare, in: path)
    report.removed = try wipe(PrivateFolder(in: path).path)
    report.people = site.people.count
    (report.left, report.files) = search(scan, others) { _ in true }
    return report
  }

  private static let ownFiles = [
    "site.toml", "people.csv", "ties.csv", "places.csv", "attendance.csv",
  ]

  /// The files that hold names, in their content or in their own name, and how many were searched.
  private func search(_ scan: NameScan, _ others: [String], where counts: (String) -> Bool) -> (
    left: [(file: String, names: Int)], files: Int
  ) {
    var (left, files): ([(file: String, names: Int)], Int) = ([], 0)
    for folder in [path] + others {
      for file in Self.files(in: folder) where counts(file) {
        files += 1
        guard let data = FileManager.default.contents(atPath: file) else {
          left.append((file, 0))
          continue
        }
        let bytes = [UInt8](data)
        let name = Array(file.utf8.dropFirst(folder.utf8.count))
        let found = scan.found(in: bytes) + scan.found(in: name)
        if found > 0 { left.append((file, found)) }
      }
    }
    return (left, files)
  }

  /// Overwrites and removes every file of a folder, then the folder.
  private func wipe(_ folder: String) throws(Finding) -> [String] {
    guard access(folder, F_OK) == 0 else { return [] }
    let files = Self.files(in: folder)
    for file in files { try FileWiping.wipe(file) }
    try? FileManager.default.removeItem(atPath: folder)
    guard access(folder, F_OK) != 0 else {
      throw Finding(
        "E-OUT-WRITE", "\(Rendering.cited(folder)) could not be removed",
        at: SourcePlace(file: folder))
    }
    return files
  }

  /// All files below a folder, hidden ones too, in order of their names.
  static func files(in folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)
    var out: [String] = []
    while let name = all?.nextObject() as? String {
      var status = stat()
      let path = folder + "/" + name
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { out.append(path) }
    }
    return out.sorted()
  }
}
