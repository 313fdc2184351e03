import Foundation
import Testing

/// `kith map` as a user types it.
@Suite struct MapCommandTests {
  @Test func aPageIsPrivateAndNeverOverAnother() throws {
    try withScenario { folder in
      let made = try kith("map", "site0", "--out", "map.html", "--threads", "1", in: folder)
      #expect(made.code == 0)
      #expect(made.output.hasPrefix("What the network of "))
      #expect(made.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      #expect(
        made.errors
          == "Written to map.html. It names people by their ids: keep it in the private folder.\n")
      let file = folder + "/map.html"
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      let again = try kith("map", "site0", "--out", "map.html", in: folder)
      #expect(again.code == 73)
      #expect(
        again.errors == """
          map.html: error: there is something at "map.html" already
            hint: choose another name
          1 error

          """)
      let first = FileManager.default.contents(atPath: file)
      let over = try kith(
        "map", "site0", "--out", "map.html", "--replace", "--threads", "3", in: folder)
      #expect(over.code == 0 && FileManager.default.contents(atPath: file) == first)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(names == ["map.html", "site0", "small.toml"])
    }
  }

  @Test func aPageForOthersNamesNobody() throws {
    try withScenario { folder in
      let site = package.appending(path: "Scenarios/sites/pitharrow").path
      let made = try kith("map", site, "--share", "--out", "share.html", in: folder)
      #expect(made.code == 0 && made.output.contains("Blocks and the ties between them"))
      #expect(made.errors == "Written to share.html. Look at it before you pass it on.\n")
      let html = try String(contentsOfFile: folder + "/share.html", encoding: .utf8)
      for text in [html, made.output] { #expect(!text.contains(/P\d\d\d/)) }
    }
  }

  @Test func whatCannotBe() throws {
    let near = try kith("map", "pitharow")
    #expect(near.code == 66)
    #expect(
      near.errors == """
        pitharow: error: there is no site at "pitharow"
          hint: did you mean "pitharrow"?
        1 error

        """)
    try withScenario { folder in
      #expect(try kith("map", "site0", "--out", "map.svg", in: folder).code == 64)
      #expect(try kith("map", "site0", "--replace", in: folder).code == 64)
      #expect(try kith("map", "site0", "--out", "none/map.html", in: folder).code == 73)
      #expect(try kith("map", "small.toml", in: folder).code != 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(names == ["site0", "small.toml"])
    }
  }
}

extension DocumentationTests {
  /// The examples of the page on maps.
  @Test func theMapsAreMade() throws {
    let folder = try Self.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let blocks = try Self.blocks("Documentation/MAP.md").filter { $0.kind == "sh" }
    #expect(blocks.count == 1)
    for block in blocks {
      let (status, said) = try Self.shell(block.text, in: folder)
      #expect(status == 0, "\(block.text)\n\(said)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["map.html", "share.html"])
  }
}
