import Diagnostics
import Diffusion
import Experiments
import Foundation
import Networks
import Randomness
import Scenarios

/// `make bench`: how fast the engine is on this machine. Numbers to read, never a test.
@main
struct Bench {
  static func main() async throws {
    guard let fills = try? Distribution.parse("beta(3, 5)").get(),
      let site = SiteFolder.read(siteFolder).site
    else {
      print("the benchmark's site was not found; run this from a checkout of Kith")
      return
    }
    try perFuture(site, Fills(withdrawal: fills))
    try await wholeScenario()
  }

  /// The fixed reference site: 400 people, 1,441 ties, 8 places.
  static var siteFolder: String { root.appendingPathComponent("Tests/Fixtures/site0").path }
  static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// Seven sites × five options (and as-now) × 200 futures on two threads, from files to differences.
  static func wholeScenario() async throws {
    let path = root.appendingPathComponent("Scenarios/s4-who-gets-the-invitation.toml")
    let text = try String(contentsOf: path, encoding: .utf8)
    let (read, findings) = ScenarioReader.read(
      source: SourceText(name: "s4", text: text), folder: path.deletingLastPathComponent().path)
    guard var scenario = read else {
      print(Rendering.text(findings))
      return
    }
    scenario.options = Array(scenario.options.prefix(5))
    let sites = scenario.sites.compactMap { SiteFolder.read($0.path).site }
    guard let experiment = ExperimentBuilder.build(scenario, sites: sites).0 else { return }
    let clock = ContinuousClock()
    let start = clock.now
    let result = try await Ensemble(experiment, threads: 2).run()
    let rows = Comparison(experiment, result).rows.count
    let time = clock.now - start
    print(
      "\(sites.count) sites × \(scenario.options.count) options and as-now ×"
        + " \(scenario.compare.futures) futures, two threads: \(time) for \(rows) differences;"
        + " \(memory())")
  }

  /// Milliseconds a future of the coupled model, 400 people × 3 years, on one core.
  static func perFuture(_ site: Site, _ fills: Fills) throws {
    let plan = SitePlan(site)
    let weeks = ModelTime.weeks(inYears: 3)
    let run = RunSpecification(
      plan: plan, option: OptionPlan(timetable: Timetable(plan)),
      keys: Keys(seed: 2011, site: site.key), fills: fills, weeks: weeks,
      cells: Cells(plan, groups: []),
      quantities: [
        .wellbeing, .stigma, .withdrawal, .connection, .poorlyConnected, .ties, .bridgingTies,
      ])
    print("coupled model, \(plan.count) people × \(weeks) weeks, one core, ms a future")
    for lanes in [64, 16] {
      for kernels in Kernels.available(lanes: lanes) {
        let values = [ParameterValues](repeating: ParameterValues(), count: lanes)
        let times = try (0..<7).map { round in
          try milliseconds {
            for block in 0..<(128 / lanes) {
              _ = try Run.block(
                run, values: values, base: UInt32((round * 128 / lanes + block) * lanes),
                kernels: kernels)
            }
          } / 128
        }
        report("\(kernels.name), \(lanes) futures side by side", times)
      }
    }
    let times = try (0..<5).map { round in
      try milliseconds {
        _ = try Run.plain(run, values: ParameterValues(), replicate: UInt32(round))
      }
    }
    report("plain reference", times)
  }

  /// The most memory that the process has used, where the system says so.
  static func memory() -> String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.map { "most memory\($0.dropFirst(6).replacing("\t", with: " "))" } ?? ""
  }

  static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(body)
    return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) * 1e-15
  }

  static func report(_ what: String, _ times: [Double]) {
    let sorted = times.sorted()
    func text(_ x: Double) -> String { String(format: "%8.2f", x) }
    print(
      "\(text(sorted[sorted.count / 2])) (fastest\(text(sorted[0])))  \(what)")
  }
}
