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
      sites = "sites/holmrey"
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
        test.toml:10:7: error: the site holmrey has no place called "locl 0"
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
          test.toml:10:27: error: the site holmrey has no place of the kind "hubb"
            10 | who = "3 attenders of the hubb at random"
               |                           ^^^^
            hint: its kinds of place are: local, hub, service, programme
          1 error
          """)
  }

  @Test func aColumnAndAValueThatNobodyHas() throws {
    #expect(
      try findings(close, main: "wellbeing of people whose aera is north") == """
        test.toml:6:35: error: the people of holmrey have no column "aera"
          6 | main = "wellbeing of people whose aera is north"
            |                                   ^^^^
          hint: did you mean "area"?
        1 error
        """)
    let words = try findings(close, main: "wellbeing of people whose area is west")
    #expect(words.contains("nobody at holmrey has \"west\" in the column \"area\""))
    #expect(words.contains("test.toml:6:43"))
  }

  @Test func tooFewPeople() throws {
    #expect(
      try findings(
        "do = \"befriend\"\nwho = \"3 brokers + 70 service users at random\"\nfrom = \"week 1\"")
          == """
          test.toml:10:20: error: 70 people are asked for, but holmrey has 60 of "service users"
            10 | who = "3 brokers + 70 service users at random"
               |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: ask for at most 60, or for a share such as "10 % of service users, …"; what holds for \
          this site alone can stand under [site.holmrey]
          1 error
          """)
  }

  @Test func anIdThatNobodyHas() throws {
    let id = try CompileTests.site().people[3].id
    let words = try findings(
      "do = \"befriend\"\nwho = \"people: \(id), \(id)x\"\nfrom = \"week 1\"")
    #expect(words.contains("error: nobody at holmrey has this id"))
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
    #expect(words.hasPrefix("test.toml:10:8: warning: at holmrey, 20 of the 20 people picked were"))
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
      words.contains("cannot be worked out at holmrey: no people in that group were surveyed"))
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
    #expect(words.contains("holmrey does not know the wellbeing of 400 of its 400 people"))
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

  @Test func aPlaceThatIsClosedWhenPeopleCome() throws {
    let enrol =
      "[[option.action]]\ndo = \"enrol\"\nwho = \"3 brokers\"\nto = \"programme\"\n"
      + "visits = \"26 per year\"\nfrom = \"week 5\"\n"
    #expect(
      try findings(enrol) == """
        test.toml:12:6: error: people are brought to "programme" of holmrey from week 5, but it is closed until the end
          12 | to = "programme"
             |      ^^^^^^^^^^^
          hint: open it with an action that does "open", or choose another place or week
        1 error
        """)
    let open = "[[option.action]]\ndo = \"open\"\nto = \"programme\"\nfrom = "
    #expect(try findings(enrol + open + "\"week 5\"") == "")
    #expect(
      try findings(enrol + open + "\"week 9\"") == """
        test.toml:12:6: warning: people are brought to "programme" of holmrey from week 5, but it is closed until week 9
          12 | to = "programme"
             |      ^^^^^^^^^^^
          hint: open it with an action that does "open", or choose another place or week
        1 warning
        """)
  }

  @Test func nobodyIsLeftToHelp() throws {
    #expect(
      try findings("do = \"befriend\"\nwho = \"all residents\"\nfrom = \"week 1\"") == """
        test.toml:7:1: error: nobody at holmrey is left to visit these people: all who could help are among those who are visited
          7 | [[option]]
            | ^^^^^^^^^^
          hint: write by = with other people, for example by = "20 residents at random", or fewer under who
        1 error
        """)
  }

  @Test func aRingOfTwo() throws {
    #expect(
      try findings("do = \"time-bank\"\nwho = \"2 brokers\"\nfrom = \"week 1\"") == """
        test.toml:10:7: error: a ring in which everybody helps the next needs at least 3 people, and there are 2
          10 | who = "2 brokers"
             |       ^^^^^^^^^^^
          hint: ask for more people under who
        1 error
        """)
  }

  @Test func introductionsToNobody() throws {
    let introduce = "do = \"introduce\"\nwho = \"3 brokers\"\nfrom = \"week 1\"\nto = "
    #expect(
      try findings(introduce + "\"residents with at least 300 ties\"") == """
        test.toml:12:6: error: nobody at holmrey is among "residents with at least 300 ties"
          12 | to = "residents with at least 300 ties"
             |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        1 error
        """)
  }

  @Test func aCampaignThatBackfiresByAnUncertainShare() throws {
    let words = try findings(
      "do = \"campaign\"\nfrom = \"week 1\"\neffect = \"beta(2, 98) per future\"\n"
        + "backfires_among = \"people whose area is north\"")
    #expect(words.contains("how much the campaign backfires must be one number here"))
    #expect(words.contains("hint: write backfire = 0.02"))
  }

  @Test func aPlaceThatIsOpenedByMistake() throws {
    let words = try findings(
      "do = \"invite\"\nto = \"programm\"\nwho = \"3 brokers\"\nfrom = \"week 1\"")
    #expect(words.contains("warning: holmrey has no place called \"programm\""))
    #expect(words.contains("did you mean \"programme\"?"))
  }
}

/// Outcomes that read a column of the people table.
struct OutcomeColumnTests {
  private func findings(_ line: String, _ column: [String]? = nil) throws -> String {
    let (scenario, problems) = read(
      """
      kith = 1
      title = "Columns"
      sites = "sites/holmrey"
      [compare]
      length = "1 year"
      lines = "\(line)"
      [[option]]
      name = "One"
      do = "close"
      to = "the hub"
      from = "week 1"
      """)
    try #require(scenario != nil, "\(Rendering.text(problems))")
    var site = try CompileTests.site()
    if let column {
      let values = site.people.indices.map { column[$0 % column.count] }
      site.attributes.append(Attribute(name: "influence", values: values))
    }
    let (compiled, findings) = try #require(scenario).compile(site)
    #expect((compiled == nil) == findings.hasErrors)
    return Rendering.text(findings)
  }

  @Test func aColumnThatNobodyHas() throws {
    #expect(
      try findings("assortativity by aria of service users") == """
        test.toml:6:27: error: the people of holmrey have no column "aria", which "assortativity by aria" reads
          6 | lines = "assortativity by aria of service users"
            |                           ^^^^
          hint: did you mean "area"?
        1 error
        """)
    #expect(
      try findings("linking capital") == """
        test.toml:6:9: error: the people of holmrey have no column "influence", which "linking capital" reads
          6 | lines = "linking capital"
            |         ^^^^^^^^^^^^^^^^^
          hint: add a column "influence" to people.csv with yes for people of influence, or leave the line out
        1 error
        """)
  }

  @Test func aColumnThatCannotBeRead() throws {
    #expect(
      try findings("linking capital", ["no", ""]) == """
        test.toml:6:9: error: the column "influence" marks nobody at holmrey with yes
          6 | lines = "linking capital"
            |         ^^^^^^^^^^^^^^^^^
          hint: mark the people of influence with yes, or leave the line out
        1 error
        """)
    #expect(
      try findings("slope of wellbeing by area") == """
        test.toml:6:32: error: people are ranked by "area", but at holmrey it holds "north"
          6 | lines = "slope of wellbeing by area"
            |                                ^^^^
          hint: use a column of numbers, or write "assortativity by area"
        1 error
        """)
    #expect(
      try findings("concentration of ties by influence", ["3", ""]) == """
        test.toml:6:35: error: people cannot be ranked by "influence" at holmrey: it holds fewer than two different numbers
          6 | lines = "concentration of ties by influence"
            |                                   ^^^^^^^^^
          hint: use another column, or leave the line out
        1 error
        """)
    #expect(
      try findings("e-i index by influence", [""]) == """
        test.toml:6:23: error: the column "influence" is empty at holmrey
          6 | lines = "e-i index by influence"
            |                       ^^^^^^^^^
          hint: fill it in, or leave the line out
        1 error
        """)
  }

  @Test func columnsThatCanBeRead() throws {
    #expect(try findings("linking capital", ["no", "Yes"]) == "")
    #expect(try findings("slope of contact by influence", ["1", "2.5", ""]) == "")
    #expect(try findings("slope of contact by neighbourhood") == "")
    #expect(try findings("assortativity by area of residents") == "")
  }
}
