import Networks
import Randomness

@testable import Diffusion

/// Bare networks and runs of one model on them.
enum Bare {
  /// A network of people and ties, everybody mutual, all ties alike.
  static func site(_ count: Int, _ pairs: [(Int, Int)]) -> Site {
    RoundModelTests.site(count, pairs)
  }

  static let kite = RoundModelTests.site(10, TextbookNetworks.kite)
  static func complete(_ n: Int) -> Site { site(n, RoundModelTests.complete(n)) }

  /// What a run of one model needs.
  struct Setup {
    var site: Site
    var model: Timetable.ModelPlan
    var values = ParameterValues()
    var told: [Int] = []
    var weeks = 10
    var isByEvent = false
    var isOneByOne = false
    var stepsPerWeek = 1

    init(_ site: Site, _ model: String) {
      self.site = site
      self.model = Timetable.ModelPlan(model)
      for key in ParameterKey.allCases where key.parameter.isRound { values[key] = 1 }
    }

    var run: RunSpecification {
      let plan = SitePlan(site, stepsPerWeek: stepsPerWeek)
      var timetable = Timetable(plan)
      timetable.models = [model]
      timetable.isByEvent = isByEvent
      timetable.isOneByOne = isOneByOne
      let page = Models.named(model.name)?.page
      var quantities: [Quantity] = [.reached(0), .ties]
      for report in page?.reports ?? [] {
        quantities.append(.model(0, column: report.column, report.reading))
      }
      return RunSpecification(
        plan: plan,
        option: OptionPlan(
          timetable: timetable, actions: told.isEmpty ? [] : [RoundModelTests.Given(people: told)],
          processes: Week.processes(community: false, models: [model.name])),
        keys: Keys(seed: 11, site: site.key), fills: SiteZero.fills, weeks: weeks,
        cells: Cells(plan, groups: []), quantities: quantities)
    }

    /// The future as it stands at the end.
    func future(_ replicate: UInt32 = 0) throws -> PlainFuture {
      let run = run
      var future = try PlainFuture(
        run.plan, values, fills: run.fills, keys: run.keys, replicate: replicate,
        timetable: run.option.timetable)
      for week in 0..<weeks {
        future.week = week
        for action in run.option.actions where action.isDue(in: week) {
          try action.act(on: &future)
        }
        for half in 0..<stepsPerWeek {
          future.half = half
          for process in run.option.processes { process.advance(&future, run.option.timetable) }
        }
      }
      return future
    }

    func record(_ replicate: UInt32 = 0) throws -> Record {
      try Run.plain(run, values: values, replicate: replicate).record
    }

    func block(lanes: Int = 64, base: UInt32 = 0) throws -> Record {
      try Run.block(
        run, values: [ParameterValues](repeating: values, count: lanes), base: base,
        kernels: Kernels.best(lanes: lanes)
      ).record
    }
  }
}
