import Diffusion
import Foundation
import Networks
import Randomness

/// `make bench`: how fast the engine is on this machine. Numbers to read, never a test.
@main
struct Bench {
  static func main() throws {
    guard let fills = try? Distribution.parse("beta(3, 5)").get(),
      let site = SiteFolder.read(siteFolder).site
    else {
      print("the benchmark's site was not found; run this from a checkout of Kith")
      return
    }
    try perFuture(site, Fills(withdrawal: fills))
  }

  /// The fixed reference site: 400 people, 1,441 ties, 8 places.
  static var siteFolder: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Tests/Fixtures/site0").path
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
