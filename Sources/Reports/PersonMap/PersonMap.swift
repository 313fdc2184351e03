import Diagnostics
import Networks

/// The network map of one person, for that person: as text, as a drawing (SVG) and as a page to print
/// (HTML, A4).
public struct PersonMap: Sendable {
  let site: Site
  let network: PersonNetwork
  let hasInfluence: [Bool]?
  /// Whether people are called by their ids; else by their numbers, which mean nothing to others.
  let usesNames: Bool

  /// - Parameter hasInfluence: For each person; nil: the map does not say.
  public init(_ site: Site, person: Int, hasInfluence: [Bool]?, usesNames: Bool) {
    self.site = site
    self.hasInfluence = hasInfluence
    self.usesNames = usesNames
    network = PersonNetwork(
      site, person: person,
      hasInfluence: hasInfluence ?? [Bool](repeating: false, count: site.people.count))
  }

  /// What somebody is called here.
  func name(_ person: Int) -> String {
    usesNames
      ? Rendering.printable(site.people[person].id) : "no.\u{A0}\(site.people[person].number)"
  }

  func place(_ place: Int) -> String { Rendering.printable(site.places[place].name) }

  /// Whether the map marks somebody as having influence.
  func isInfluential(_ person: Int) -> Bool { hasInfluence?[person] ?? false }

  /// "2.4 a week", or for rare things "1.1 a month", "3 a year".
  static func often(_ perWeek: Double) -> String {
    if perWeek >= 0.95 { return "\(Digits.short(perWeek, atMost: 1)) a week" }
    if perWeek * 52 / 12 >= 0.95 { return "\(Digits.short(perWeek * 52 / 12, atMost: 1)) a month" }
    return "\(Digits.short(perWeek * 52, atMost: perWeek * 52 < 0.95 ? 1 : 0)) a year"
  }

  var title: String { "The network map of \(name(network.person))" }

  /// Whose it is.
  static let own =
    "This map belongs to the person it is about, who alone decides who may see it and whether it is"
    + " kept. Nobody else should print, file or send it."

  /// What it rests on.
  var origin: String {
    let source =
      switch site.origin {
      case .invented: "\(site.title) is an invented site: no such person lives anywhere."
      case .mapped(let when, let how, _, _): "From the map of \(site.title), \(when), \(how)."
      }
    return Rendering.printable(source)
      + " It shows who was named then, not who matters; people whom nobody named are missing."
  }

  /// "You are in touch with 7 people …", the map in two sentences.
  var summary: String {
    let direct = network.direct
    guard !direct.isEmpty else {
      return "The map shows no ties of this person\(placesInWords)."
    }
    let total = direct.reduce(0) { $0 + $1.contactsPerWeek }
    let second = network.secondStep.count
    return "In touch with \(PlainWords.count(direct.count, "person", "people"))"
      + " (contacts: \(Self.often(total)) in all); \(PlainWords.number(second)) more"
      + " \(second == 1 ? "person" : "people") can be reached through them\(placesInWords)."
  }

  private var placesInWords: String {
    network.places.isEmpty
      ? "" : "; goes to \(PlainWords.count(network.places.count, "place", "places"))"
  }

  /// How many people one and two steps away go to a place.
  func who(_ resource: PersonNetwork.Resource) -> String {
    var parts: [String] = []
    if resource.direct > 0 {
      parts.append(
        "\(PlainWords.count(resource.direct, "person", "people")) in touch"
          + (resource.direct == 1 ? " goes" : " go"))
    }
    if resource.secondStep > 0 {
      parts.append("\(PlainWords.number(resource.secondStep)) more at two steps")
    }
    return parts.joined(separator: ", ")
  }

  /// Through whom somebody two steps away can be reached.
  func through(_ person: Int) -> String {
    guard let acquaintance = network.secondStep.first(where: { $0.person == person }) else {
      return "in touch already"
    }
    let names = acquaintance.through.map { name(network.direct[$0].person) }
    let shown = names.prefix(3)
    let more = names.count - shown.count
    return "through " + PlainWords.list(Array(shown) + (more > 0 ? ["\(more) more"] : []))
  }
}
