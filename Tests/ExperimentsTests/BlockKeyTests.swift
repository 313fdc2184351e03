import Diagnostics
import Documents
import Foundation
import Networks
import Scenarios
import Testing

@testable import Experiments

/// What is in a key, and what is not.
struct BlockKeyTests {
  private static let work = Ensemble.Work(site: 0, option: 1, base: 0, lanes: 16)

  private func key(_ experiment: Experiment, option: Int = 1, base: Int = 0, version: Int = 1)
    throws -> BlockKeys.Key
  {
    try #require(
      BlockKeys(experiment, version: version, platform: "somewhere").key(
        Ensemble.Work(site: 0, option: option, base: base, lanes: 16)))
  }

  /// The layout, byte by byte, worked out by hand; a change of it must come with another version.
  @Test func knownBytes() {
    var out = CanonicalBytes()
    out.text("kith")
    out.whole(258)
    out.number(0.5)
    out.flag(true)
    out.text(nil)
    out.list([7, 8]) { $0.whole($1) }
    out.some([9])
    let long = [UInt8](repeating: 0, count: 7)
    var expected: [UInt8] = [UInt8(ascii: "t"), 4] + long + Array("kith".utf8)
    expected += [UInt8(ascii: "n"), 2, 1] + long.dropLast()
    expected += [UInt8(ascii: "d")] + long.dropLast() + [0xe0, 0x3f]
    expected += Array("y-".utf8) + [UInt8(ascii: "l"), 2] + long
    for number: UInt8 in [7, 8] { expected += [UInt8(ascii: "n"), number] + long }
    expected += [UInt8(ascii: "b"), 1] + long + [9]
    #expect(out.bytes == expected)
    #expect(
      SHA256.hex(out.bytes)
        == "d2bbe4a8cab09d7d4fb7e2d6b8bb082a298c0cee481385bb734c7632d29750d8")
  }

  /// Whatever numbers depend on, changed by itself, gives another key.
  @Test func everyChangeOfTheSiteChangesTheKey() throws {
    let plain = try Prebuilt.experiment("s4", futures: 16)
    let changes: [(String, (inout Site) -> Void)] = [
      ("key", { $0.key += 1 }), ("number", { $0.people[$0.people.count - 1].number += 1 }),
      ("surveyed", { $0.people[3].isSurveyed.toggle() }),
      (
        "service user",
        { site in
          guard let resident = site.people.firstIndex(where: { !$0.isServiceUser }) else { return }
          site.people[resident].isServiceUser = true
        }
      ),
      ("neighbourhood", { $0.people[3].neighbourhood += 1 }),
      ("wellbeing", { $0.people[3].wellbeing = 20.123 }),
      ("own level", { $0.people[3].wellbeingSetPoint = 20.123 }),
      ("stigma", { $0.people[3].stigma = 0.123 }),
      ("own stigma", { $0.people[3].stigmaSetPoint = 0.123 }),
      ("withdrawal", { $0.people[3].withdrawal = 0.123 }),
      ("cell", { $0.attributes.append(Attribute(name: "a", values: $0.people.map(\.id))) }),
      ("kinds", { $0.tieKinds.append("more") }), ("tie", { $0.ties.removeLast() }),
      ("strength", { $0.ties[0].strength *= 0.99 }),
      ("contacts", { $0.ties[0].contactsPerYear += 1 }),
      ("naming", { $0.ties[0].naming = .fromNamedTo }), ("directed", { $0.isDirected.toggle() }),
      ("place", { $0.places[0].isOpen.toggle() }), ("kind", { $0.places[0].kind += "x" }),
      ("place's area", { $0.places[0].neighbourhood = 9 }),
      ("place's number", { $0.places[$0.places.count - 1].number += 1 }),
      ("quality", { $0.places[0].setting.quality += 0.01 }),
      ("crowded", { $0.places[0].setting.crowdedAbove = 40 }),
      ("encounters", { $0.places[0].setting.encountersPerVisit += 0.01 }),
      ("factor", { $0.places[0].setting.negativeFactor += 0.01 }),
      ("formation", { $0.places[0].setting.tieFormation += 0.01 }),
      ("visits", { $0.attendance[0].visitsPerYear += 1 }),
      ("visitor", { $0.attendance.removeLast() }), ("cap", { $0.nameGeneratorCap = 77 }),
      ("missing", { $0.missing.append(MissingRule(what: "stigma", treatment: .value(0.5))) }),
    ]
    var keys = [try key(plain): "as it is"]
    for (name, change) in changes {
      let other = try key(try Prebuilt.experiment("s4", futures: 16, change: change))
      #expect(keys[other] == nil, "\(name) has the key of \(keys[other] ?? "")")
      keys[other] = name
    }
  }

  @Test func everyChangeOfTheScenarioChangesTheKey() throws {
    let plain = try Prebuilt.experiment("s4", futures: 16)
    var keys = [try key(plain): "as it is"]
    func differs(_ name: String, _ other: BlockKeys.Key) {
      #expect(keys[other] == nil, "\(name) has the key of \(keys[other] ?? "")")
      keys[other] = name
    }
    differs("version", try key(plain, version: 2))
    differs("as now", try key(plain, option: 0))
    differs("option", try key(plain, option: 2))
    differs("base", try key(try Prebuilt.experiment("s4", futures: 32), base: 16))
    differs("count", try key(try Prebuilt.experiment("s4", futures: 15)))
    let changes: [(String, (inout Scenario) -> Void)] = [
      ("seed", { $0.compare.seed += 1 }), ("weeks", { $0.compare.weeks += 1 }),
      ("read at", { $0.compare.readAt[0] -= 1 }), ("lines", { $0.compare.lines.removeLast() }),
      ("draw", { $0.compare.futuresPerDraw += 1 }),
      ("assumptions", { $0.compare.drawsAssumptions.toggle() }),
      ("parameter", { $0.model.parameters[.stigmaNorm] = .fixed(0.111) }),
      ("discount", { $0.value.discountEffects = 0.0123 }),
      ("fill", { $0.model.fills.withdrawal = .init(fixed: 0.25) }),
    ]
    for (name, change) in changes {
      var scenario = plain.scenario
      change(&scenario)
      let (built, findings) = ExperimentBuilder.build(scenario, sites: plain.sites.map(\.site))
      differs(name, try key(try #require(built, "\(name): \(Rendering.text(findings))")))
    }
    differs("halved", try key(plain.halvingSteps(futures: 16)))
    differs("without peers", try key(plain.withoutPeers))
  }

  @Test func namesAndOtherOptionsAreNotInIt() throws {
    let plain = try Prebuilt.experiment("s4", futures: 16)
    let before = try key(plain)
    let renamed = try Prebuilt.experiment("s4", futures: 16) { site in
      site.title = "Elsewhere"
      site.origin = .mapped(when: "now", how: "so", boundary: "all", response: nil)
      site.steps = []
      for index in site.people.indices { site.people[index].id = "x\(index)" }
    }
    #expect(try key(renamed) == before)
    var scenario = plain.scenario
    scenario.title = "Another"
    scenario.options[0].name = "Another"
    scenario.options[0].actions[0].costs = []
    scenario.compare.worthHaving = 7
    scenario.options.removeLast()
    let (built, _) = ExperimentBuilder.build(scenario, sites: plain.sites.map(\.site))
    #expect(try key(try #require(built)) == before)
  }

  /// What a key says nothing of must be known to matter to no number: a property that is added to one of these
  /// types stands in none of the lists below, and is to be put into the bytes or to be thought about.
  @Test func everyPropertyWasThoughtAbout() throws {
    let experiment = try Prebuilt.experiment("s4", futures: 16)
    let (scenario, site) = (experiment.scenario, experiment.sites[0].site)
    func names(_ value: Any) -> Set<String> {
      Set(Mirror(reflecting: value).children.compactMap(\.label))
    }
    let known: [(Any, String)] = [
      (
        site,
        "key name title origin people attributes tieKinds ties places attendance isDirected"
          + " nameGeneratorCap missing steps"
      ),
      (
        site.people[0],
        "number id isSurveyed isServiceUser neighbourhood wellbeing wellbeingSetPoint stigma"
          + " stigmaSetPoint withdrawal"
      ),
      (site.ties[0], "from to kind strength contactsPerYear naming"),
      (site.places[0], "number name kind neighbourhood isOpen setting"),
      (
        site.places[0].setting,
        "encountersPerVisit negativeFactor quality tieFormation crowdedAbove"
      ), (site.attendance[0], "person place visitsPerYear"),
      (scenario.model, "runsCommunity named parameters fills texts places update"),
      (
        scenario.compare,
        "weeks readAt main worthHaving smallest lines watched futures futuresPerDraw"
          + " drawsAssumptions seed start precision"
      ), (experiment.sites[0].fills, "wellbeing stigma withdrawal"),
      (experiment.sites[0].done?[1][0].fields as Any, "values name occurrence ranksAtStart"),
      (experiment.sites[0].done?[1][0] as Any, "intervention fields sources weeks costs paidBy"),
      (experiment.sites[0].keys, "seed site futuresPerDraw spoilt"),
      (
        experiment.sites[0],
        "site plan keys fills options groups cells quantities shown measures models actionSources"
          + " filled done"
      ),
    ]
    for (value, words) in known {
      let value =
        Mirror(reflecting: value).displayStyle == .optional
        ? Mirror(reflecting: value).children.first?.value ?? value : value
      #expect(
        names(value) == Set(words.split(separator: " ").map(String.init)), "\(type(of: value))")
    }
  }
}
