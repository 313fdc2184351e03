import Foundation
import Randomness
import Testing

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

  @Test(arguments: names)
  func figuresAreClose(_ name: String) throws {
    let site = try Self.prebuilt(name)
    let twins = try (1...3).map { try Twin.make(of: site, name: "twin", seed: $0).site }
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
  func nobodyIsRecognised(_ name: String) throws {
    let site = try Self.prebuilt(name)
    let twins = try (1...6).map { try Twin.make(of: site, name: "twin", seed: $0).site }
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
    let (twin, leftOut) = try Twin.make(of: site, name: "twin", seed: 4)
    #expect(leftOut == ["notes"])
    for file in SiteText(twin).files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("ecret") && !text.contains("private") && !text.contains("gullhaven"))
    }
    let again = try Twin.make(of: site, name: "twin", seed: 4).site
    #expect(again == twin)
    let read = try #require(SiteText(twin).read().site)
    #expect(read.people == twin.people)
    #expect(read.attributes == twin.attributes)
    #expect(read.ties == twin.ties)
    #expect(read.places == twin.places)
    #expect(read.attendance == twin.attendance)
    #expect(read == twin)
  }

  @Test func tooFewPeopleHaveNoTwin() {
    let people = (0..<19).map { Person(number: $0, id: "p\($0)") }
    let site = Site(
      key: 1, name: "few", title: "Few",
      origin: .mapped(when: "", how: "", boundary: "", response: nil), people: people,
      tieKinds: ["tie"], ties: [])
    #expect(throws: TwinRefusal.tooFew) { try Twin.make(of: site, name: "twin", seed: 1) }
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
