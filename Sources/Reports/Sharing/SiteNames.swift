import Diffusion
import Disclosure
import Networks

/// What could name a person of a site: ids, and what stands in columns of which fewer than ten people share a
/// value.
enum SiteNames {
  static func all(_ site: Site) -> [String] {
    site.people.map(\.id)
      + site.attributes.filter { !Pseudonymiser.isShared($0) }.flatMap(\.values)
  }
}

/// The words that tables use themselves; a name that is one of them cannot be told from it.
enum SharedWords {
  static let bytes: [UInt8] = {
    var words = SharedFiles.all.flatMap { [$0.name, $0.reason ?? ""] + $0.columns.map(\.name) }
    words += Outcomes.all.flatMap { [$0.name, $0.unit, $0.theme.rawValue, $0.meaning] }
    words += DisclosureRules.all.flatMap { [$0.name, $0.summary, $0.source] }
    words += SharedPage.words + ["everyone", "service users", "residents", "luck+assumptions"]
    return Array(words.joined(separator: "\n").utf8)
  }()
}
