import Diffusion
import Scenarios

/// Reads what options gain over as-now in each future, by the measure of the scenario.
struct EffectReading {
  private let experiment: Experiment
  private let result: EnsembleResult
  private let sites: [Int]

  init(_ experiment: Experiment, _ result: EnsembleResult, _ sites: [Int]) {
    self.experiment = experiment
    self.result = result
    self.sites = sites
  }

  /// By future; more is better. Exactly 0 for as-now.
  func effects(option: Int) -> [Double] {
    switch experiment.scenario.valueMeasure {
    case .wellby: wellbys(option: option, \.discountedAll)
    case .line(let line): differences(option, line)
    }
  }

  /// WELLBYs by future: Σ_t Σ_i .26 (w_it^option − w_it^as-now) Δ/(1 + r)^t, added up over sites
  /// (SCIENCE §3.1).
  func wellbys(option: Int, _ path: KeyPath<FutureValue, Double>) -> [Double] {
    let perPoint = experiment.scenario.value.wellbyPerPoint ?? ValueStandards.wellbyPerPoint
    return result.sites[sites[0]][option].values.indices.map { future in
      perPoint
        * sites.reduce(0) { sum, site in
          let options = result.sites[site]
          return sum
            + (options[option].values[future][keyPath: path]
              - options[0].values[future][keyPath: path])
        }
    }
  }

  /// A difference of an outcome in the week that decides: added up over the people of the line and
  /// over sites where it is a mean over people, else averaged over sites.
  private func differences(_ option: Int, _ line: OutcomeLine) -> [Double] {
    let compare = experiment.scenario.compare
    guard let index = compare.lines.firstIndex(of: line), let week = compare.readAt.indices.last,
      let outcome = Outcomes.named(line.outcome), let better = outcome.better
    else { return [] }
    let sign = better == .higher ? 1.0 : -1.0
    let weights = sites.map { site -> Double in
      outcome.addsUpOverPeople
        ? Double(LineReading(line, index, experiment.sites[site]).allPeople)
        : 1 / Double(sites.count)
    }
    let options = sites.map { result.sites[$0] }
    return options[0][option].read[index][week].indices.map { future in
      zip(options, weights).reduce(0) { sum, site in
        let (options, weight) = site
        if weight == 0 { return sum }
        let difference =
          options[option].read[index][week][future] - options[0].read[index][week][future]
        return sum + sign * weight * difference
      }
    }
  }
}
