import Diagnostics
import Foundation
import Networks
import Scenarios
import Testing

@testable import Experiments

/// The prebuilt scenarios, as a user has them.
enum Prebuilt {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let names = (1...13).map { "s\($0)" }

  /// Those on which the laws are held with many futures and every number of threads.
  static let first = Set(["s1", "s2", "s3", "s4", "s5"])

  /// Each scenario with the numbers of threads that it is tried on: all three for the first five, one in
  /// turn for the others, so that the checks stay within minutes.
  static let runs: [(name: String, threads: Int)] = names.enumerated().flatMap { index, name in
    (first.contains(name) ? [1, 2, 7] : [[1, 2, 7][index % 3]]).map { (name, $0) }
  }

  /// How many futures a law is held on: fewer for scenarios after the first five, in narrow blocks.
  static func futures(_ name: String, _ many: Int, few: Int = 16) -> Int {
    first.contains(name) ? many : few
  }

  /// The text of the scenario whose file name starts with `name`.
  static func text(_ name: String) throws -> String {
    let folder = root.appendingPathComponent("Scenarios")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let file = try #require(files.first { $0.hasPrefix(name + "-") && $0.hasSuffix(".toml") })
    return try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
  }

  /// A scenario, perhaps with text added, ready to run at its first site.
  static func experiment(
    _ name: String, adding: String = "", futures: Int = 70, sites count: Int = 1,
    precision: Double? = nil,
    change: (inout Site) -> Void = { _ in }
  ) throws -> Experiment {
    let source = SourceText(name: name, text: try text(name) + adding)
    let (read, findings) = ScenarioReader.read(
      source: source, folder: root.appendingPathComponent("Scenarios").path)
    #expect(!findings.hasErrors, "\(Rendering.text(findings))")
    var scenario = try #require(read)
    scenario.compare.futures = futures
    scenario.compare.precision = precision
    scenario.sites = Array(scenario.sites.prefix(count))
    let sites = try scenario.sites.map { reference in
      var site = try #require(SiteFolder.read(reference.path).site)
      change(&site)
      return site
    }
    let (experiment, problems) = ExperimentBuilder.build(scenario, sites: sites)
    #expect(!problems.hasErrors, "\(Rendering.text(problems))")
    return try #require(experiment)
  }
}
