import Foundation
import Diagnostics
import Diffusion
import Scenarios
import Testing

/// Options that a test spells out, at the reference site, ready to run.
enum Options {
  static let weeks = 20

  /// A scenario whose options are these, with every way of spreading in its model.
  static func scenario(_ options: [(name: String, text: String)]) throws -> Scenario {
    let sections = options.map { "[[option]]\nname = \"\($0.name)\"\n\($0.text)\n" }
    let (scenario, findings) = read(
      """
      kith = 1
      title = "Options"
      sites = "sites/holmrey"
      [compare]
      length = "\(weeks) weeks"
      \(sections.joined(separator: "\n"))
      [model]
      persuasion = ["word-of-mouth", "independent-cascade", "threshold"]
      independent-cascade.chance = 0.3
      independent-cascade.round = "2 weeks"
      threshold.round = "2 weeks"
      threshold.peers = 1
      """)
    return try #require(scenario, "\(Rendering.text(findings))")
  }

  static func compiled(_ options: [(name: String, text: String)]) throws -> CompiledSite {
    let (site, findings) = try scenario(options).compile(try CompileTests.site())
    return try #require(site, "\(Rendering.text(findings))")
  }

  /// The example of an intervention, brought forward so that all of it happens in a short run.
  static func example(_ type: any Intervention.Type) -> String {
    var text = type.example
    for (from, to) in [
      ("week 0", "week 2"), ("week 13", "week 3"), ("week 26", "week 4"), ("week 52", "week 14"),
      ("week 65", "week 15"), ("week 78", "week 16"),
    ] {
      text = text.replacingOccurrences(of: "\"\(from)\"", with: "\"\(to)\"")
    }
    return "do = \"\(type.name)\"\n" + text
  }

  static func specification(_ site: CompiledSite, _ option: Int) -> RunSpecification {
    RunSpecification(
      plan: site.plan, option: site.options[option].plan, keys: site.keys, fills: site.fills,
      weeks: weeks, cells: Cells(site.plan, groups: []),
      quantities: [
        .wellbeing, .stigma, .withdrawal, .connection, .ties, .bridgingTies, .takingPart,
        .everTookPart, .reached(0), .reached(1),
      ], snapshotWeeks: [weeks])
  }

  static func block(_ site: CompiledSite, _ option: Int) throws -> RunResult {
    let kernels = Kernels.best(lanes: 16)
    var values = ParameterValues()
    values[.cascadeChance] = 0.3
    values[.thresholdPeers] = 1
    values[.cascadeRound] = 2
    values[.thresholdRound] = 2
    return try Run.block(
      specification(site, option),
      values: [ParameterValues](repeating: values, count: kernels.lanes), base: 0, kernels: kernels)
  }

  static func plain(_ site: CompiledSite, _ option: Int, replicate: UInt32) throws -> RunResult {
    var values = ParameterValues()
    values[.cascadeChance] = 0.3
    values[.thresholdPeers] = 1
    values[.cascadeRound] = 2
    values[.thresholdRound] = 2
    return try Run.plain(specification(site, option), values: values, replicate: replicate)
  }

  /// The first week, quantity and lane in which two runs differ; nil: they are the same.
  static func difference(_ one: RunResult, _ other: RunResult, lanes: [(Int, Int)]? = nil)
    -> String?
  {
    for week in 0..<one.record.weeks {
      for quantity in 0..<10 {
        for cell in 0..<2 {
          for (a, b) in lanes ?? (0..<16).map({ ($0, $0) })
          where one.record[quantity, cell, week, a] != other.record[quantity, cell, week, b] {
            return "week \(week), quantity \(quantity), lane \(b)"
          }
        }
      }
    }
    return nil
  }

  /// The week of a difference.
  static func week(_ one: RunResult, _ other: RunResult) -> Int? {
    difference(one, other).flatMap { Int($0.dropFirst(5).prefix { $0.isNumber }) }
  }
}
