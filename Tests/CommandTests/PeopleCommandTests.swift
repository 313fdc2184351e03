import Foundation
import Testing

/// `kith assets` and `kith person-map` as a user types them.
@Suite struct PeopleCommandTests {
  @Test func assetsInEveryForm() throws {
    try withScenario { folder in
      let run = try kith(
        "assets", "site0", "--futures", "16", "--weeks", "13", "--out", "out", "--threads", "1",
        in: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors == "Written to out: assets.md, assets.csv\n")
      #expect(run.output.contains("would miss") && run.output.contains("Loss to service"))
      let json = try kith(
        "assets", "site0", "--futures", "16", "--weeks", "13", "--json", "--out", "more",
        "--threads", "7", in: folder)
      #expect(json.code == 0 && json.errors.isEmpty)
      let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      #expect((object?["assets"] as? [[String: Any]])?.first?["rank"] as? Int == 1)
      for name in ["assets.md", "assets.csv"] {
        #expect(
          FileManager.default.contents(atPath: "\(folder)/out/\(name)")
            == FileManager.default.contents(atPath: "\(folder)/more/\(name)"), "\(name)")
      }
      let again = try kith("assets", "site0", "--futures", "2", "--out", "out", in: folder)
      #expect(again.code == 73)
      #expect(
        again.errors == """
          out: error: there is something at "out" already
            hint: choose another folder with --out
          1 error

          """)
    }
  }

  @Test func assetsThatCannotBe() throws {
    let near = try kith("assets", "pitharow")
    #expect(near.code == 66)
    #expect(
      near.errors == """
        pitharow: error: there is no site at "pitharow"
          hint: did you mean "pitharrow"?
        1 error

        """)
    #expect(try kith("assets", "pitharrow", "--outcome", "wellbing").code == 65)
    #expect(try kith("assets", "pitharrow", "--roles", "role").code == 65)
    #expect(try kith("assets", "pitharrow", "--weeks", "0").code == 64)
    #expect(try kith("assets", "pitharrow", "--futures", "1").code == 64)
  }

  @Test func aMapIsWrittenOnceAndNeverOver() throws {
    try withScenario { folder in
      let site = package.appending(path: "Scenarios/sites/pitharrow").path
      for name in ["map.html", "map.svg"] {
        let made = try kith("person-map", site, "P017", "--to", name, in: folder)
        #expect(made.code == 0 && made.output.isEmpty)
        #expect(made.errors.hasPrefix("Written to \(name). It is that person's own"))
        #expect(try kith("person-map", site, "P017", "--to", name, in: folder).code == 73)
      }
      #expect(try kith("person-map", site, "P017", "--to", "map.pdf", in: folder).code == 64)
      let text = try kith("person-map", site, "17", in: folder)
      #expect(text.code == 0 && text.output.contains("Own and private."))
      #expect(!text.output.contains("P0"))
      #expect(try kith("person-map", site, "P017", "--names", in: folder).output.contains("P0"))
    }
  }

  @Test func aMapOfNobody() throws {
    let outcome = try kith("person-map", "pitharrow", "P17")
    #expect(outcome.code == 65 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("nobody at pitharrow has the id \"P17\""))
    #expect(outcome.errors.contains("hint: did you mean \"P017\"?"))
  }

  /// With nothing passing on, spread.csv has each row twice: with peers and without.
  @Test func spreadWithoutPeers() throws {
    try withScenario { folder in
      let run = try kith("run", "small.toml", "--without-peers", "--quiet", in: folder)
      #expect(run.code == 0, "\(run.errors)")
      let csv = try String(contentsOfFile: folder + "/Results/small/spread.csv", encoding: .utf8)
      let rows = csv.split(separator: "\n").dropFirst().filter { !$0.contains(",offer") }
      #expect(rows.count { $0.contains(",on,") } == rows.count { $0.contains(",off,") })
      #expect(csv.contains(",offer: direct,"))
      let manifest = try String(
        contentsOfFile: folder + "/Results/small/manifest.json", encoding: .utf8)
      #expect(manifest.contains("kith run small.toml --without-peers"))
    }
  }

  @Test func whyOfASmallScenario() throws {
    try withScenario { folder in
      let outcome = try kith(
        "why", "small.toml", "--site", "site0", "--person", "3", "--futures", "2", in: folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("Contacts at places"))
      #expect(outcome.output.contains("Where the futures of 3 part"))
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      let one = try kith("why", "small.toml", "--futures", "2", "--threads", "1", in: folder)
      let four = try kith("why", "small.toml", "--futures", "2", "--threads", "4", in: folder)
      #expect(one.output == four.output)
    }
  }

  @Test func whyThatCannotBe() throws {
    let news = try kith("why", "s1")
    #expect(news.code == 65)
    #expect(
      news.errors == """
        s1: error: in this scenario only news and habits spread, so wellbeing does not change
          hint: ask about a scenario with the community model
        1 error

        """)
    let near = try kith("why", "s4", "--site", "pitharow")
    #expect(near.code == 65)
    #expect(
      near.errors == """
        s4: error: the scenario has no site called "pitharow"
          hint: did you mean "pitharrow"?
        1 error

        """)
    #expect(try kith("why", "s4", "--person", "P017").code == 64)
    #expect(try kith("why", "s4", "--futures", "1").code == 64)
    #expect(try kith("why", "s4", "--site", "pitharrow", "--person", "P17").code == 65)
  }
}
