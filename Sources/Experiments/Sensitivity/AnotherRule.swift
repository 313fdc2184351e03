import Diffusion
import Scenarios

/// The same people, options and luck, by another rule of how things pass from one person to another.
///
/// What leads by one rule and not by the other depends on a rule that nobody measured: that is what it is for.
public struct AnotherRule: Sendable {
  /// The comparison by this rule.
  public let experiment: Experiment

  /// Nil where there is no other rule to try.
  public init?(_ experiment: Experiment) {
    guard Self.words(experiment.scenario) != nil else { return nil }
    let futures = experiment.scenario.compare.futures
    guard let other = Self.otherContagion(experiment.scenario) else {
      self.experiment = experiment.scalingPeerEffects(by: 0, futures: futures)
      return
    }
    guard let scenario = experiment.scenario.spreading(by: other.name),
      let changed = experiment.rebuilt(scenario, futures, nil)
    else { return nil }
    self.experiment = changed
  }

  /// What the other rule of a scenario says; nil where there is none.
  public static func words(_ scenario: Scenario) -> String? {
    if let other = otherContagion(scenario) {
      return "By this rule it spreads as \(other.meaning)."
    }
    guard scenario.model.runsCommunity else { return nil }
    return
      "By this rule, nobody's mood, views or habits pass on to those they are tied to. People meet, and ties are made and"
      + " end, as before."
  }

  /// A simple contagion for a complex one, and the other way round.
  private static func otherContagion(_ scenario: Scenario) -> ModelPage? {
    guard let decides = Outcomes.named(scenario.compare.main.outcome)?.contagion else { return nil }
    let pages = [Cascade.page, ThresholdAdoption.page]
    return pages.first { $0.name != decides }
  }
}
