import Diffusion
import Scenarios

/// What the options of a sweep are compared by, against as-now in the same future.
public enum SweepMeasure: Sendable, Hashable {
  /// An outcome of a group in the week that decides, averaged over sites.
  case line(OutcomeLine)
  /// λ · what is gained − what it costs, in pounds, added up over sites.
  case netBenefit(perUnit: Double)

  /// The way that is better; nil where neither is.
  public var better: Outcome.Direction? {
    switch self {
    case .line(let line): Outcomes.named(line.outcome)?.better
    case .netBenefit: .higher
    }
  }

  /// As tables name it.
  public var text: String {
    switch self {
    case .line(let line): line.text
    case .netBenefit: Self.netBenefitName
    }
  }

  /// How a command asks for it.
  public static let netBenefitName = "net benefit"
}

extension SweepMeasure {
  /// By option, as-now left out, and future: how much more than as-now.
  func differences(_ experiment: Experiment, _ result: EnsembleResult) -> [[Double]] {
    let options = experiment.optionNames.indices.dropFirst()
    switch self {
    case .line:
      return options.map { option in
        Contrast(
          experiment, result, sites: Array(experiment.sites.indices), option: option, versus: 0,
          line: 0
        ).differences(0)
      }
    case .netBenefit(let perUnit):
      let all = Array(experiment.sites.indices)
      let gains = EffectReading(experiment, result, all)
      return options.map { option in
        let costs = all.map { SiteCosts(experiment, result, site: $0, option: option) }
        return gains.effects(option: option).enumerated().map { future, gain in
          perUnit * gain - costs.reduce(0) { $0 + $1.discounted[future] }
        }
      }
    }
  }
}
