import Diagnostics
import Diffusion
import Foundation
import Scenarios
import Testing

/// What holds of every intervention of the registry, by the example that it gives of itself.
///
/// A new intervention needs no test of its own for these, only a line in `withoutEffect`.
@Suite struct InterventionLawTests {
  static let names = Interventions.all.map { $0.name }

  /// What makes an example have no effect: as little as nobody, never, times one.
  static let withoutEffect: [String: String] = [
    "tell": "uptake = 0", "invite": "uptake = 0\nsetting = \"local\"", "champions": "uptake = 0",
    "friendship-circles": "uptake = 0", "tickets": "uptake = 0", "campaign": "reach = 0",
    "host": "uptake = 0", "peer-group": "visits = \"0 per year\"",
    "befriend": "visits = \"0 per year\"\nkeep = 0",
    "time-bank": "visits = \"0 per year\"\nkeep = 0",
    "navigate":
      "visits = \"0 per year\"\nattends = \"0 per year\"\nlocal = \"0 per year\"\nkeep = 0\n"
      + "welcome = \"no\"",
    "weave": "success = 0\nnegative_factor = 0", "introduce": "success = 0",
    "prescribe": "uptake = 0",
    "budget": "lift = 0\neases = 0\nsuccess = 0\nvisits = \"0 per year\"", "open": "",
    "protect": "",
    "close": "to = \"programme\"", "change": "setting = \"hub\"",
    "chest": "encounters_times = 1", "service-change": "setting = \"service\"",
    "service-withdrawal": "to = \"programme\"", "enrol": "uptake = 0",
    "modify": "times = 1", "remove": "what = \"ties\"\nshare = 0", "backlash": "times = 1",
  ]

  static func type(_ name: String) throws -> any Intervention.Type {
    try #require(Interventions.named(name))
  }

  @Test(arguments: names) func saysWhatItRestsOn(name: String) throws {
    let type = try Self.type(name)
    for words in [type.meaning, type.evidence, type.harms, type.usualCost] {
      #expect(!words.isEmpty)
    }
    #expect(type.meaning.hasSuffix(".") && type.evidence.hasSuffix("."), "\(name)")
    // A number that is taken for granted says where it comes from; what is left out is not there.
    for key in type.keys where key.standard != nil && !key.isLeftOutByStandard {
      let isSwitch = key.kind == .flag || key.name == "to" || key.name == "what"
      let isOne = ["each", "among"].contains(key.name)
      #expect(key.provenance != nil || isSwitch || isOne, "\(name).\(key.name) has no source")
    }
    #expect(
      Self.withoutEffect[name] != nil,
      "paste this line into withoutEffect:\n    \"\(name)\": \"uptake = 0\",")
  }

  /// Plain and block agree bit for bit; rows until it begins are those of as-now; later some are not.
  @Test(arguments: names) func keepsTheLawsThoroughly(name: String) throws {
    let site = try Options.compiled([(name, Options.example(try Self.type(name)))])
    let asNow = try Options.block(site, 0)
    let it = try Options.block(site, 1)
    for replicate: UInt32 in [0, 6] {
      let lane = Int(replicate) % 4 * 4 + Int(replicate) / 4
      let plain = try Options.plain(site, 1, replicate: replicate)
      let differs = Options.difference(plain, it, lanes: [(0, lane)])
      #expect(differs == nil, "\(name), future \(replicate): \(differs ?? "")")
      #expect(plain.reachedBy[0] == it.reachedBy[lane], "\(name), reached")
    }
    let week = Options.week(asNow, it)
    if ["open", "protect", "service-change"].contains(name) { return }
    let first = try #require(week, "\(name) does nothing")
    let from = site.options[1].actions[0].weeks.lowerBound
    #expect(first > from, "\(name) changes row \(first), but begins in week \(from)")
  }

  /// Without effect it differs from as-now by exactly zero.
  @Test(arguments: names) func nothingChangesNothingThoroughly(name: String) throws {
    let none = try #require(Self.withoutEffect[name])
    let keys = none.split(separator: "\n").map { $0.prefix { $0 != " " } }
    let example = Options.example(try Self.type(name)).split(separator: "\n").filter { line in
      !keys.contains(line.prefix { $0 != " " })
    }
    let text = example.joined(separator: "\n") + "\n" + none
    let site = try Options.compiled([(name, text)])
    let differs = Options.difference(try Options.block(site, 0), try Options.block(site, 1))
    #expect(differs == nil, "\(name): \(differs ?? "")")
  }

  /// Everything that can be said of an intervention can be read, explained and described to editors.
  @Test(arguments: names) func isExplainedThoroughly(name: String) throws {
    let type = try Self.type(name)
    let scenario = try Options.scenario([(name, Options.example(type))])
    let site = try #require(scenario.compile(try CompileTests.site()).0)
    let text = Explanation.text(scenario, [site])
    #expect(text.contains("\(name): "))
    for line in text.split(separator: "\n") { #expect(line.count <= 100, "\(name): \(line)") }
    let schema = ScenarioSchema.json.text
    for key in type.keys { #expect(schema.contains("\"\(key.name)\": {"), "\(name).\(key.name)") }
  }

  /// Sites may begin at different weeks, and dates are weeks: whatever is done.
  @Test(arguments: names) func mayBeStaggeredBySiteThoroughly(name: String) throws {
    let type = try Self.type(name)
    let (scenario, findings) = read(
      """
      kith = 1
      title = "Staggered"
      sites = ["sites/holmrey", "sites/nethermarle"]
      [compare]
      length = "\(Options.weeks) weeks"
      start = 2026-01-05
      [[option]]
      name = "One"
      \(Options.example(type))
      [site.nethermarle]
      from = 2026-02-16
      [model]
      persuasion = ["word-of-mouth", "independent-cascade", "threshold"]
      """)
    let read = try #require(scenario, "\(name)\n\(Rendering.text(findings))")
    let here = try #require(read.compile(try CompileTests.site("holmrey")).0)
    let there = try #require(read.compile(try CompileTests.site("nethermarle")).0)
    #expect(there.options[1].actions[0].weeks.lowerBound == 6)
    #expect(here.options[1].actions[0].weeks.lowerBound < 6)
    let late = try Options.block(there, 1)
    if let week = Options.week(try Options.block(there, 0), late) { #expect(week > 6, "\(name)") }
  }
}
