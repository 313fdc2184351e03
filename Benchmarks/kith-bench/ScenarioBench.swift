import Diagnostics
import Diffusion
import Experiments
import Foundation
import Networks
import Scenarios

/// Whole comparisons, from files to differences, on two threads.
struct ScenarioBench {
  let folder: URL

  init(_ folder: URL) { self.folder = folder }

  func all() async throws {
    try await run("s4-who-gets-the-invitation", sites: 7, options: 4, futures: 200)
    try await run("s4-who-gets-the-invitation", sites: 7, options: 11, futures: 200)
    for _ in 0..<3 {
      try await run("s1-champions-brokers-or-circles", sites: 1, options: 1, futures: 100)
    }
  }

  /// A scenario with so many of its sites, options and futures; options are repeated to make up the
  /// number, under other names.
  private func run(_ name: String, sites: Int, options: Int, futures: Int) async throws {
    let path = folder.appendingPathComponent(name + ".toml")
    let text = try String(contentsOf: path, encoding: .utf8)
    let (read, findings) = ScenarioReader.read(
      source: SourceText(name: name, text: text), folder: folder.path)
    guard var scenario = read else {
      print(Rendering.text(findings))
      return
    }
    let given = scenario.options
    scenario.options = (0..<options).map { index in
      var option = given[index % given.count]
      if index >= given.count { option.name += " \(index)" }
      return option
    }
    scenario.compare.futures = futures
    scenario.sites = Array(scenario.sites.prefix(sites))
    let folders = scenario.sites.compactMap { SiteFolder.read($0.path).site }
    let (experiment, problems) = ExperimentBuilder.build(scenario, sites: folders)
    guard let experiment else {
      print(Rendering.text(problems))
      return
    }
    let (clock, processor) = (Stopwatch.clock(), Stopwatch.program())
    let result = try await Ensemble(experiment, threads: 2).run()
    let rows = Comparison(experiment, result).rows.count
    let (taken, used) = (Stopwatch.clock() - clock, Stopwatch.program() - processor)
    print(
      "\(sites) sites × \(options + 1) options (as-now among them) × \(futures) futures,"
        + " two threads: \(Int(taken)) ms on the clock, \(Int(used)) ms of processors,"
        + " \(rows) differences; \(Stopwatch.memory())")
  }
}
