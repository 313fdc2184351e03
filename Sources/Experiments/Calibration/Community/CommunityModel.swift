import Diffusion
import Networks
import Scenarios

/// Runs a scenario's sites side by side in 64 lanes, each with its own parameters, up to the last week
/// that was observed.
///
/// Run r uses the future r of the engine and set r of the assumptions that are not fitted; run numbers
/// are those of `SequentialABC`, so no two candidates share their luck.
struct CommunityModel: Sendable {
  static let lanes = 64

  private let sites: [SiteModel]
  private let fitted: [ParameterKey]
  private let draws: ParameterDraws
  private let kernels = Kernels.best(lanes: CommunityModel.lanes)

  init(
    _ experiment: Experiment, _ data: ObservedData, option: Int,
    adoption: CommunityFit.Adoption?, fitted: [ParameterKey]
  ) {
    let seed = experiment.scenario.compare.seed
    let week = data.lastWeek
    sites = zip(experiment.sites, data.sites).compactMap { site, data in
      data.map {
        SiteModel(
          site, $0, week: week, option: option, adoption: adoption, seed: seed,
          isNamed: experiment.sites.count > 1)
      }
    }
    self.fitted = fitted
    draws = ParameterDraws(experiment.scenario)
  }

  var statistics: [CommunityStatistic] { sites.flatMap(\.statistics) }

  /// What was observed, in the order of the statistics.
  var observed: [Double] { sites.flatMap(\.observed) }

  func run(_ values: [[Double]], first: UInt32) throws -> [[Double]] {
    var sets = [ParameterValues](repeating: draws.fixed, count: Self.lanes)
    for (number, row) in values.enumerated() {
      var set = try draws.values(ofSet: Int(first) + number)
      for (key, value) in zip(fitted, row) { set[key] = value }
      sets[Kernels.lane(ofFuture: number, of: Self.lanes)] = set
    }
    var all = values.map { _ in [Double]() }
    for site in sites {
      let result = try Run.block(
        site.specification, values: sets, base: first, kernels: kernels)
      for number in values.indices {
        all[number] += site.values(result, Kernels.lane(ofFuture: number, of: Self.lanes))
      }
    }
    return all
  }
}

/// One site: what is run there, and how a run is reduced to figures.
private struct SiteModel: Sendable {
  let specification: RunSpecification
  let statistics: [CommunityStatistic]
  let observed: [Double]
  private let reading: Reading

  private enum Reading: Sendable {
    case wave(WaveStatistics, columns: [WaveColumn], week: Int, cells: [Int: Int])
    case curve([(week: Int, share: Double)], people: Double)
  }

  init(
    _ site: SiteExperiment, _ data: ObservedData.SiteData, week: Int, option: Int,
    adoption: CommunityFit.Adoption?, seed: UInt64, isNamed: Bool
  ) {
    let people = site.site.people
    var cells = Cells(site.plan, groups: [])
    var snapshots: [PersonValue] = []
    let bare: [CommunityStatistic]
    switch data {
    case .wave(let wave):
      let figures = WaveStatistics(site.plan, wave)
      var cellOf: [Int: Int] = [:]
      if wave.columns.contains(.adopted) {
        // A cell a person, so that the weekly record says who has adopted.
        let answered = people.indices.filter { wave.values[.adopted]?[$0] != nil }
        cells = Cells(
          site.plan,
          groups: answered.map { one in people.indices.map { $0 == one } })
        for (index, cell) in cells.cells.enumerated() where cell.groups.contains(true) {
          cellOf[cell.people[0]] = index
        }
      }
      snapshots = wave.columns.compactMap(\.value)
      bare = figures.statistics
      reading = .wave(figures, columns: wave.columns, week: week, cells: cellOf)
      observed = figures.values(
        WaveStatistics.Values(
          first: { $0.first(people[$1]) ?? 0 }, later: { wave.values[$0]?[$1] ?? 0 }))
    case .curve(let curve):
      bare = curve.points.map {
        CommunityStatistic(
          name: "share in week \($0.week)", reason: "how fast and how far it spread")
      }
      observed = curve.points.map(\.share)
      reading = .curve(
        curve.points, people: Double(max(1, people.count { $0.isSurveyed })))
    }
    statistics = bare.map {
      isNamed
        ? CommunityStatistic(name: "\(site.site.title): \($0.name)", reason: $0.reason) : $0
    }
    specification = RunSpecification(
      plan: site.plan, option: site.options[option], keys: Keys(seed: seed, site: site.site.key),
      fills: site.fills, weeks: week, cells: cells,
      quantities: adoption.map { [$0.quantity] } ?? [],
      snapshotWeeks: [0, week], snapshotValues: snapshots)
  }

  func values(_ result: RunResult, _ lane: Int) -> [Double] {
    func share(_ cell: Int, _ week: Int) -> Double { result.record[0, cell, week, lane] }
    switch reading {
    case .curve(let points, let people):
      return points.map { point in
        specification.cells.cells.indices.reduce(0) { $0 + share($1, point.week) } / people
      }
    case .wave(let figures, let columns, let week, let cells):
      let lanes = CommunityModel.lanes
      let rows = Dictionary(
        uniqueKeysWithValues: columns.compactMap { column in
          column.value.map { value in
            (
              column,
              (
                first: result.snapshots[value]?[0] ?? [],
                later: result.snapshots[value]?[week] ?? []
              )
            )
          }
        })
      return figures.values(
        WaveStatistics.Values(
          first: { column, person in
            rows[column].map { Double($0.first[person * lanes + lane]) } ?? 0
          },
          later: { column, person in
            if let row = rows[column] { return Double(row.later[person * lanes + lane]) }
            return cells[person].map { share($0, week) } ?? 0
          }))
    }
  }
}
