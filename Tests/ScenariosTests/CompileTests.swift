import Diagnostics
import Diffusion
import Networks
import Scenarios
import Testing

struct CompileTests {
  /// The reference site of 400 people, under the name that the scenarios give to theirs.
  static func site(_ name: String = "holmrey") throws -> Site {
    let path = package.appending(path: "Tests/Fixtures/site0").path
    var site = try #require(SiteFolder.read(path, shownAs: "site0").site)
    site.name = name
    let half = site.people.indices.map { $0 < 200 ? "north" : "south" }
    site.attributes.append(Attribute(name: "area", values: half))
    return site
  }

  static func compiled(_ name: String, at site: Site? = nil) throws -> CompiledSite {
    let scenario = try validScenario(name)
    let (compiled, findings) = scenario.compile(try site ?? Self.site())
    return try #require(compiled, "\(Rendering.text(findings))")
  }

  @Test func resolvesEveryValidScenario() throws {
    for name in try files(in: "Tests/Fixtures/scenarios/valid", ending: ".toml") {
      let compiled = try Self.compiled(String(name.dropLast(5)))
      #expect(compiled.options[0].name == "as now")
      #expect(compiled.options[0].actions.isEmpty)
    }
  }

  @Test func runsEveryValidScenario() throws {
    for name in try files(in: "Tests/Fixtures/scenarios/valid", ending: ".toml") {
      let scenario = try validScenario(String(name.dropLast(5)))
      let site = try #require(scenario.compile(try Self.site()).0)
      let draws = ParameterDraws(scenario)
      for option in site.options {
        let run = RunSpecification(
          plan: site.plan, option: option.plan, keys: site.keys, fills: site.fills, weeks: 30,
          cells: Cells(site.plan, groups: site.groups.map(\.members)), quantities: [.ties])
        let result = try Run.plain(run, values: try draws.values(of: 3), replicate: 3)
        #expect(result.record.weeks == 31, "\(name), \(option.name)")
      }
    }
  }
}

/// What a scenario becomes at a site.
struct CompiledFormTests {
  @Test func actionsKeepTheirAddressAndTheirSources() throws {
    let site = try CompileTests.compiled("s2-campaign-or-contact")
    #expect(site.options.map(\.name) == ["as now", "Campaign", "Contact", "Half each"])
    let half = site.options[3].actions
    #expect(half.map(\.fields.name) == ["campaign:residents", "host:Tuesday group"])
    #expect(half.map(\.sources) == [[[0]], [[1], [2]]])
    #expect(half.map(\.weeks) == [26..<78, 26..<78])
    #expect(half[1].costs == [Cost(pounds: 15_000, per: .year)])
    #expect(half.map(\.fields.occurrence) == [0, 0])
  }

  @Test func theSameActionTwiceIsCounted() throws {
    let (scenario, findings) = read(
      """
      kith = 1
      title = "Twice"
      sites = "sites/holmrey"
      [compare]
      length = "1 year"
      [[option]]
      name = "Two campaigns"
      [[option.action]]
      do = "campaign"
      from = "week 1"
      until = "week 5"
      [[option.action]]
      do = "campaign"
      from = "week 10"
      """)
    let actions = try #require(scenario, "\(Rendering.text(findings))").options[0].actions
    #expect(actions.map(\.fields.name) == ["campaign:residents", "campaign:residents"])
    #expect(actions.map(\.fields.occurrence) == [0, 1])
  }

  @Test func overridesChangeOnlyWhatTheyName() throws {
    let scenario = try validScenario("s5-funding-stops")
    let loss = scenario.options[1].actions[0].fields
    #expect(loss.number("loss") == .fixed(1))
    #expect(loss.people().text == "30 service users, least connected")
    #expect(scenario.options[0].actions[0].fields.number("loss") == .fixed(0))
    #expect(scenario.options[2].actions[0].fields.flag("welcome"))
    #expect(!scenario.options[3].actions[0].fields.flag("welcome"))
    #expect(
      scenario.options[2].actions[0].costs == [
        Cost(pounds: 480, per: .person), Cost(pounds: 5000, per: .once),
      ])
  }

  @Test func sitesMayDiffer() throws {
    let scenario = try validScenario("s4-invitation")
    let here = try #require(scenario.compile(try CompileTests.site("holmrey")).0)
    let there = try #require(scenario.compile(try CompileTests.site("nethermarle")).0)
    #expect(here.plan.places.last?.name == "Tuesday group")
    #expect(there.plan.places.last?.name == "Thursday lunch")
    #expect(there.plan.places.count == here.plan.places.count)
    // The address of draws is that of the scenario's own action.
    #expect(there.options[1].actions[0].fields.name == "invite:Tuesday group")
    #expect(here.options[1].plan.timetable.programmes.count == 1)
    #expect(here.options[0].plan.timetable.programmes.isEmpty)
  }

  @Test func contagionsAloneRunRoundsOnly() throws {
    let site = try CompileTests.compiled("s1-champions")
    let plan = site.options[0].plan
    #expect(plan.processes.map { $0.name } == [Cascade.name, ThresholdAdoption.name])
    #expect(plan.timetable.models.map(\.name) == ["independent-cascade", "threshold"])
    let both = try CompileTests.compiled("several-actions").options[0].plan
    let community = Week.processes(community: true, models: [])
    #expect(both.processes.count == community.count + both.timetable.models.count)
  }

  @Test func datesBecomeWeeks() throws {
    let scenario = try validScenario("calendar")
    #expect(scenario.compare.readAt == [39, 52])
    #expect(scenario.options[0].actions[0].fields.week("from") == 21)
    #expect(scenario.options[0].actions[0].fields.week("until") == 38)
    #expect(scenario.compare.start?.text == "5 January 2026")
    #expect(scenario.compare.start?.adding(weeks: 21).text == "1 June 2026")
    #expect(scenario.compare.weeks == 78)
  }

  @Test func linesHaveTheirGroupsOnce() throws {
    let scenario = try validScenario("s3-closing-the-hub")
    let site = try CompileTests.compiled("s3-closing-the-hub")
    #expect(site.groups.count == 5)
    for line in scenario.compare.lines {
      let group = try #require(site.group(of: line))
      #expect(site.groups[group].surveyed > 0)
    }
  }
}

/// Thresholds of each person, from a column of the people table.
struct PersonalThresholdTests {
  private func scenario(_ column: String) throws -> Scenario {
    let (scenario, findings) = read(
      """
      kith = 1
      title = "Personal"
      sites = "sites/holmrey"
      [compare]
      length = "1 year"
      [[option]]
      name = "One"
      do = "tell"
      who = "5 brokers"
      from = "week 0"
      [model]
      persuasion = "threshold"
      threshold.column = "\(column)"
      """)
    #expect(findings.all.isEmpty, "\(Rendering.text(findings))")
    return try #require(scenario)
  }

  @Test func comeFromTheColumn() throws {
    var site = try CompileTests.site()
    site.attributes.append(
      Attribute(name: "needs", values: site.people.indices.map { "\($0 % 4)" }))
    let compiled = try #require(try scenario("needs").compile(site).0)
    let personal = compiled.options[0].plan.timetable.models[0].needs
    #expect(personal == site.people.indices.map { $0 % 4 })
  }

  @Test func aWrongColumnIsAnError() throws {
    let words = Rendering.text(try scenario("area").compile(try CompileTests.site()).1)
    #expect(words.contains("holds no whole number for 400 of the 400 people of holmrey"))
    #expect(words.hasPrefix("test.toml:13:20: error"))
    let other = Rendering.text(try scenario("aera").compile(try CompileTests.site()).1)
    #expect(other.contains("did you mean \"area\"?"))
  }
}
