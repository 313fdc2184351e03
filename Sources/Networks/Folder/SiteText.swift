import Diagnostics
import Documents

/// The bytes of a site's files; nil where there is none.
struct SiteText {
  var settings: [UInt8]?
  var people: [UInt8]?
  var ties: [UInt8]?
  var places: [UInt8]?
  var attendance: [UInt8]?
}

extension SiteText {
  /// The files of a site, the same bytes everywhere; reading them gives an equal site.
  init(_ site: Site) {
    settings = Array(SiteTOML.text(site).utf8)
    people = SiteText.people(site)
    ties = SiteText.ties(site)
    places = site.places.isEmpty ? nil : SiteText.places(site)
    attendance = site.attendance.isEmpty ? nil : SiteText.attendance(site)
  }

  /// The files by name, those that there are.
  var files: [(name: String, bytes: [UInt8])] {
    let all = [
      ("site.toml", settings), ("people.csv", people), ("ties.csv", ties), ("places.csv", places),
      ("attendance.csv", attendance),
    ]
    return all.compactMap { name, bytes in bytes.map { (name, $0) } }
  }

  private static func people(_ site: Site) -> [UInt8] {
    var writer = CSVWriter(columns: SiteColumns.people + site.attributes.map(\.name))
    let isNumeric = site.attributes.map { column in
      column.values.allSatisfy { $0.isEmpty || CSVNumber.isNumber($0) }
    }
    for (index, person) in site.people.enumerated() {
      var row: [CSVCell] = [
        .count(Int(person.number)), .text(person.id), answer(person.isSurveyed),
        answer(person.isServiceUser), .count(person.neighbourhood),
      ]
      let levels = [
        person.wellbeing, person.wellbeingSetPoint, person.stigma, person.stigmaSetPoint,
        person.withdrawal,
      ]
      row += levels.map { $0.map { .number($0) } ?? .blank }
      for (column, isNumeric) in zip(site.attributes, isNumeric) {
        row.append(isNumeric ? .numeral(column.values[index]) : .text(column.values[index]))
      }
      writer.row(row)
    }
    return writer.bytes
  }

  private static func ties(_ site: Site) -> [UInt8] {
    var writer = CSVWriter(columns: SiteColumns.ties)
    for tie in site.ties {
      // Where directions count, a row says who named whom, and two that each named the other.
      let both = [(tie.from, tie.to), (tie.to, tie.from)]
      let rows =
        !site.isDirected
        ? [both[0]]
        : tie.naming == .both ? both : tie.naming == .fromNamedTo ? [both[0]] : [both[1]]
      for (from, to) in rows {
        writer.row([
          .text(site.people[from].id), .text(site.people[to].id),
          .text(site.tieKinds[tie.kind]), .number(tie.strength), .number(tie.contactsPerYear),
        ])
      }
    }
    return writer.bytes
  }

  private static func places(_ site: Site) -> [UInt8] {
    var writer = CSVWriter(columns: SiteColumns.places)
    for place in site.places {
      writer.row([
        .count(Int(place.number)), .text(place.name), .text(place.kind),
        place.neighbourhood.map { .count($0) } ?? .blank, answer(place.isOpen),
        .number(place.setting.encountersPerVisit), .number(place.setting.negativeFactor),
        .number(place.setting.quality), .number(place.setting.tieFormation),
      ])
    }
    return writer.bytes
  }

  private static func attendance(_ site: Site) -> [UInt8] {
    var writer = CSVWriter(columns: SiteColumns.attendance)
    for row in site.attendance {
      writer.row([
        .text(site.people[row.person].id), .text(site.places[row.place].name),
        .number(row.visitsPerYear),
      ])
    }
    return writer.bytes
  }

  private static func answer(_ yes: Bool) -> CSVCell { .text(yes ? "yes" : "no") }
}
