import Diagnostics
import Networks

/// A way to divide people into groups, such as by neighbourhood or by a column of people.csv.
struct Grouping: Sendable {
  let title: String
  /// Whether it is a column of the site's own, whose values may mean nothing without its name.
  var isColumn = false
  /// The names of the groups.
  let names: [String]
  /// The group of each person; nil where it is not known.
  let group: [Int?]

  /// A column with more values than this says who somebody is rather than what group they are in.
  static let mostGroups = 12

  /// All that the site knows: service users, neighbourhoods, and columns with 2 to 12 values.
  static func all(_ site: Site) -> [Grouping] {
    var all: [Grouping] = []
    let users = site.people.count(where: \.isServiceUser)
    if users > 0, users < site.people.count {
      all.append(
        Grouping(
          title: "Service users", names: ["service users", "others"],
          group: site.people.map { $0.isServiceUser ? 0 : 1 }))
    }
    let areas = Set(site.people.map(\.neighbourhood)).sorted()
    if areas.count > 1, areas.count <= mostGroups {
      all.append(
        Grouping(
          title: "Neighbourhoods", names: areas.map { "neighbourhood \($0)" },
          group: site.people.map { areas.firstIndex(of: $0.neighbourhood) }))
    }
    return all + site.attributes.compactMap(column)
  }

  /// Columns that are not shown, with the number of their values.
  static func leftOut(_ site: Site) -> [(name: String, values: Int)] {
    site.attributes.map { ($0.name, values($0).count) }.filter { $0.1 > mostGroups }
  }

  private static func column(_ attribute: Attribute) -> Grouping? {
    let values = values(attribute)
    guard (2...mostGroups).contains(values.count) else { return nil }
    let place = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    return Grouping(
      title: Rendering.printable(attribute.name), isColumn: true,
      names: values.map(Rendering.printable),
      group: attribute.values.map { place[$0] })
  }

  /// The different values of a column, whole numbers by size and before words.
  private static func values(_ attribute: Attribute) -> [String] {
    Set(attribute.values.filter { !$0.isEmpty }).sorted { a, b in
      switch (Int(a), Int(b)) {
      case (let x?, let y?) where x != y: x < y
      case (.some, nil): true
      case (nil, .some): false
      default: Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8))
      }
    }
  }
}
