import Foundation
import Networks
import Testing

@testable import Reports

/// The forms of one person's map.
@Suite struct PersonMapTests {
  /// A person with nine ties, some of them with each other, twelve people behind them, and three places.
  static let site: Site = {
    let setting = Setting(
      encountersPerVisit: 2, negativeFactor: 1, quality: 1, tieFormation: 0.01)
    typealias Pair = (from: Int, to: Int, contacts: Double)
    let own: [Pair] = (1...9).map { (0, $0, 20 * Double($0)) }
    let among: [Pair] = [(1, 2, 30), (1, 3, 30), (2, 3, 30), (5, 6, 30), (7, 8, 30)]
    let behind: [Pair] = (10...21).map { (1 + $0 % 9, $0, 12) }
    let pairs = (own + among + behind).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    let ties = pairs.map {
      Tie(from: $0.from, to: $0.to, kind: 0, strength: 0.8, contactsPerYear: $0.contacts)
    }
    let places = [("Mill Lane hub", "hub"), ("Corner <café>", "cafe"), ("Clinic", "service")]
    let visits: [(place: Int, person: Int, visits: Double)] = [
      (0, 0, 40), (0, 3, 50), (0, 12, 5), (1, 0, 6), (2, 8, 20),
    ]
    return Site(
      key: 1, name: "made-up", title: "Made Up & Co",
      origin: .mapped(
        when: "May 2024", how: "interviews", boundary: "all adults", response: 0.62),
      people: (0..<24).map { Person(number: UInt32($0), id: "<b>Person \($0)</b>") },
      attributes: [
        Attribute(name: "influence", values: (0..<24).map { $0 % 7 == 3 ? "yes" : "no" })
      ],
      tieKinds: ["friend"],
      ties: ties,
      places: places.enumerated().map { index, place in
        Place(number: UInt32(index), name: place.0, kind: place.1, setting: setting)
      },
      attendance: visits.map {
        Attendance(person: $0.person, place: $0.place, visitsPerYear: $0.visits)
      })
  }()

  static func map(_ person: Int = 0, names: Bool = false) -> PersonMap {
    let influence = site.attributes[0].values.map { $0 == "yes" }
    return PersonMap(site, person: person, hasInfluence: influence, usesNames: names)
  }

  @Test func toTheLetter() throws {
    try expectGolden(Self.map().terminal(), "person-map.txt")
    try expectGolden(Self.map().svg, "person-map.svg")
    try expectGolden(Self.map().html, "person-map.html")
  }

  @Test func somebodyAlone() throws {
    try expectGolden(Self.map(23).terminal(), "person-map-alone.txt")
    #expect(isXML(Self.map(23).svg))
  }

  @Test func numbersUnlessAskedForNames() {
    for text in [Self.map().terminal(), Self.map().svg, Self.map().html] {
      #expect(!text.contains("Person 3"))
    }
    #expect(Self.map(names: true).terminal().contains("<b>Person 3</b>"))
    #expect(Self.map(names: true).html.contains("&lt;b&gt;Person 3&lt;/b&gt;"))
    #expect(!Self.map(names: true).html.contains("<b>Person"))
  }

  @Test func ownAndPrivateInEveryForm() {
    #expect(Self.map().terminal().contains("Own and private"))
    #expect(Self.map().html.contains("Own and private"))
  }

  @Test func nothingIsFetchedAndTheDrawingIsWellFormed() {
    for names in [true, false] {
      let svg = Self.map(names: names).svg
      #expect(isXML(svg))
      for text in [svg, Self.map(names: names).html] {
        #expect(!text.contains("<script") && !text.contains("href=") && !text.contains("src="))
        #expect(!text.contains("nan") && !text.contains("not known"))
      }
    }
  }

  @Test func everythingStandsInsideTheDrawing() {
    for person in Self.site.people.indices {
      let layout = PersonMapLayout(Self.map(person).network)
      for point in layout.direct + layout.secondStep {
        #expect((2...178).contains(point.x) && (2...PersonMapLayout.placeTop).contains(point.y))
      }
      for corner in layout.places {
        #expect(corner.x >= 0 && corner.x + PersonMapLayout.placeWidth <= PersonMapLayout.width)
        #expect(corner.y + PersonMapLayout.placeHeight <= layout.height)
      }
    }
  }

  /// However many circles there are, and however unequal: they do not cover each other.
  @Test(arguments: [1, 2, 9, 16, 17, 22, 40, 90]) func aCrowdedRingStaysLegible(ties: Int) {
    var site = Self.site
    site.people = (0..<200).map { Person(number: UInt32($0), id: "P\($0)") }
    let own = (1...ties).map {
      Tie(from: 0, to: $0, kind: 0, strength: 1, contactsPerYear: Double($0))
    }
    // All of the people behind stand behind one of them.
    let behind = ((ties + 1)..<200).map {
      Tie(from: 1, to: $0, kind: 0, strength: 1, contactsPerYear: 5)
    }
    site.ties = own + behind
    let layout = PersonMapLayout(
      PersonNetwork(site, person: 0, hasInfluence: [Bool](repeating: false, count: 200)))
    for (index, one) in layout.direct.enumerated() {
      for other in layout.direct[..<index] {
        let (x, y) = (one.x - other.x, one.y - other.y)
        #expect((x * x + y * y).squareRoot() > 2 * layout.directRadius)
      }
    }
  }

  @Test func rareContactsAreSaidByTheMonthOrYear() {
    #expect(PersonMap.often(2.44) == "2.4 a week")
    #expect(PersonMap.often(1) == "1 a week")
    #expect(PersonMap.often(0.5) == "2.2 a month")
    #expect(PersonMap.often(4.0 / 52) == "4 a year")
    #expect(PersonMap.often(0.5 / 52) == "0.5 a year")
  }

  private func isXML(_ text: String) -> Bool { XMLChecker().isWellFormed(text) }
}

/// Whether tags close in the order in which they open, and no bare `&` or `<` stands between them.
struct XMLChecker {
  func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      if rest[..<start].replacing(/&(amp|lt|gt|quot);/, with: "").contains("&") { return false }
      guard let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter }
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return false }
      } else if !tag.hasSuffix("/") {
        open.append(name)
      }
      rest = rest[rest.index(after: end)...]
    }
    return open.isEmpty
  }
}
