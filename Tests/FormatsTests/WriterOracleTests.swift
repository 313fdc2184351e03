import Foundation
import Networks
import Testing

@testable import Formats

/// Programs that others wrote find the same people, ties and weights in what is written here.
@Suite struct WriterOracleTests {
  private static let root = URL(fileURLWithPath: fixture("")).deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let python = root.appendingPathComponent(".build/oracle/bin/python3").path
  private static let isThere = FileManager.default.isExecutableFile(atPath: python)

  /// Eighty people on a ring with chords; every pair has one tie, because not every library knows several.
  ///
  /// To Pajek it is written with one kind: networkx takes the names of relations for people.
  private static func site(kinds: Int) -> Site {
    let people = (0..<80).map {
      Person(number: UInt32($0), id: "p\($0) é", isServiceUser: $0 % 7 == 0)
    }
    var ties: [Tie] = []
    for step in [1, 5, 17] {
      for person in 0..<80 {
        let other = (person + step) % 80
        ties.append(
          Tie(
            from: min(person, other), to: max(person, other), kind: step == 5 ? kinds - 1 : 0,
            strength: Double(1 + (person * step) % 99) / 100, contactsPerYear: 52))
      }
    }
    return Site(
      key: 1, name: "ring", title: "Ring",
      origin: .mapped(when: "", how: "", boundary: "", response: nil), people: people,
      tieKinds: Array(["friend", "kin"].prefix(kinds)),
      ties: ties.sorted { ($0.from, $0.to, $0.kind) < ($1.from, $1.to, $1.kind) })
  }

  /// DOT, DL and GML are not among what these libraries read, or read as Kith writes them.
  @Test(
    .enabled(if: isThere, "no Python with networkx here; .ci/oracle would fetch it"),
    arguments: SiteWriters.all.map(\.name).filter { !["dot", "dl", "gml"].contains($0) })
  func othersFindTheSame(_ name: String) throws {
    let writer = try #require(SiteWriters.named(name))
    let site = Self.site(kinds: name == "pajek" ? 1 : 2)
    let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for file in try writer.files(site, "ring") {
      let url = folder.appending(path: file.name)
      try Data(file.bytes).write(to: url)
      paths.append(url.path)
    }
    let ties = site.ties.map { tie -> String in
      let ends = [site.people[tie.from].id, site.people[tie.to].id].sorted {
        $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
      }
      return "\(ends[0])|\(ends[1])|\(tie.strength)"
    }.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    let lines = try Self.run([name] + paths)
    #expect(!lines.isEmpty, "nothing reads \(name)")
    for line in lines {
      let fields = line.split(separator: "\t").map(String.init)
      #expect(fields.dropFirst().first == "80", "\(name) by \(fields.first ?? "")")
      #expect(fields.dropFirst(2).elementsEqual(ties), "\(name) by \(fields.first ?? "")")
    }
  }

  private static func run(_ arguments: [String]) throws -> [Substring] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [root.appendingPathComponent("Tests/Oracles/written.py").path] + arguments
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
  }
}
