import Diagnostics
import Foundation
import Networks
import Testing

@testable import Disclosure

/// Pseudonyms, the key, and what becomes of a site (rules P10 to P13).
struct PseudonymTests {
  /// 00 01 … 1f.
  static func key() throws -> ProjectKey {
    try #require(ProjectKey(bytes: (0..<32).map { UInt8($0) }))
  }

  @Test func knownPseudonyms() throws {
    let key = try Self.key()
    #expect(Pseudonym.of("Mary Smith", key: key) == "P-DVEB4SEDVUI7")
    #expect(Pseudonym.of(" mary  SMITH ", key: key) == "P-DVEB4SEDVUI7")
    #expect(Pseudonym.of("Jos\u{E9}", key: key) == "P-RKG72I5KGGYE")
    #expect(Pseudonym.of("Jose\u{301}", key: key) == "P-RKG72I5KGGYE")
    let place = Pseudonym.of("Mary Smith", .place, key: key)
    #expect(place.hasPrefix("L-") && place.count == 14 && place.dropFirst(2) != "DVEB4SEDVUI7")
    #expect(Pseudonym.of("Mary Smith", .organisation, key: key).hasPrefix("O-"))
  }

  @Test func normalForms() {
    #expect(Pseudonym.normal("Straße") == Pseudonym.normal("STRASSE"))
    #expect(Pseudonym.normal("ΣΊΣΥΦΟΣ") == Pseudonym.normal("Σίσυφος"))
    #expect(Pseudonym.normal("ﬁn\u{A0}\u{2003}d") == "fin d")
    #expect(Pseudonym.normal("Işık") != Pseudonym.normal("Işik"))
    #expect(Pseudonym.normal(" \t") == "")
  }

  @Test func theKeyIsItsOwnersAlone() throws {
    try withFolder { folder in
      let place = PrivateFolder(in: folder)
      let (key, isNew) = try ProjectKey.ofProject(place)
      #expect(isNew)
      let (again, isNewAgain) = try ProjectKey.ofProject(place)
      #expect(!isNewAgain && again == key)
      func mode(_ path: String) throws -> Int {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0
      }
      #expect(try mode(place.path) == 0o700)
      #expect(try mode(place.path + "/project.key") == 0o600)
      #expect(try String(contentsOfFile: place.path + "/.gitignore", encoding: .utf8) == "*\n")
      // Another project has another key.
      let other = try ProjectKey.ofProject(PrivateFolder(in: folder + "/other"))
      #expect(other.isNew && other.key != key)
      chmod(place.path + "/project.key", 0o644)
      let open = #expect(throws: Finding.self) { try ProjectKey.ofProject(place) }
      #expect(open?.code == "E-KEY-OPEN")
      try "zz".write(toFile: folder + "/k", atomically: true, encoding: .utf8)
      chmod(folder + "/k", 0o600)
      let broken = #expect(throws: Finding.self) { try ProjectKey.read(folder + "/k") }
      #expect(broken?.message == "this is not a key")
      let none = #expect(throws: Finding.self) { try ProjectKey.read(folder + "/none") }
      #expect(none?.code == "E-FILE")
    }
  }

  /// A site of twenty people with the columns that tell who somebody is.
  static func site() -> Site {
    let people = (0..<20).map {
      Person(number: UInt32(7 * $0), id: "Ann Lee \($0)", wellbeing: 20 + Double($0) / 4)
    }
    func column(_ name: String, _ value: (Int) -> String) -> Attribute {
      Attribute(name: name, values: (0..<20).map(value))
    }
    return Site(
      key: 5, name: "riverside", title: "Riverside",
      origin: .mapped(when: "May 2024", how: "interviews", boundary: "adults", response: 0.8),
      people: people,
      attributes: [
        column("sex") { $0 % 2 == 0 ? "f" : "m" }, column("age") { "\(20 + $0)" },
        column("met_on") { "2024-05-\($0 < 9 ? "0" : "")\($0 + 1)" },
        column("notes") { "quarrels with neighbour \($0)" }, column("phone") { "0770090\($0)" },
      ],
      tieKinds: ["friend"],
      ties: (1..<20).map { Tie(from: 0, to: $0, kind: 0, strength: 0.5, contactsPerYear: 12) },
      places: [
        Place(
          number: 1, name: "Lee's kitchen", kind: "local",
          setting: Setting(
            encountersPerVisit: 1, negativeFactor: 1, quality: 1, tieFormation: 0.01))
      ],
      attendance: [Attendance(person: 3, place: 0, visitsPerYear: 12)])
  }

  @Test func aSiteUnderOtherNames() throws {
    let site = Self.site()
    let key = try Self.key()
    let (copy, columns) = try Pseudonymiser(key: key).site(site)
    #expect(copy.people.map(\.number) == site.people.map(\.number))
    #expect(copy.ties == site.ties && copy.attendance == site.attendance && copy.key == site.key)
    #expect(copy.people.map(\.wellbeing) == site.people.map(\.wellbeing))
    #expect(copy.people.allSatisfy { $0.id.hasPrefix("P-") && $0.id.utf8.count == 14 })
    #expect(columns.map(\.1) == [.shared, .ages, .dates, .dropped, .dropped])
    #expect(copy.attributes.map(\.name) == ["sex", "age", "met_on"])
    #expect(copy.attributes[1].values.first == "20 to 29")
    #expect(copy.attributes[2].values == [String](repeating: "2024-05", count: 20))
    #expect(copy.places[0].name == "Lee's kitchen")
    let (all, _) = try Pseudonymiser(key: key, keeping: ["notes"], replacesPlaces: true).site(site)
    #expect(all.attributes.map(\.name) == ["sex", "age", "met_on", "notes"])
    #expect(all.places[0].name.hasPrefix("L-"))
    let unknown = #expect(throws: Finding.self) {
      try Pseudonymiser(key: key, keeping: ["note"]).site(site)
    }
    #expect(unknown?.hint == "did you mean \"notes\"?")
  }

  @Test func twoWritingsOfOneNameAreRefused() throws {
    var site = Self.site()
    site.people[1].id = "ANN  LEE 0"
    let finding = #expect(throws: Finding.self) {
      try Pseudonymiser(key: try Self.key()).site(site)
    }
    #expect(finding?.code == "E-PSEUDONYM-SAME")
  }

  @Test func coarseAgesAndDates() {
    #expect(Coarsening.ageBand("0") == "0 to 9")
    #expect(Coarsening.ageBand("39") == "30 to 39")
    for text in ["", "130", "-1", "3.5", "forty", "٣"] {
      #expect(Coarsening.ageBand(text) == nil, "\(text)")
    }
    #expect(Coarsening.month("2024-05-17T10:12:00Z") == "2024-05")
    for text in ["2024-5-17", "17.05.2024", "2024-13-01", "2024-05-17x", "2024-05"] {
      #expect(Coarsening.month(text) == nil, "\(text)")
    }
  }

  /// T-40: nothing of the names is left in the folder, whatever wrote it there.
  @Test func aSiteForgets() throws {
    try withFolder { parent in
      let folder = parent + "/riverside"
      let site = Self.site()
      try SiteFolder.write(site, to: folder)
      let hidden = PrivateFolder(in: folder)
      _ = try ProjectKey.ofProject(hidden)
      try hidden.write(Array("Ann Lee 3,P-1\n".utf8), as: "pseudonyms.csv")
      let report = try Forgetting(path: folder).forget(site)
      #expect(report.left.isEmpty && report.people == 20)
      #expect(report.searched > 20 && report.files >= 4)
      #expect(access(hidden.path, F_OK) != 0)
      for file in Forgetting.files(in: folder) {
        let text = String(
          decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
        #expect(!text.contains("Ann Lee") && !text.contains("quarrels"), "\(file)")
      }
      let read = SiteFolder.read(folder)
      #expect(read.site?.people.map(\.number) == site.people.map(\.number))
      #expect(read.site?.ties == site.ties)
    }
  }

  @Test func whatIsLeftIsSaid() throws {
    try withFolder { folder in
      let site = Self.site()
      try SiteFolder.write(site, to: folder + "/a")
      try Data("see ANN LEE 4.".utf8).write(to: URL(filePath: folder + "/a/.old~"))
      try FileManager.default.createDirectory(
        atPath: folder + "/results", withIntermediateDirectories: true)
      try Data("QW5uIExlZSA0".utf8).write(to: URL(filePath: folder + "/results/x.txt"))
      let report = try Forgetting(path: folder + "/a").forget(
        site, searching: [folder + "/results"])
      #expect(report.left.map(\.file) == [folder + "/a/.old~", folder + "/results/x.txt"])
      #expect(report.left.allSatisfy { $0.names == 1 })
      // Nothing was done: the names to look for are still known.
      #expect(report.people == 0)
      #expect(SiteFolder.read(folder + "/a").site?.people.first?.id == "Ann Lee 0")
    }
  }
}
