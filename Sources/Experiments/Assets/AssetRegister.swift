import Diffusion

/// What a community would miss: its assets, ranked by the loss when each goes.
public struct AssetRegister: Sendable {
  /// From the largest loss to the smallest.
  public let rows: [AssetRow]
  /// Whether the loss to service users ranks; else that to everyone, for there are too few of them.
  public let ranksByServiceUsers: Bool
  /// Service users who are in the averages.
  public let serviceUsers: Int
  /// Futures.
  public let futures: Int
  /// Sets of assumptions.
  public let draws: Int
  /// The mean of the outcome as now, at the end, of those by whom it is ranked, and its standard error.
  public let asNow, asNowError: Double
}

/// One asset and what its loss does.
public struct AssetRow: Sendable, Hashable {
  /// The asset.
  public let asset: Asset
  /// Its rank, from 1 for the largest loss; equal losses share one.
  public let rank: Int
  /// The ranks between which it lies in 95 of 100 resampled sets of futures.
  public let ranks: ClosedRange<Int>
  /// The loss to service users who stay; nil where there are too few.
  public let serviceUsers: Loss?
  /// The loss to everyone who stays.
  public let everyone: Loss

  /// A mean loss: positive where people are worse off without the asset.
  public struct Loss: Sendable, Hashable {
    /// Mean over futures and its standard error, in the outcome's unit.
    public let mean, standardError: Double
    /// Half-width of the 95 % t interval of the mean.
    public let half95: Double
    /// Futures in which people are worse off without it; ties count half.
    public let worseIn: Double
    /// People behind it.
    public let people: Int
  }
}

extension AssetRegister {
  /// Reads the register from its futures.
  ///
  /// - Complexity: O(assets × futures × 1000) for the ranks.
  public init(_ assets: AssetExperiment, _ result: EnsembleResult) {
    let site = assets.experiment.sites[0]
    let compare = assets.experiment.scenario.compare
    let options = result.sites[0]
    let clusters = AssumptionClusters(compare)
    let isHigherBetter = Outcomes.named(assets.settings.outcome)?.better != .lower
    func losses(_ asset: Int, _ line: Int) -> [Double] {
      zip(options[0].read[line][0], options[asset + 1].read[line][0]).map {
        isHigherBetter ? $0 - $1 : $1 - $0
      }
    }
    func people(_ line: Int) -> Int {
      LineReading(compare.lines[line], line, site).allPeople
    }
    let lines = assets.lines
    let users = lines.map { people($0.serviceUsers) }
    let byUsers = users.allSatisfy { $0 >= AssetSettings.fewestPeople }
    let ranking = assets.assets.indices.map { asset in
      clusters.means(
        losses(asset, byUsers ? lines[asset].serviceUsers : lines[asset].everyone))
    }
    let ranks = RankIntervals(ranking, seed: assets.settings.seed)
    func loss(_ asset: Int, _ line: Int) -> AssetRow.Loss {
      AssetRow.Loss(losses(asset, line), people: people(line), clusters)
    }
    let rows = assets.assets.indices.map { asset in
      AssetRow(
        asset: assets.assets[asset], rank: ranks.ranks[asset], ranks: ranks.intervals[asset],
        serviceUsers: byUsers ? loss(asset, lines[asset].serviceUsers) : nil,
        everyone: loss(asset, lines[asset].everyone))
    }
    self.rows = rows.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
    ranksByServiceUsers = byUsers
    serviceUsers = users.max() ?? 0
    futures = compare.futures
    draws = clusters.count
    let levels = options[0].read[byUsers ? lines[0].serviceUsers : lines[0].everyone][0]
    let means = clusters.means(levels)
    asNow = Statistics.mean(levels)
    asNowError = Statistics.standardDeviation(means) / Double(means.count).squareRoot()
  }
}

extension AssetRow.Loss {
  init(_ losses: [Double], people: Int, _ clusters: AssumptionClusters) {
    let means = clusters.means(losses)
    mean = Statistics.mean(losses)
    standardError = Statistics.standardDeviation(means) / Double(means.count).squareRoot()
    half95 = Statistics.halfWidth(
      standardError: standardError, count: means.count, level: 0.95)
    worseIn = losses.reduce(0) { $0 + ($1 > 0 ? 1 : $1 == 0 ? 0.5 : 0) }
    self.people = people
  }
}
