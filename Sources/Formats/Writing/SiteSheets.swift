import Documents
import Networks

/// A site as plain tables with typed columns, for every format that holds tables.
public struct SiteSheets: Sendable {
  /// What the cells of a column are.
  public enum Kind: String, Sendable {
    /// Text.
    case text
    /// Whole numbers.
    case count
    /// Numbers.
    case number
    /// 1 for yes and 0 for no.
    case answer
  }

  /// A column.
  public struct Column: Sendable {
    /// Its heading.
    public let name: String
    /// What its cells are.
    public let kind: Kind
    /// What it means and in which unit, for a list of columns.
    public let meaning: String
  }

  /// A table.
  public struct Sheet: Sendable {
    /// `people`, `ties`, `places` or `attendance`.
    public let name: String
    /// Its columns.
    public let columns: [Column]
    /// Its cells, row by row; nil is a value that is missing.
    public let rows: [[CSVCell]]
  }

  /// Those that the site has: places and attendance only where there are any.
  public let sheets: [Sheet]

  /// The tables of a site. Cost: O(people · columns + ties).
  public init(_ site: Site) {
    var sheets = [SiteSheets.people(site), SiteSheets.ties(site)]
    if !site.places.isEmpty { sheets.append(SiteSheets.places(site)) }
    if !site.attendance.isEmpty { sheets.append(SiteSheets.attendance(site)) }
    self.sheets = sheets
  }

  private static func people(_ site: Site) -> Sheet {
    let own: [Column] = [
      Column(name: "number", kind: .count, meaning: "given once and never reused"),
      Column(name: "id", kind: .text, meaning: "what tells people apart"),
      Column(name: "surveyed", kind: .answer, meaning: "whether the person was interviewed"),
      Column(name: "service_user", kind: .answer, meaning: "whether the person is a service user"),
      Column(name: "neighbourhood", kind: .count, meaning: "the number of the neighbourhood"),
      Column(name: "wellbeing", kind: .number, meaning: "SWEMWBS on the metric scale, 7 to 35"),
      Column(
        name: "wellbeing_setpoint", kind: .number,
        meaning: "the level wellbeing returns to, 7 to 35"),
      Column(name: "stigma", kind: .number, meaning: "desired social distance, 0 to 1"),
      Column(
        name: "stigma_setpoint", kind: .number, meaning: "the level stigma returns to, 0 to 1"),
      Column(name: "withdrawal", kind: .number, meaning: "how much stays at home, 0 to 1"),
    ]
    let numeric = site.attributes.map { column in
      column.values.allSatisfy { $0.isEmpty || CSVNumber.isNumber($0) }
    }
    let attributes = zip(site.attributes, numeric).map { attribute, isNumeric in
      Column(
        name: attribute.name, kind: isNumeric ? .number : .text,
        meaning: "a column of the site's own")
    }
    let rows = site.people.enumerated().map { index, person -> [CSVCell] in
      let levels = [
        person.wellbeing, person.wellbeingSetPoint, person.stigma, person.stigmaSetPoint,
        person.withdrawal,
      ]
      let answers: [CSVCell] = [
        .count(Int(person.number)), .text(person.id), .count(person.isSurveyed ? 1 : 0),
        .count(person.isServiceUser ? 1 : 0), .count(person.neighbourhood),
      ]
      return answers + levels.map { $0.map { .number($0) } ?? .blank }
        + zip(site.attributes, numeric).map { attribute, isNumeric in
          let text = attribute.values[index]
          return text.isEmpty ? .blank : isNumeric ? .numeral(text) : .text(text)
        }
    }
    return Sheet(name: "people", columns: own + attributes, rows: rows)
  }

  private static func ties(_ site: Site) -> Sheet {
    let columns = [
      Column(
        name: "from", kind: .text,
        meaning: site.isDirected ? "the person who named the other" : "one end of the tie"),
      Column(
        name: "to", kind: .text,
        meaning: site.isDirected ? "the person who was named" : "the other end"),
      Column(name: "kind", kind: .text, meaning: "the kind of tie"),
      Column(name: "strength", kind: .number, meaning: "closeness, above 0 and at most 1"),
      Column(name: "contacts_per_year", kind: .number, meaning: "contacts a year at strength 1"),
    ]
    let rows = DirectedTie.all(of: site).map { row -> [CSVCell] in
      [
        .text(site.people[row.from].id), .text(site.people[row.to].id),
        .text(site.tieKinds[row.tie.kind]), .number(row.tie.strength),
        .number(row.tie.contactsPerYear),
      ]
    }
    return Sheet(name: "ties", columns: columns, rows: rows)
  }

  private static func places(_ site: Site) -> Sheet {
    let columns = [
      Column(name: "number", kind: .count, meaning: "given once and never reused"),
      Column(name: "name", kind: .text, meaning: "the name of the place"),
      Column(
        name: "kind", kind: .text, meaning: "local, hub, service, programme or the site's own"),
      Column(
        name: "neighbourhood", kind: .count,
        meaning: "the number of the neighbourhood; blank = the whole site"),
      Column(name: "open", kind: .answer, meaning: "whether it is open when nobody does anything"),
      Column(
        name: "encounters_per_visit", kind: .number, meaning: "encounters expected on a visit"),
      Column(
        name: "negative_factor", kind: .number,
        meaning: "multiplies the chance that an encounter goes badly"),
      Column(
        name: "quality", kind: .number, meaning: "how much a good encounter reduces stigma"),
      Column(
        name: "tie_formation", kind: .number,
        meaning: "the chance that a good encounter makes a tie, 0 to 1"),
    ]
    let rows = site.places.map { place -> [CSVCell] in
      [
        .count(Int(place.number)), .text(place.name), .text(place.kind),
        place.neighbourhood.map { .count($0) } ?? .blank, .count(place.isOpen ? 1 : 0),
        .number(place.setting.encountersPerVisit), .number(place.setting.negativeFactor),
        .number(place.setting.quality), .number(place.setting.tieFormation),
      ]
    }
    return Sheet(name: "places", columns: columns, rows: rows)
  }

  private static func attendance(_ site: Site) -> Sheet {
    let columns = [
      Column(name: "person", kind: .text, meaning: "the id of the person"),
      Column(name: "place", kind: .text, meaning: "the name of the place"),
      Column(
        name: "visits_per_year", kind: .number, meaning: "visits a year when nothing holds back"),
    ]
    let rows = site.attendance.map { row -> [CSVCell] in
      [
        .text(site.people[row.person].id), .text(site.places[row.place].name),
        .number(row.visitsPerYear),
      ]
    }
    return Sheet(name: "attendance", columns: columns, rows: rows)
  }
}

/// A tie as a row of a table: where directions count, one row for each who named the other.
public struct DirectedTie: Sendable {
  /// The tie.
  public let tie: Tie
  /// Index of the person who named, or of either.
  public let from: Int
  /// Index of the other.
  public let to: Int

  /// All rows of a site, in the order of its ties.
  public static func all(of site: Site) -> [DirectedTie] {
    site.ties.flatMap { tie -> [DirectedTie] in
      let forth = DirectedTie(tie: tie, from: tie.from, to: tie.to)
      let back = DirectedTie(tie: tie, from: tie.to, to: tie.from)
      guard site.isDirected else { return [forth] }
      switch tie.naming {
      case .both: return [forth, back]
      case .fromNamedTo: return [forth]
      case .toNamedFrom: return [back]
      }
    }
  }
}
