import Diffusion

/// All parameters by which one person's state moves another's.
///
/// Estimates of peer effects mix influence with like meeting like and with shared surroundings (SCIENCE
/// §1.2, W1: Shalizi & Thomas 2011; Cohen-Cole & Fletcher 2008, M), so a comparison should survive
/// without them. What contact does — stigma that falls when people meet, ties that contact keeps — is
/// no such effect and stays. How many others a threshold waits for is a rule, not a strength, and stays
/// too.
public enum PeerEffects {
  /// γ, ν, β, p and what else the models' files name, in the order of the parameters.
  public static let keys: [ParameterKey] = {
    let all = Set(Models.all.flatMap { $0.peerEffects })
    return ParameterKey.allCases.filter(all.contains)
  }()

  /// Those of word of mouth and of models that run beside what the scenario lets spread.
  static let besideSpreading: [ParameterKey] = keys.filter { key in
    Models.owner(of: key).map { !Models.persuasion.contains($0.page.name) } ?? false
  }

  /// The parameters with every peer effect multiplied; what leaves a parameter's range is moved to the
  /// end of it.
  static func scaled(_ values: ParameterValues, by factor: Double) -> ParameterValues {
    var scaled = values
    for key in keys {
      let range = key.parameter.range
      scaled[key] = min(range.upperBound, max(range.lowerBound, values[key] * factor))
    }
    return scaled
  }
}

extension Experiment {
  /// The first futures of this experiment, with every peer effect multiplied.
  func scalingPeerEffects(by factor: Double, futures: Int) -> Experiment {
    var scenario = scenario
    scenario.compare.futures = futures
    return Experiment(
      scenario: scenario, sites: sites,
      draws: AssumptionSets(
        futuresPerDraw: draws.futuresPerDraw,
        values: draws.values.map { PeerEffects.scaled($0, by: factor) }))
  }
}
