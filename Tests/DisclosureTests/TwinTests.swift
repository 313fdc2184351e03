import Foundation
import Randomness
import Testing

@testable import Disclosure
@testable import Networks

/// A twin is like its site in what groups have in common, and nobody in it is anybody.
@Suite struct TwinTests {
  private static func prebuilt(_ name: String) throws -> Site {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let read = SiteFolder.read(root.appendingPathComponent("Scenarios/sites/\(name)").path)
    return try #require(read.site)
  }

  private static let names = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let all = try? FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Scenarios/sites").path)
    return (all ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }()

  private func twins(of site: Site, _ count: UInt64) throws -> [Site] {
    let fit = try TwinFit(site)
    return (1...count).map { fit.twin(name: "twin", seed: $0, key: nil) }
  }

  @Test(arguments: names)
  func figuresAreCloseThoroughly(_ name: String) throws {
    let site = try Self.prebuilt(name)
    let twins = try twins(of: site, 3)
    let closeness = TwinCloseness(site: site, twin: twins[0], others: Array(twins[1...]))
    func row(_ start: String) throws -> TwinCloseness.Row {
      try #require(closeness.rows.first { $0.what.hasPrefix(start) }, "\(start)")
    }
    for (what, tolerance) in [
      ("people tied to a person, mean of others", 0.6), ("closed triples", 0.02),
      ("ties across service users", 0.08), ("wellbeing, mean of others", 0.8),
      ("places that a person goes to", 0.2),
    ] {
      let found = try row(what)
      let (real, drawn) = try (#require(found.site), #require(found.twin))
      #expect(abs(real - drawn) < tolerance, "\(what): \(real) \(drawn)")
    }
  }

  @Test(arguments: names)
  func nobodyIsRecognisedThoroughly(_ name: String) throws {
    let site = try Self.prebuilt(name)
    let twins = try twins(of: site, 6)
    let recognition = TwinRecognition(site: site, twins: twins)
    #expect(!recognition.isBeyondChance, "\(recognition)")
    // The test can fail: the site itself under another name would be recognised.
    #expect(TwinRecognition(site: site, twins: [site] + twins.dropFirst()).isBeyondChance)
  }

  @Test func nothingOfANameIsInIt() throws {
    var site = try Self.prebuilt("gullhaven")
    site.people = site.people.map { person in
      var person = person
      person.id = "Secret \(person.number)"
      return person
    }
    site.attributes.append(
      Attribute(name: "notes", values: site.people.map { "private \($0.number)" }))
    site.places[0].name = "The Secret Hall"
    let fit = try TwinFit(site)
    let twin = fit.twin(name: "twin", seed: 4, key: nil)
    #expect(fit.leftOut == ["notes"])
    for file in SiteText(twin).files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("ecret") && !text.contains("private") && !text.contains("gullhaven"))
    }
    let again = try TwinFit(site).twin(name: "twin", seed: 4, key: nil)
    #expect(again == twin)
    let read = try #require(SiteFolder.read(SiteText(twin), shownAs: "site").site)
    #expect(read.people == twin.people)
    #expect(read.attributes == twin.attributes)
    #expect(read.ties == twin.ties)
    #expect(read.places == twin.places)
    #expect(read.attendance == twin.attendance)
    #expect(read == twin)
  }

  /// Whatever fewer than ten people, ties or visitors have is not in a twin.
  @Test func whatFewHaveIsGone() throws {
    var site = try Self.prebuilt("gullhaven")
    let size = site.people.count
    // Eight service users, one of them in a neighbourhood of their own; a value of two people; a kind of three
    // ties; a place with four visitors.
    for person in 0..<size {
      site.people[person].isServiceUser = person < 8
      site.people[person].neighbourhood = person == 0 ? 9 : person % 2
      site.people[person].stigma = person < 8 ? nil : 0.4
      site.people[person].withdrawal = person < 8 ? 0.3 : nil
    }
    site.attributes = [
      Attribute(name: "gender", values: (0..<size).map { $0 < 2 ? "x" : $0 % 2 == 0 ? "f" : "m" }),
      Attribute(
        name: "work", values: (0..<size).map { $0 < 12 ? "mine" : $0 < 17 ? "mill" : "none" }),
      Attribute(
        name: "band", values: (0..<size).map { $0 < 9 ? "a" : $0 < 17 ? "b" : "c" }),
    ]
    site.tieKinds.append("debt")
    for tie in 0..<3 { site.ties[tie].kind = site.tieKinds.count - 1 }
    site.attendance.removeAll { $0.place == 0 && $0.person > 5 }
    let visitors = site.attendance.count { $0.place == 0 }
    #expect(visitors < 10)
    let fit = try TwinFit(site)
    #expect(fit.leftOut == ["gender", "work"])
    let twin = fit.twin(name: "twin", seed: 1, key: nil)
    #expect(!twin.people.contains { $0.isServiceUser || $0.neighbourhood == 9 })
    #expect(twin.people.allSatisfy { $0.stigma != nil })
    #expect(!twin.tieKinds.contains("debt"))
    #expect(twin.places.count == site.places.count - 1)
    let bands = Set(twin.attributes.first?.values ?? [])
    #expect(twin.attributes.map(\.name) == ["band"] && bands == ["other", "c"])
  }

  /// With the project's secret the published seed says nothing; the owner has the same twin again.
  @Test func theSeedAloneGivesAnotherTwin() throws {
    let fit = try TwinFit(Self.prebuilt("gullhaven"))
    let key = ProjectKey(bytes: (0..<32).map { UInt8($0) })
    let secret = fit.twin(name: "twin", seed: 1, key: key)
    #expect(secret.people != fit.twin(name: "twin", seed: 1, key: nil).people)
    #expect(secret == fit.twin(name: "twin", seed: 1, key: key))
  }

  @Test func tooFewPeopleHaveNoTwin() {
    let people = (0..<19).map { Person(number: $0, id: "p\($0)") }
    let site = Site(
      key: 1, name: "few", title: "Few",
      origin: .mapped(when: "", how: "", boundary: "", response: nil), people: people,
      tieKinds: ["tie"], ties: [])
    #expect(throws: TwinRefusal.tooFew) { try TwinFit(site) }
  }

  @Test func smoothedValuesHoldNobodysOwn() throws {
    let values = (0..<20).map { Double($0 * $0) }
    let smoothed = try #require(SmoothedValues(values))
    // The largest is the mean of the five largest: 225, 256, 289, 324, 361.
    #expect(smoothed.value(at: 1) == 291)
    #expect(smoothed.value(at: 0) == 6)
    #expect(SmoothedValues(Array(values.prefix(9))) == nil)
  }
}
