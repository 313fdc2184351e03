import Foundation
import Testing

/// `kith match` from interviews to a site in which each person stands once.
@Suite struct MatchCommandTests {
  private static let heads = (
    ego: "networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,sessionFinish",
    person: "nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,age",
    tie: "edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,"
      + "networkCanvasTargetUUID"
  )

  private static func folder() throws -> URL {
    let folder = try DocumentationTests.scratch()
    let export = folder.appending(path: "export")
    try FileManager.default.createDirectory(at: export, withIntermediateDirectories: true)
    let files = [
      "x_ego.csv": [heads.ego, "A,1,s1,2025-03-01", "B,2,s2,2025-03-02"],
      "x_attributeList_Person.csv": [
        heads.person, "1,A,n1,Ann Smith,41", "2,A,n2,Ben,", "1,B,m1,Ann Smith,42", "2,B,m2,Cat,",
      ],
      "x_edgeList_Close.csv": [heads.tie, "1,1,2,A,t1,n1,n2", "2,1,2,B,t2,m1,m2"],
    ]
    for (name, lines) in files {
      try lines.map { $0 + "\r\n" }.joined().write(
        to: export.appending(path: name), atomically: true, encoding: .utf8)
    }
    return folder
  }

  @Test func fromProposalToSite() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let match = try kith("match", "export", "--out", "matches.csv", in: folder.path)
    #expect(match.code == 0, "\(match.errors)")
    #expect(
      match.output
        == "Of 6 people in all interviews, 2 may be 1 person. Write yes under same? in every"
        + " row of the same person.\n")
    let path = folder.appending(path: "matches.csv").path
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    // Nothing is ever written over it.
    let again = try kith("match", "export", "--out", "matches.csv", in: folder.path)
    #expect(
      again.code == 73 && again.errors.contains("there is something at \"matches.csv\" already"))

    let table = try String(contentsOfFile: path, encoding: .utf8)
    try table.replacing("\",\n", with: "\",yes\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    for (options, people) in [([String](), 6), (["--matches", "matches.csv"], 5)] {
      let site = "site-\(people)"
      let arguments =
        [
          "import", "export", "--to", site, "--mapped-when", "2025", "--mapped-how", "interviews",
          "--boundary", "all",
        ] + options
      let imported = try finish(start(arguments, in: folder.path))
      #expect(imported.code == 0, "\(imported.errors)")
      let rows = try String(
        contentsOf: folder.appending(path: "\(site)/people.csv"), encoding: .utf8
      ).split(separator: "\n")
      #expect(rows.count == 1 + people)
    }
  }

  @Test func whatIsNoInterview() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try "from,to\na,b\n".write(
      to: folder.appending(path: "ties.csv"), atomically: true, encoding: .utf8)
    let match = try kith("match", "ties.csv", "--out", "matches.csv", in: folder.path)
    #expect(
      match.code == 65 && match.errors.contains("does not say who was named in which interview"))
    let bad = try kith("match", "ties.csv", "--out", "m.csv", "--at-least", "2", in: folder.path)
    #expect(bad.code == 64)
  }
}
