import Diffusion

/// What the options did in every world of a sweep, always as differences from as-now.
public struct SweepResult: Sendable {
  /// [world][option, as-now left out][future].
  let worlds: [[[Double]]]
  /// What it is about.
  public let measure: SweepMeasure
  let plan: SweepPlan

  package init(worlds: [[[Double]]], measure: SweepMeasure, plan: SweepPlan) {
    self.worlds = worlds
    self.measure = measure
    self.plan = plan
  }

  /// The mean over futures in every world.
  ///
  /// - Parameter option: From 0, as-now left out.
  public func means(ofOption option: Int) -> [Double] {
    worlds.map { Statistics.mean($0[option]) }
  }

  /// The mean in a world, with the error that so few futures leave.
  public func estimate(option: Int, world: Int) -> Estimate {
    Estimate(worlds[world][option], setSize: 1)
  }

  /// How far one world lies from another, future by future: the luck that they share cancels.
  public func difference(option: Int, from one: Int, to other: Int) -> Estimate {
    Estimate(zip(worlds[one][option], worlds[other][option]).map { $1 - $0 }, setSize: 1)
  }
}

extension SweepResult {
  /// Each input's bar for an option; nil for other designs and where a value is not known.
  public func tornado(option: Int) -> Tornado? { plan.tornado(means(ofOption: option)) }

  /// Whether a bar is longer than what luck leaves of it: the 95 % interval of the paired difference
  /// between the worlds at its two ends leaves out none.
  public func isClear(_ bar: Tornado.Bar, option: Int) -> Bool {
    guard let (low, high) = ends(of: bar) else { return false }
    let estimate = difference(option: option, from: low, to: high)
    return estimate.low95 > 0 || estimate.high95 < 0
  }

  /// The worlds with the smallest and the largest output of a bar; nil where it has no length.
  private func ends(of bar: Tornado.Bar) -> (low: Int, high: Int)? {
    let first = 1 + bar.input * plan.samples
    let worlds = [0] + (0..<plan.samples).map { first + $0 }
    let outputs = [nil] + bar.outputs.map(Optional.some)
    func world(_ value: Double) -> Int? {
      outputs.firstIndex(of: value).map { worlds[$0] }
    }
    guard bar.swing > 0 else { return nil }
    return (world(bar.least) ?? 0, world(bar.most) ?? 0)
  }

  /// Elementary effects; nil for other designs.
  public func elementaryEffects(option: Int) -> ElementaryEffects? {
    plan.elementaryEffects(means(ofOption: option))
  }

  /// By input, the effect on average that luck alone could make: the root mean square over paths of the
  /// standard error that so few futures leave of one elementary effect.
  public func luck(ofEffectsOn option: Int) -> [Double] {
    let futures = worlds.first?[option].count ?? 0
    let all = (0..<futures).compactMap { future in
      ElementaryEffects.effects(
        points: plan.points, outputs: worlds.map { $0[option][future] })
    }
    guard let paths = all.first?.first?.count, all.count == futures, futures > 1 else { return [] }
    return plan.inputs.indices.map { input in
      let squares = (0..<paths).map { path in
        Statistics.variance(all.map { $0[input][path] }) / Double(futures)
      }
      return Statistics.mean(squares).squareRoot()
    }
  }

  /// Shares of the variance over worlds; nil for other designs, or where the option does the same in all.
  public func sobolIndices(option: Int) -> SobolIndices? {
    plan.sobolIndices(means(ofOption: option))
  }

  /// At most what share of the variance over worlds is luck: the mean squared standard error of a world
  /// over the variance of the worlds. Worlds share their futures, so the true share is smaller.
  public func luckShare(ofOption option: Int) -> Double {
    let squares = worlds.indices.map { world -> Double in
      let error = estimate(option: option, world: world).error
      return error * error
    }
    let variance = Statistics.variance(means(ofOption: option))
    return variance > 0 ? min(1, Statistics.mean(squares) / variance) : 0
  }

  /// By input, what goes with the option's effect; nil for other designs.
  public func rankCorrelations(option: Int) -> [Double?]? {
    plan.rankCorrelations(means(ofOption: option))
  }

  /// In how many worlds each option is best, as-now first; nil where neither way is better.
  public var best: BestShares? {
    guard let better = measure.better, let options = worlds.first?.count else { return nil }
    let asNow = worlds.map { _ in 0.0 }
    return BestShares([asNow] + (0..<options).map(means), better: better)
  }

  /// Worlds in which the best option is not clearly ahead of the second: the 95 % interval of their paired
  /// difference holds none.
  public var closeWorlds: Int {
    guard let better = measure.better else { return 0 }
    return worlds.count { world in
      let all = [world.first.map { $0.map { _ in 0.0 } } ?? []] + world
      let means = all.map { better == .higher ? Statistics.mean($0) : -Statistics.mean($0) }
      let order = all.indices.sorted { (means[$1], $0) < (means[$0], $1) }
      let lead = Estimate(zip(all[order[0]], all[order[1]]).map { $0 - $1 }, setSize: 1)
      return lead.low95 <= 0 && lead.high95 >= 0
    }
  }
}
