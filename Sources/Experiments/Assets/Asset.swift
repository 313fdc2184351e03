import Diffusion
import Networks

/// Something that a community would miss: a place where people meet, or a group of people.
public struct Asset: Sendable, Hashable {
  /// The place's name, or the group in words.
  public let name: String
  /// Which of the six kinds it is; nil where the site's word says nothing about it.
  public let kind: AssetKind?
  /// The site's own word for it: the kind of place, or the column of the group.
  public let word: String
  /// People who go there, or who belong to the group.
  public let people: Int
  /// Service users among them.
  public let serviceUsers: Int
  /// What is taken away.
  package let removal: Removal

  /// What is taken away when it goes.
  package enum Removal: Sendable, Hashable {
    /// A place, by its position.
    case place(Int)
    /// Some of the people.
    case people(Pool)
  }

  /// Whether so few people are behind it that it is listed without numbers.
  public var isSmall: Bool { people < AssetSettings.fewestPeople }
}

extension Asset {
  /// The open places of a site, in its order.
  static func places(_ site: Site) -> [Asset] {
    site.places.enumerated().compactMap { index, place in
      guard place.isOpen else { return nil }
      let visitors = site.attendance.filter { $0.place == index && $0.visitsPerYear > 0 }
      return Asset(
        name: place.name, kind: AssetKind.of(placeKind: place.kind), word: place.kind,
        people: visitors.count,
        serviceUsers: visitors.count { site.people[$0.person].isServiceUser },
        removal: .place(index))
    }
  }

  /// The groups of a column, in the order of their values; never single people by name.
  static func groups(_ site: Site, column: Attribute) -> [Asset] {
    Set(column.values.filter { !$0.isEmpty }).sorted().map { value in
      let members = column.values.indices.filter { column.values[$0] == value }
      return Asset(
        name: "\(column.name): \(value)", kind: .people, word: column.name, people: members.count,
        serviceUsers: members.count { site.people[$0].isServiceUser },
        removal: .people(Pool(.attribute(name: column.name, value: value))))
    }
  }
}
