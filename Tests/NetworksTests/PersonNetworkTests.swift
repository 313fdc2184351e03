import Diagnostics
import Testing

@testable import Networks

/// One person's network, worked out by hand.
@Suite struct PersonNetworkTests {
  /// A–B, A–C, B–C, B–D, C–D, D–E, and F alone. A goes to the hub and the shop, B and D to the club.
  static let site: Site = {
    func tie(_ from: Int, _ to: Int, _ kind: Int, _ strength: Double, _ contacts: Double) -> Tie {
      Tie(from: from, to: to, kind: kind, strength: strength, contactsPerYear: contacts)
    }
    let setting = Setting(
      encountersPerVisit: 2, negativeFactor: 1, quality: 1, tieFormation: 0.01)
    func visit(_ person: Int, _ place: Int, _ visits: Double) -> Attendance {
      Attendance(person: person, place: place, visitsPerYear: visits)
    }
    return Site(
      key: 1, name: "path", title: "Path", origin: .invented(recipe: "by hand", seed: 0),
      people: ["Ann", "Bob", "Cy", "Dee", "Eve", "Fay"].enumerated().map {
        Person(number: UInt32(10 + $0.offset), id: $0.element)
      },
      attributes: [Attribute(name: "influence", values: ["no", "", "yes", "YES", "1", "yes"])],
      tieKinds: ["kin", "friend"],
      ties: [
        tie(0, 1, 0, 0.5, 104), tie(0, 1, 1, 0.5, 52), tie(0, 2, 1, 1, 52), tie(1, 2, 1, 1, 52),
        tie(1, 3, 1, 1, 52), tie(2, 3, 1, 1, 52), tie(3, 4, 1, 1, 52),
      ],
      places: ["Hub", "Shop", "Club", "Park"].enumerated().map {
        Place(
          number: UInt32($0.offset), name: $0.element, kind: $0.offset == 0 ? "hub" : "local",
          setting: setting)
      },
      attendance: [
        visit(0, 0, 26), visit(1, 0, 52), visit(0, 1, 52), visit(1, 2, 52), visit(3, 2, 52),
        visit(4, 3, 52),
      ])
  }()

  static func network(_ person: Int) throws -> PersonNetwork {
    let influence = try #require(try PersonFinder.influence(nil, in: site, path: "path"))
    return PersonNetwork(site, person: person, hasInfluence: influence)
  }

  @Test func annByHand() throws {
    let ann = try Self.network(0)
    // κ q / 52: (104 · ½ + 52 · ½) / 52 = 1.5, and 1.
    #expect(ann.direct.map(\.person) == [1, 2])
    #expect(ann.direct.map(\.contactsPerWeek) == [1.5, 1])
    #expect(ann.direct[0].kinds == ["kin", "friend"])
    #expect(ann.secondStep.map(\.person) == [3])
    #expect(ann.secondStep[0].through == [0, 1])
    #expect(ann.tiesAmongDirect.elementsEqual([(0, 1)], by: ==))
    #expect(ann.places.map(\.place) == [1, 0] && ann.places.map(\.visitsPerWeek) == [1, 0.5])
    // The hub and the shop are her own; the club is Bob's and, at two steps, Dee's; the park is too far.
    #expect(ann.resources.map(\.place) == [0, 1, 2])
    #expect(ann.resources.map(\.isOwn) == [true, true, false])
    #expect(ann.resources.map(\.direct) == [1, 0, 1])
    #expect(ann.resources.map(\.secondStep) == [0, 0, 1])
    // Eve and Fay have influence too, but are three steps away and not connected.
    #expect(ann.influential == [2, 3])
  }

  @Test func somebodyAloneHasAnEmptyMap() throws {
    let fay = try Self.network(5)
    #expect(fay.direct.isEmpty && fay.secondStep.isEmpty && fay.resources.isEmpty)
    #expect(fay.influential.isEmpty)
  }

  @Test func peopleAreFoundByIdOrNumber() throws {
    #expect(try PersonFinder.find("Cy", in: Self.site, path: "path") == 2)
    #expect(try PersonFinder.find("12", in: Self.site, path: "path") == 2)
    var site = Self.site
    site.people[4].id = "12"
    #expect(try PersonFinder.find("12", in: site, path: "path") == 4)
  }

  private func finding(_ work: () throws(Finding) -> Void) -> String {
    do throws(Finding) {
      try work()
      return ""
    } catch {
      var findings = Findings()
      findings.add(error)
      return Rendering.text(findings)
    }
  }

  @Test func wrongNamesAreSaid() {
    let site = Self.site
    #expect(
      finding { () throws(Finding) in _ = try PersonFinder.find("Anne", in: site, path: "path") }
        == """
        path/people.csv: error: nobody at path has the id "Anne"
          hint: did you mean "Ann"?
        1 error
        """)
    #expect(
      finding { () throws(Finding) in _ = try PersonFinder.find("-3", in: site, path: "path") }
        == """
        path/people.csv: error: nobody at path has the id "-3"
          hint: write an id, or a number, as people.csv has it
        1 error
        """)
    #expect(
      finding { () throws(Finding) in
        _ = try PersonFinder.influence("influense", in: site, path: "path")
      } == """
        path/people.csv: error: the people of path have no column "influense"
          hint: did you mean "influence"?
        1 error
        """)
  }
}
