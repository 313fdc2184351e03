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

  /// Those on which the laws are held with many futures.
  static let first = Set(["s1", "s2", "s3", "s4", "s5"])

  /// Each scenario with the numbers of threads that it is tried on: all three for the first five, one in
  /// turn for the others, so that the checks stay within minutes.
  static let runs: [(name: String, threads: Int)] = names.enumerated().flatMap { index, name in
    (first.contains(name) ? [1, 2, 7] : [[1, 2, 7][index % 3]]).map { (name, $0) }
  }

  /// How many futures a law is held on: a wide block and part of a narrow one; after the first five
  /// scenarios a narrow one, so that the checks stay within minutes.
  static func futures(_ name: String) -> Int { first.contains(name) ? 70 : 16 }

  /// A scenario as it is, run at its first site: once, whoever asks.
  static func original(_ name: String, threads: Int) async throws -> EnsembleResult {
    try await Originals.shared.result(name, threads)
  }

  private actor Originals {
    static let shared = Originals()
    private var running: [String: Task<EnsembleResult, any Error>] = [:]

    func result(_ name: String, _ threads: Int) async throws -> EnsembleResult {
      let key = "\(name) \(threads)"
      if let task = running[key] { return try await task.value }
      let task = Task {
        try await Ensemble(experiment(name, futures: futures(name)), threads: threads).run()
      }
      running[key] = task
      return try await task.value
    }
  }

  /// The text of the scenario whose file name starts with `name`.
  static func text(_ name: String) throws -> String {
    let folder = root.appendingPathComponent("Scenarios")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let file = try #require(files.first { $0.hasPrefix(name + "-") && $0.hasSuffix(".toml") })
    return try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
  }

  /// A scenario, perhaps with text added, ready to run at its first site.
  ///
  /// - Parameter isOnlyTheLast: Whether all options but the last are left out.
  static func experiment(
    _ name: String, adding: String = "", futures: Int = 70, sites count: Int = 1,
    precision: Double? = nil, isOnlyTheLast: Bool = false,
    change: (inout Site) -> Void = { _ in }
  ) throws -> Experiment {
    let source = SourceText(name: name, text: try text(name) + adding)
    let (read, findings) = ScenarioReader.read(
      source: source, folder: root.appendingPathComponent("Scenarios").path)
    #expect(!findings.hasErrors, "\(Rendering.text(findings))")
    var scenario = try #require(read)
    scenario.compare.futures = futures
    scenario.compare.precision = precision
    if isOnlyTheLast { scenario.options = Array(scenario.options.suffix(1)) }
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
