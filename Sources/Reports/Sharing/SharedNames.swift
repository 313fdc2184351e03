import Diagnostics
import Disclosure
import Networks

/// Whatever is made for others is looked through for names before it is written.
public enum SharedNames {
  /// Refuses files in which the name of a person of a mapped site stands, however it is written; an invented
  /// site has nobody to protect.
  ///
  /// - Throws: `E-SHARE-NAME`.
  /// - Complexity: O(bytes + people).
  public static func refuse(
    _ site: Site, in files: [(name: String, bytes: [UInt8])]
  ) throws(Finding) {
    if site.isInvented { return }
    let scan = NameScan(SiteNames.all(site), except: SharedWords.bytes)
    for file in files {
      let found = scan.found(in: file.bytes) + scan.found(in: Array(file.name.utf8))
      guard found > 0 else { continue }
      throw Finding(
        "E-SHARE-NAME",
        "\(file.name) would hold \(found == 1 ? "a name" : "\(found) names") of people at"
          + " \(site.name)", at: SourcePlace(file: file.name),
        hint:
          "names of options, groups, places, kinds and columns are shared as they are: change them"
          + " where they were written and try again")
    }
  }
}
