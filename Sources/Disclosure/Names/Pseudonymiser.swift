import Diagnostics
import Documents
import Networks

/// A site with other names: ids are pseudonyms, columns that could tell who somebody is are coarser or gone.
///
/// Numbers, ties, visits and scores stay, so that every result about the site is the same (rule P12): draws
/// go by a person's number. What is left is still personal data.
public struct Pseudonymiser: Sendable {
  let key: ProjectKey
  /// Columns that stay as they are, by name.
  let kept: [String]
  /// Whether places get pseudonyms too; scenarios that name them must then be changed.
  let replacesPlaces: Bool

  /// A value that fewer people share could tell who they are; with fewer, a column is dropped.
  public static let fewestSharing = GroupSizes.fewest

  /// With a project's key.
  public init(key: ProjectKey, keeping kept: [String] = [], replacesPlaces: Bool = false) {
    self.key = key
    self.kept = kept
    self.replacesPlaces = replacesPlaces
  }

  /// What became of a column.
  public enum Fate: String, Sendable, Hashable {
    /// Every value is shared by ten people or more.
    case shared = "kept: ten people or more share each value"
    /// Somebody asked for it.
    case asked = "kept, as you asked"
    /// Ages in ten years.
    case ages = "ages in ten-year bands"
    /// Dates in months.
    case dates = "dates by month"
    /// It is gone.
    case dropped
  }

  /// The site with other names, and what became of each further column.
  ///
  /// - Throws: `E-PSEUDONYM-SAME` if two ids have one normal form or one pseudonym; `E-SITE-COLUMN` where a
  ///   column to be kept is not there.
  public func site(_ site: Site) throws(Finding) -> (site: Site, columns: [(String, Fate)]) {
    for name in kept where !site.attributes.contains(where: { $0.name == name }) {
      let names = site.attributes.map(\.name)
      throw Finding(
        "E-SITE-COLUMN", "there is no further column \(Rendering.cited(name)) to keep",
        at: SourcePlace(file: "--keep"),
        hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" })
    }
    var out = site
    let ids = try pseudonyms(site.people.map(\.id), .person)
    for index in out.people.indices { out.people[index].id = ids[index] }
    if replacesPlaces {
      let names = try pseudonyms(site.places.map(\.name), .place)
      for index in out.places.indices { out.places[index].name = names[index] }
    }
    let columns = site.attributes.map { ($0.name, treat($0)) }
    out.attributes = columns.compactMap { $0.1.column }
    return (out, columns.map { ($0.0, $0.1.fate) })
  }

  private func pseudonyms(_ names: [String], _ sort: Pseudonym.Sort) throws(Finding) -> [String] {
    let out = names.map { Pseudonym.of($0, sort, key: key) }
    guard Set(out).count == out.count else {
      throw Finding(
        "E-PSEUDONYM-SAME",
        "two names are the same but for capitals, spaces or the way their letters are written",
        hint: "give one of them another id; kith check lists ids that look alike")
    }
    return out
  }

  private func treat(_ column: Attribute) -> (column: Attribute?, fate: Fate) {
    if kept.contains(column.name) { return (column, .asked) }
    if let bands = every(column.values, Coarsening.month) {
      return (Attribute(name: column.name, values: bands), .dates)
    }
    if Self.isAge(column.name), let bands = every(column.values, Coarsening.ageBand) {
      return (Attribute(name: column.name, values: bands), .ages)
    }
    return Self.isShared(column) ? (column, .shared) : (nil, .dropped)
  }

  /// Whether ten people or more share each value of a column; blanks do not count.
  public static func isShared(_ column: Attribute) -> Bool {
    var people: [String: Int] = [:]
    for value in column.values where !value.isEmpty { people[value, default: 0] += 1 }
    return !people.isEmpty && people.allSatisfy { $0.value >= fewestSharing }
  }

  /// The values made coarse, blanks left blank; nil if one of them cannot be, or all are blank.
  private func every(_ values: [String], _ coarse: (String) -> String?) -> [String]? {
    guard values.contains(where: { !$0.isEmpty }) else { return nil }
    var out: [String] = []
    for value in values {
      guard let new = value.isEmpty ? "" : coarse(value) else { return nil }
      out.append(new)
    }
    return out
  }

  private static func isAge(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    return words.contains("age")
  }
}
