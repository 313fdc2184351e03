import Diffusion
import Foundation
import Networks
import Randomness

/// Milliseconds a future of the coupled model on one core: 400 people, 1,441 ties, 8 places, 3 years.
struct FutureBench {
  let run: RunSpecification

  /// The fixed reference site, or nil where it is not there.
  init?(_ folder: String) {
    guard let fills = try? Distribution.parse("beta(3, 5)").get(),
      let site = SiteFolder.read(folder).site
    else { return nil }
    let plan = SitePlan(site)
    run = RunSpecification(
      plan: plan, option: OptionPlan(timetable: Timetable(plan)),
      keys: Keys(seed: 2011, site: site.key), fills: Fills(withdrawal: fills),
      weeks: ModelTime.weeks(inYears: 3), cells: Cells(plan, groups: []),
      quantities: [
        .wellbeing, .stigma, .withdrawal, .connection, .poorlyConnected, .ties, .bridgingTies,
      ])
  }

  /// All kernels that this processor runs and that are wanted, with what their draws alone cost.
  func kernels(_ isWanted: (Kernels) -> Bool) throws {
    print(
      "coupled model, \(run.plan.count) people × \(run.weeks) weeks:"
        + " milliseconds of one core a future, the fastest of several (the median)")
    for lanes in [64, 16] {
      for kernels in Kernels.available(lanes: lanes) where isWanted(kernels) {
        let values = [ParameterValues](repeating: ParameterValues(), count: lanes)
        let blocks = 64 / lanes
        let time = try Stopwatch.measure(rounds: 9, parts: 64) { round in
          for block in 0..<blocks {
            let base = UInt32((round * blocks + block) * lanes)
            _ = try Run.block(run, values: values, base: base, kernels: kernels)
          }
        }
        report("\(kernels.name), \(lanes) futures side by side", time)
        report("  of this: the random words alone", draws(kernels))
      }
    }
  }

  /// The plain reference, one future at a time.
  func reference() throws {
    let time = try Stopwatch.measure(rounds: 5, parts: 1) { round in
      _ = try Run.plain(run, values: ParameterValues(), replicate: UInt32(round))
    }
    report("plain reference", time)
  }

  /// One word a week for each mapped tie, regular visit, person and service user: the least that the
  /// model must draw whatever happens.
  private func draws(_ kernels: Kernels) -> (least: Double, median: Double) {
    let plan = run.plan
    let visits = plan.places.filter(\.isOpen).reduce(0) { $0 + $1.visitors.count }
    let users = plan.isUser.count(where: { $0 })
    let words = plan.pairs.count + visits + plan.count + users
    let numbers = (0..<UInt32(words)).map { $0 }
    return Stopwatch.measure(rounds: 9, parts: kernels.lanes) { _ in
      for week in 0..<run.weeks {
        kernels.draw(numbers, key: run.keys.key(.wellbeing), base: 0, step: UInt32(week))
      }
    }
  }

  private func report(_ what: String, _ time: (least: Double, median: Double)) {
    func text(_ x: Double) -> String { String(format: "%8.3f", x) }
    print("\(text(time.least)) (\(text(time.median)))  \(what)")
  }
}
