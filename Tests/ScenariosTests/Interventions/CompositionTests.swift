import Diffusion
import Scenarios
import Testing

/// Every entry of the catalogue is written a second time from building blocks, with the address of the
/// same draws, and gives the same futures, bit for bit (SCIENCE §2.1).
@Suite struct CompositionTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let name: String
    let entry: String
    let blocks: [String]
    var testDescription: String { name }
  }

  private static func action(_ text: String) -> String { "[[option.action]]\n" + text }

  private static let group = "from = \"week 3\"\nuntil = \"week 15\""
  private static let users = "who = \"20 service users, least connected\""

  static let pairs: [Pair] = [
    Pair(
      name: "champions with a group",
      entry: "do = \"champions\"\nto = \"Tuesday group\"\n\(group)",
      blocks: [
        "do = \"invite\"\nto = \"Tuesday group\"\nwho = \"4 % of residents, best connected\"\n"
          + "setting = \"hosted\"\n\(group)\ndraws_as = \"champions:Tuesday group\""
      ]),
    Pair(
      name: "champions of news", entry: "do = \"champions\"\nfrom = \"week 3\"",
      blocks: [
        "do = \"tell\"\nwho = \"4 % of residents, best connected\"\nfrom = \"week 3\"\n"
          + "draws_as = \"champions\""
      ]),
    Pair(
      name: "friendship circles", entry: "do = \"friendship-circles\"\nfrom = \"week 3\"",
      blocks: [
        "do = \"tell\"\nwho = \"4 % of everyone in circles of 4\"\nfrom = \"week 3\"\n"
          + "draws_as = \"friendship-circles\""
      ]),
    Pair(
      name: "tickets",
      entry: "do = \"tickets\"\nto = \"Tuesday group\"\nwho = \"16 named by friends\"\n\(group)",
      blocks: [
        "do = \"invite\"\nto = \"Tuesday group\"\nwho = \"16 named by friends\"\ntickets = 4\n"
          + "\(group)\ndraws_as = \"tickets:Tuesday group\""
      ]),
    Pair(
      name: "a campaign that backfires",
      entry: "do = \"campaign\"\nbackfires_among = \"people whose area is north\"\n\(group)",
      blocks: [
        "do = \"campaign\"\nto = \"people whose area is south\"\n\(group)\n"
          + "draws_as = \"campaign:residents\"",
        "do = \"campaign\"\nto = \"people whose area is north\"\neffect = -0.02\n\(group)\n"
          + "draws_as = \"campaign:residents\"",
      ]),
    Pair(
      name: "hosted contact",
      entry: "do = \"host\"\nto = \"Tuesday group\"\nwho = \"20 service users at random\"\n"
        + "and = \"40 residents at random\"\nuptake = 0.7\ndrop_out = \"1 per year\"\n\(group)",
      blocks: [
        "do = \"open\"\nto = \"Tuesday group\"\nsetting = \"hosted\"\n\(group)",
        "do = \"enrol\"\nto = \"Tuesday group\"\nwho = \"20 service users at random\"\n"
          + "visits = \"45 per year\"\nuptake = 0.7\ndrop_out = \"1 per year\"\n\(group)\n"
          + "draws_as = \"host:Tuesday group:who\"",
        "do = \"enrol\"\nto = \"Tuesday group\"\nwho = \"40 residents at random\"\n"
          + "visits = \"30 per year\"\nuptake = 0.7\ndrop_out = \"1 per year\"\n\(group)\n"
          + "draws_as = \"host:Tuesday group:and\"",
      ]),
    Pair(
      name: "a peer-run group",
      entry:
        "do = \"peer-group\"\nto = \"Thursday kitchen\"\nwho = \"15 service users at random\"\n"
        + "capacity = 9\nrefill = \"yes\"\nuptake = 0.5\n\(group)",
      blocks: [
        "do = \"open\"\nto = \"Thursday kitchen\"\nsetting = \"hosted\"\n\(group)",
        "do = \"enrol\"\nto = \"Thursday kitchen\"\nwho = \"15 service users at random\"\n"
          + "visits = \"45 per year\"\nrunners = 3\ncapacity = 9\nrefill = \"yes\"\nuptake = 0.5\n"
          + "\(group)\ndraws_as = \"peer-group:Thursday kitchen\"",
      ]),
    Pair(
      name: "a navigator",
      entry: "do = \"navigate\"\n\(users)\nvisits_end = \"week 9\"\nlabels = 0.05\n\(group)",
      blocks: [
        "do = \"change\"\nto = \"the hub\"\nsetting = \"hosted\"\n\(group)",
        "do = \"befriend\"\n\(users)\nvisits = \"26 per year\"\nkeep = 0.05\nlabels = 0.05\n"
          + "from = \"week 3\"\nuntil = \"week 9\"\ndraws_as = \"navigate:the hub\"",
        "do = \"enrol\"\nto = \"the hub\"\n\(users)\nvisits = \"40 per year\"\n\(group)\n"
          + "draws_as = \"navigate:the hub\"",
        "do = \"enrol\"\nto = \"own local place\"\n\(users)\nvisits = \"26 per year\"\n\(group)\n"
          + "draws_as = \"navigate:the hub\"",
      ]),
    Pair(
      name: "a time bank", entry: "do = \"time-bank\"\nwho = \"30 at random\"\n\(group)",
      blocks: [
        "do = \"befriend\"\nring = true\nwho = \"30 at random\"\nvisits = \"26 per year\"\n"
          + "keep = 0.1\n\(group)\ndraws_as = \"time-bank\""
      ]),
    Pair(
      name: "weaving", entry: "do = \"weave\"\n\(users)\neach = 3\nfrom = \"week 3\"",
      blocks: [
        "do = \"introduce\"\n\(users)\nto = \"residents\"\neach = 3\nnegative_factor = 0.25\n"
          + "from = \"week 3\"\ndraws_as = \"weave:residents\""
      ]),
    Pair(
      name: "social prescribing", entry: "do = \"prescribe\"\ncapacity = 12\n\(group)",
      blocks: [
        "do = \"enrol\"\nto = \"best-fitting place\"\nwho = \"10 % of everyone, least connected\"\n"
          + "visits = \"26 per year\"\nuptake = 0.4\ndrop_out = \"0.7 per year\"\ncapacity = 12\n"
          + "refill = \"yes\"\n\(group)\ndraws_as = \"prescribe:best-fitting place\""
      ]),
    Pair(
      name: "a personal budget", entry: "do = \"budget\"\n\(users)\ndisplaces = 0.1\n\(group)",
      blocks: [
        "do = \"modify\"\n\(users)\nwhat = \"wellbeing.own-level\"\nplus = 0.5\n\(group)\n"
          + "draws_as = \"budget:best-fitting place\"",
        "do = \"modify\"\n\(users)\nwhat = \"withdrawal\"\nplus = -0.05\n\(group)\n"
          + "draws_as = \"budget:best-fitting place\"",
        "do = \"remove\"\n\(users)\nwhat = \"ties\"\nshare = 0.1\n\(group)\n"
          + "draws_as = \"budget:best-fitting place\"",
        "do = \"introduce\"\n\(users)\nto = \"everyone\"\namong = \"friends of friends\"\neach = 2\n"
          + "from = \"week 3\"\ndraws_as = \"budget:best-fitting place\"",
        "do = \"enrol\"\n\(users)\nto = \"best-fitting place\"\nvisits = \"26 per year\"\n\(group)\n"
          + "draws_as = \"budget:best-fitting place\"",
      ]),
    Pair(
      name: "a grant to a place",
      entry:
        "do = \"chest\"\nto = \"largest local place\"\nwho = \"9 residents at random\"\n\(group)",
      blocks: [
        "do = \"open\"\nto = \"largest local place\"\n\(group)",
        "do = \"change\"\nto = \"largest local place\"\nencounters_times = 1.25\n\(group)",
        "do = \"enrol\"\nto = \"largest local place\"\nwho = \"9 residents at random\"\n"
          + "visits = \"26 per year\"\n\(group)\ndraws_as = \"chest:largest local place\"",
      ]),
    Pair(
      name: "a service that changes",
      entry: "do = \"service-change\"\nsetting = \"hosted\"\nquality = 2\n\(group)",
      blocks: ["do = \"change\"\nto = \"the service\"\nsetting = \"hosted\"\nquality = 2\n\(group)"]
    ),
    Pair(
      name: "backlash",
      entry:
        "do = \"backlash\"\nwho = \"30 residents, least connected\"\nramp = \"4 weeks\"\n"
        + group,
      blocks: [
        "do = \"modify\"\nwhat = \"stigma.hostility\"\ntimes = 1.5\nramp = \"4 weeks\"\n"
          + "who = \"30 residents, least connected\"\n\(group)\ndraws_as = \"backlash\""
      ]),
  ]

  /// Two actions each: what is protected was closing, and what is withdrawn had been visiting.
  static let doubles: [Pair] = [
    Pair(
      name: "protecting a hub", entry: action("do = \"protect\"\nto = \"the hub\"\n\(group)"),
      blocks: [
        "do = \"open\"\nto = \"the hub\"\nsetting = \"as on the map\"\n\(group)"
      ]),
    Pair(
      name: "a service that goes",
      entry: action("do = \"service-withdrawal\"\nwho = \"all service users\"\n\(group)"),
      blocks: [
        "do = \"close\"\nto = \"the service\"\n\(group)",
        "do = \"modify\"\nwho = \"all service users\"\nwhat = \"formal-visits\"\ntimes = 0\n\(group)\n"
          + "draws_as = \"service-withdrawal:the service\"",
      ]),
  ]

  @Test(arguments: pairs) func sameFuturesThoroughly(pair: Pair) throws {
    try check(pair, before: "")
  }

  @Test(arguments: doubles) func sameFuturesAfterOtherActions(pair: Pair) throws {
    let close = Self.action("do = \"close\"\nto = \"the hub\"\nfrom = \"week 2\"")
    let befriend = Self.action("do = \"befriend\"\n\(Self.users)\nfrom = \"week 2\"")
    try check(pair, before: close + "\n" + befriend + "\n")
  }

  private func check(_ pair: Pair, before: String) throws {
    let site = try Options.compiled([
      ("entry", before + pair.entry),
      ("blocks", before + pair.blocks.map(Self.action).joined(separator: "\n")),
    ])
    let (entry, blocks) = (try Options.block(site, 1), try Options.block(site, 2))
    let differs = Options.difference(entry, blocks)
    #expect(differs == nil, "\(pair.name): \(differs ?? "")")
    #expect(entry.snapshots == blocks.snapshots, "\(pair.name), every person")
    #expect(Options.difference(try Options.block(site, 0), entry) != nil, "\(pair.name): nothing")
  }

  /// Every intervention is a building block itself or stands in a pair above.
  @Test func nothingIsLeftOut() {
    let blocks: Set = [
      "tell", "invite", "befriend", "open", "close", "change", "enrol", "introduce", "modify",
      "remove",
    ]
    for type in Interventions.all where !blocks.contains(type.name) {
      let isThere = (Self.pairs + Self.doubles).contains {
        $0.entry.contains("do = \"\(type.name)\"")
      }
      #expect(isThere, "write \"\(type.name)\" from building blocks in CompositionTests.pairs")
    }
  }
}
