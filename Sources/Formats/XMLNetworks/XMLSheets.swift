import Documents
import Networks

/// What GraphML and GEXF have in common when a site is written: which keys there are, under which ids people
/// and places stand, and what each says.
struct XMLSheets {
  /// What is declared once and given to many.
  struct Key {
    let id: String
    let name: String
    let kind: SiteSheets.Kind
    /// Where its values stand in the rows of its table.
    let column: Int
  }

  let site: Site
  let people: SiteSheets.Sheet
  let places: SiteSheets.Sheet?
  let personKeys: [Key]
  let placeKeys: [Key]
  /// The ids of people and places in the file: those of the site, where they differ without what XML may
  /// not hold.
  let personIDs: [String]
  let placeIDs: [String]

  init(_ site: Site) {
    let sheets = SiteSheets(site).sheets
    self.site = site
    people = sheets[0]
    places = sheets.first { $0.name == "places" }
    let own = people.columns.count - site.attributes.count
    personKeys = people.columns.enumerated().compactMap { index, column in
      guard column.name != NetworkColumns.id || index >= own else { return nil }
      let id = index < own ? column.name : "a\(index - own)"
      return Key(id: id, name: column.name, kind: column.kind, column: index)
    }
    placeKeys = (places?.columns ?? []).enumerated().map { index, column in
      let id = KithKeys.places + column.name
      return Key(id: id, name: id, kind: column.kind, column: index)
    }
    var taken: Set<[UInt8]> = []
    func free(_ wanted: String) -> String {
      let wanted = XMLWriter.legal(wanted)
      var (id, count) = (wanted, 1)
      while !taken.insert(Array(id.utf8)).inserted {
        count += 1
        id = "\(wanted)_\(count)"
      }
      return id
    }
    personIDs = site.people.map { free($0.id) }
    placeIDs = site.places.map { free("place: \($0.name)") }
  }

  /// A cell as the text of a value; nil where it is missing.
  static func text(_ cell: CSVCell, _ kind: SiteSheets.Kind) -> String? {
    switch cell {
    case .blank: return nil
    case .text(let text), .numeral(let text): return text.isEmpty ? nil : text
    case .number(let number): return number.isFinite ? shortest(number) : nil
    case .count(let count): return kind == .answer ? (count == 0 ? "false" : "true") : "\(count)"
    }
  }

  /// The word of both formats for what the values of a column are.
  static func type(_ kind: SiteSheets.Kind) -> String {
    switch kind {
    case .text: "string"
    case .count: "long"
    case .number: "double"
    case .answer: "boolean"
    }
  }
}
