import Diagnostics
import Diffusion
import Experiments
import Foundation
import Networks
import Scenarios
import Testing

/// The prebuilt scenarios on many invented sites: one run of one scenario.
struct Acceptance {
  let experiment: Experiment
  let result: EnsembleResult

  /// The folder of the prebuilt scenarios.
  static var folder: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Scenarios").path
  }

  /// The files of a folder with an ending, by name.
  static func files(_ folder: String, _ ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }

  /// The prebuilt scenario whose file name begins so.
  static func scenario(_ name: String) throws -> Scenario {
    let path = try #require(try files(folder, ".toml").first { $0.contains("/\(name)-") })
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let (scenario, findings) = ScenarioReader.read(
      source: SourceText(name: path, bytes: [UInt8](bytes)), folder: folder)
    #expect(findings.all.isEmpty, "\(Rendering.text(findings))")
    return try #require(scenario)
  }

  /// Three sites of each of the seven recipes, each with a seed of its own.
  static func manySites(seed: UInt64) throws -> [Site] {
    let recipes = try files(folder + "/recipes", ".toml").map { path in
      let (recipe, findings) = Recipe.read(path)
      return try #require(recipe, "\(Rendering.text(findings))")
    }
    return try (0..<21).map { index in
      var recipe = recipes[index % recipes.count]
      recipe.name += "-\(index)"
      return try Synthesis.make(recipe, seed: seed + UInt64(index))
    }
  }

  /// Runs a scenario with its assumptions held fixed on 21 sites that it does not name.
  static func onManySites(_ name: String, futures: Int, seed: UInt64) async throws -> Acceptance {
    var scenario = try scenario(name)
    scenario.compare.drawsAssumptions = false
    scenario.compare.futuresPerDraw = 1
    return try await run(scenario, futures: futures, on: manySites(seed: seed))
  }

  private static func run(_ scenario: Scenario, futures: Int, on sites: [Site]) async throws
    -> Acceptance
  {
    var scenario = scenario
    scenario.compare.futures = futures
    let (experiment, findings) = ExperimentBuilder.build(scenario, sites: sites)
    #expect(findings.all.isEmpty, "\(Rendering.text(findings))")
    let ready = try #require(experiment, "\(Rendering.text(findings))")
    let result = try await Ensemble(ready, threads: 2).run()
    return Acceptance(
      experiment: ready, result: result)
  }

  /// One mean a site of so many times an option's difference from as-now.
  func differences(_ option: String, _ line: String, week: Int) throws -> [Double] {
    let compare = experiment.scenario.compare
    let option = try #require(experiment.optionNames.firstIndex(of: option))
    let line = try #require(compare.lines.firstIndex { $0.text == line })
    let week = try #require(compare.readAt.firstIndex(of: week))
    return result.sites.compactMap { options in
      let pairs = zip(options[option].read[line][week], options[0].read[line][week])
      let mean = Statistics.mean(pairs.map { $0 - $1 })
      return mean.isFinite ? mean : nil
    }
  }
}
