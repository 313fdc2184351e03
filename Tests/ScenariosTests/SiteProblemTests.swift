import Diagnostics
import Diffusion
import Networks
import Scenarios
import Testing

/// What a site lacks is said at the words of the scenario.
struct SiteProblemTests {
  private func findings(
    _ option: String, main: String = "wellbeing", more: String = "",
    change: (inout Site) -> Void = { _ in }
  ) throws -> String {
    let text = """
      kith = 1
      title = "Problems"
      sites = "sites/hartley"
      [compare]
      length = "1 year"
      main = "\(main)"
      [[option]]
      name = "One"
      \(option)
      \(more)
      """
    let (scenario, problems) = read(text)
    try #require(scenario != nil, "\(Rendering.text(problems))")
    var site = try CompileTests.site()
    change(&site)
    let (compiled, findings) = try #require(scenario).compile(site)
    #expect((compiled == nil) == findings.hasErrors)
    return Rendering.text(findings)
  }

  private let close = "do = \"close\"\nto = \"the hub\"\nfrom = \"week 1\""

  @Test func aPlaceThatIsMisspelt() throws {
    #expect(
      try findings("do = \"close\"\nto = \"locl 0\"\nfrom = \"week 1\"") == """
        test.toml:10:7: error: the site hartley has no place called "locl 0"
          10 | to = "locl 0"
             |       ^^^^^^
          hint: did you mean "local 0"?
        1 error
        """)
  }

  @Test func aKindOfPlaceInsideAPhrase() throws {
    #expect(
      try findings(
        "do = \"befriend\"\nwho = \"3 attenders of the hubb at random\"\nfrom = \"week 1\"") == """
          test.toml:10:27: error: the site hartley has no place of the kind "hubb"
            10 | who = "3 attenders of the hubb at random"
               |                           ^^^^
            hint: its kinds of place are: local, hub, service, programme
          1 error
          """)
  }

  @Test func aColumnAndAValueThatNobodyHas() throws {
    #expect(
      try findings(close, main: "wellbeing of people whose aera is north") == """
        test.toml:6:35: error: the people of hartley have no column "aera"
          6 | main = "wellbeing of people whose aera is north"
            |                                   ^^^^
          hint: did you mean "area"?
        1 error
        """)
    let words = try findings(close, main: "wellbeing of people whose area is west")
    #expect(words.contains("nobody at hartley has \"west\" in the column \"area\""))
    #expect(words.contains("test.toml:6:43"))
  }

  @Test func tooFewPeople() throws {
    #expect(
      try findings(
        "do = \"befriend\"\nwho = \"3 brokers + 70 service users at random\"\nfrom = \"week 1\"")
          == """
          test.toml:10:20: error: 70 people are asked for, but hartley has 60 of "service users"
            10 | who = "3 brokers + 70 service users at random"
               |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: ask for at most 60, or for a share such as "10 % of service users, …"; what holds for \
          this site alone can stand under [site.hartley]
          1 error
          """)
  }

  @Test func anIdThatNobodyHas() throws {
    let id = try CompileTests.site().people[3].id
    let words = try findings(
      "do = \"befriend\"\nwho = \"people: \(id), \(id)x\"\nfrom = \"week 1\"")
    #expect(words.contains("error: nobody at hartley has this id"))
    #expect(words.contains("did you mean \"\(id)\"?"))
    #expect(words.hasPrefix("test.toml:10:\(18 + id.utf8.count): error"))
  }

  @Test func peopleWhoWereOnlyNamed() throws {
    let words = try findings(
      "do = \"befriend\"\nwho = \"20 best connected\"\nfrom = \"week 1\""
    ) { site in
      for index in site.people.indices where index % 2 == 0 {
        site.people[index].isSurveyed = false
        site.ties.removeAll { $0.from == index || $0.to == index }
      }
    }
    #expect(words.hasPrefix("test.toml:10:8: warning: at hartley, 20 of the 20 people picked were"))
    #expect(words.contains("\"20 interviewed people, best connected\""))
  }

  @Test func greedySearchNeedsDiminishingReturns() throws {
    let tell = "do = \"tell\"\nwho = \"4 by greedy search\"\nfrom = \"week 1\""
    #expect(
      try findings(tell, more: "[model]\npersuasion = \"independent-cascade\"\ncommunity = true")
        == "")
    let words = try findings(tell, more: "[model]\npersuasion = \"threshold\"\ncommunity = true")
    #expect(
      words.contains("test.toml:10:8: error: greedy search cannot pick people for \"threshold\""))
  }

  @Test func aGroupWithoutAnySurveyedPerson() throws {
    let words = try findings(close, main: "wellbeing of people with at least 300 ties")
    #expect(
      words.contains("cannot be worked out at hartley: no people in that group were surveyed"))
  }

  @Test func aSiteWithoutWellbeing() throws {
    let empty: (inout Site) -> Void = { site in
      for index in site.people.indices {
        site.people[index].wellbeing = nil
        site.people[index].wellbeingSetPoint = nil
        site.people[index].withdrawal = nil
      }
    }
    let words = try findings(close, change: empty)
    #expect(words.contains("hartley does not know the wellbeing of 400 of its 400 people"))
    #expect(words.contains("[model.fill]"))
    #expect(words.contains("need only ties"))
    let filled = try findings(
      close, more: "[model.fill]\nwellbeing = \"normal(23, 4) between 7 and 35\"", change: empty)
    #expect(filled == "")
    let bySite = try findings(close) { site in
      empty(&site)
      site.missing = [MissingRule(what: "wellbeing", treatment: .distribution("uniform(15, 30)"))]
    }
    #expect(bySite == "")
  }

  @Test func aPlaceThatIsOpenedByMistake() throws {
    let words = try findings(
      "do = \"invite\"\nto = \"programm\"\nwho = \"3 brokers\"\nfrom = \"week 1\"")
    #expect(words.contains("warning: hartley has no place called \"programm\""))
    #expect(words.contains("did you mean \"programme\"?"))
  }
}
