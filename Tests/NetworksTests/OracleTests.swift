import Foundation
import Randomness
import Testing

@testable import Networks

/// Every measure against networkx, and igraph where it is there, on networks drawn by key: with people
/// without ties, several parts, several kinds of tie on a pair, and whole families of shapes.
@Suite struct OracleTests {
  static let count = 240

  @Test(
    .enabled(if: Oracle.python != nil, "no Python with networkx here; .ci/oracle would fetch it"))
  func thoroughlyEveryMeasureAgrees() throws {
    let cases = (0..<Self.count).map { OracleCase($0) }
    let lines = try Oracle.run(cases)
    var compared: [String: Int] = [:]
    var isIgraph = false
    var graph = cases[0]
    for line in lines {
      if line[0] == "graph" {
        graph = cases[Int(line[1]) ?? 0]
        isIgraph = isIgraph || line[2] == "igraph"
        continue
      }
      let name = line[0]
      let found = line.dropFirst().map { Double($0) ?? .nan }
      if name == "louvain" {
        // Both are searches: ours must not be much worse on any network.
        #expect((graph.measures["modularity"]?[0] ?? 0) > found[0] - 0.06, "graph \(graph.number)")
        continue
      }
      if name == "igraph:leiden" {
        let own = graph.measures["leidenModularity"]?[0] ?? 0
        #expect(own > found[0] - 0.01, "graph \(graph.number): \(own), igraph \(found[0])")
        compared[name, default: 0] += 1
        continue
      }
      let measure = name.hasPrefix("igraph:") ? String(name.dropFirst(7)) : name
      guard let own = graph.measures[measure] else {
        Issue.record("no measure \(measure)")
        continue
      }
      let isSame =
        own.count == found.count
        && zip(own, found).allSatisfy { a, b in
          a.isNaN ? b.isNaN : abs(a - b) <= 1e-9 * max(1, abs(b))
        }
      #expect(isSame, "graph \(graph.number), \(name): \(own) and not \(found)")
      compared[name, default: 0] += 1
    }
    for measure in OracleCase.names {
      #expect(compared[measure, default: 0] >= 200, "\(measure)")
    }
    if isIgraph {
      #expect(compared["igraph:betweenness"] == Self.count)
      #expect(compared["igraph:threaded"] == Self.count)
      #expect(compared["igraph:leiden", default: 0] >= 200)
    }
    // The cases are what they are said to be.
    #expect(cases.count { $0.graph.degrees.contains(0) } > 100)
    #expect(cases.count { $0.graph.components().sizes.count { $0 > 1 } > 1 } > 50)
    #expect(cases.count { $0.hasSeveralKinds } > 200)
  }
}

/// One network drawn by key, and what Kith says of it.
struct OracleCase {
  static let names = [
    "degree", "contacts", "betweenness", "closeness", "shell", "triangles", "constraint",
    "clustering", "reach", "participation", "components", "density", "transitivity",
    "assortativity", "mixing", "external", "bridging", "friend", "radius", "eigenvector",
    "diffusion", "modularity", "together", "threaded", "leidenModularity", "leidenTogether",
  ]
  let number: Int
  let site: Site
  let graph: Graph
  let groups: [Int]
  let communities: [Int]
  let leiden: [Int]
  let measures: [String: [Double]]

  var hasSeveralKinds: Bool { site.ties.count > graph.pairCount }

  init(_ number: Int) {
    self.number = number
    let key = StreamKey(seed: 7, site: UInt64(number), process: 1)
    func u(_ a: Int, _ b: Int, _ draw: UInt32) -> Double {
      key.uniform53(UInt32(a), UInt32(b), step: 0, draw: draw, replicate: 0)
    }
    let people = 3 + Int(u(0, 0, 100) * 47)
    let mean = 0.3 + 5 * u(0, 0, 102)
    // A third of them are cut into parts that no tie crosses, a third have near and far people.
    func chance(_ a: Int, _ b: Int) -> Double {
      switch number % 3 {
      case 0: mean / Double(people)
      case 1: a % 4 == b % 4 ? 3 * mean / Double(people) : 0
      default: 3 * mean / Double(people) * (abs(a - b) < people / 5 ? 1 : 0.05)
      }
    }
    var ties: [Tie] = []
    for a in 0..<people {
      for b in (a + 1)..<max(a + 1, people) where u(a, b, 0) < chance(a, b) {
        for kind in 0..<3 where kind == 0 || u(a, b, UInt32(2 * kind)) < 0.3 {
          ties.append(
            Tie(
              from: a, to: b, kind: kind, strength: u(a, b, UInt32(10 + 2 * kind)),
              contactsPerYear: 1 + 200 * u(a, b, UInt32(20 + 2 * kind))))
        }
      }
    }
    site = Site(
      key: 1, name: "oracle", title: "Oracle", origin: .invented(recipe: "oracle", seed: 7),
      people: (0..<people).map { Person(number: UInt32($0), id: "\($0)") },
      tieKinds: ["kin", "friend", "neighbour"], ties: ties)
    graph = Graph(site: site)
    groups = (0..<people).map { Int(u($0, 0, 40) * 3) }
    communities = graph.communities(rank: (0..<people).map { people - $0 })
    leiden = graph.leidenCommunities(rank: site.turns)
    measures = Self.measure(graph, groups, communities, leiden)
  }

  private static func measure(
    _ graph: Graph, _ groups: [Int], _ communities: [Int], _ leiden: [Int]
  ) -> [String: [Double]] {
    func each(_ values: [Int]) -> [Double] { values.map { Double($0) } }
    func each(_ values: [Double?]) -> [Double] { values.map { $0 ?? .nan } }
    func one(_ value: Double?) -> [Double] { [value ?? .nan] }
    let radius = graph.spectralRadius()
    return [
      "degree": each(graph.degrees), "contacts": graph.contactStrengths,
      "betweenness": graph.betweenness(), "closeness": graph.closeness(),
      "shell": each(graph.shells()), "triangles": each(graph.triangles()),
      "constraint": each(graph.constraint()), "clustering": each(graph.clustering()),
      "reach": each(graph.reachInTwoSteps()),
      "participation": each(graph.participation(groups: groups)),
      "components": each(graph.components().sizes.sorted()), "density": one(graph.density),
      "transitivity": one(graph.transitivity()),
      "assortativity": one(graph.degreeAssortativity()),
      "mixing": one(graph.assortativity(groups: groups)),
      "external": one(graph.externalInternal(groups: groups)),
      "bridging": one(graph.bridgingShare(of: groups.map { $0 == 0 })),
      "friend": one(graph.meanDegreeOfFriend), "radius": [radius],
      "eigenvector": graph.eigenvectorCentrality(),
      "diffusion": graph.diffusionCentrality(chance: radius > 0 ? 1 / radius : 0, steps: 3),
      "modularity": one(graph.modularity(groups: communities)), "together": [1],
      "threaded": graph.betweenness(threads: 2),
      "leidenModularity": one(graph.modularity(groups: leiden)), "leidenTogether": [1],
    ]
  }

  /// As `Tests/Oracles/measures.py` reads it.
  var text: String {
    func line(_ word: String, _ numbers: [Int]) -> String {
      ([word] + numbers.map { "\($0)" }).joined(separator: " ")
    }
    let ties = site.ties.map { "tie \($0.from) \($0.to) \($0.contactsPerYear) \($0.strength)" }
    return
      ([
        "graph \(number) \(graph.count)", line("groups", groups), line("communities", communities),
        line("leiden", leiden),
      ] + ties).joined(separator: "\n")
  }
}

/// Python with networkx: that of `.ci/oracle`, or the machine's own.
enum Oracle {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program and what stands before its arguments.
  static let python: [String]? = {
    let own = root.appending(path: ".build/oracle/bin/python3").path
    return [[own], ["/usr/bin/env", "python3"]].first { words in
      FileManager.default.isExecutableFile(atPath: words[0])
        && (try? output(words + ["-c", "import networkx, numpy"])) != nil
    }
  }()

  static func run(_ cases: [OracleCase]) throws -> [[String]] {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "kith-graphs-\(ProcessInfo.processInfo.processIdentifier).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try cases.map(\.text).joined(separator: "\n").write(
      to: file, atomically: true, encoding: .utf8)
    let script = root.appending(path: "Tests/Oracles/measures.py").path
    return try output(try #require(python) + [script, file.path]).split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
  }

  private struct Failed: Error { let words: String }

  private static func output(_ words: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    let (out, problems) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = problems
    try process.run()
    let data = out.fileHandleForReading.readDataToEndOfFile()
    let complaint = problems.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(words: String(decoding: complaint, as: UTF8.self))
    }
    return String(decoding: data, as: UTF8.self)
  }
}
