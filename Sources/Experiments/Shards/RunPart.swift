import Diagnostics
import Diffusion
import Scenarios

/// One of the ensembles that the tables of a run are made from: the comparison itself, then what is worked out again.
///
/// Which there are depends on the scenario and on what is asked, never on a result, so that every machine lists the same.
public struct RunPart: Sendable {
  /// What it is, in words: "the comparison", "without peer effects".
  public let name: String
  /// Futures of each option at each site.
  package let futures: Int
  /// How many steps a week has, against the comparison: what a future costs grows with it.
  package let steps: Int
  /// Made when it is asked for, because a map that is drawn anew takes room; nil where the scenario cannot be run so.
  package let make: @Sendable () -> Experiment?

  package init(
    _ name: String, futures: Int, steps: Int = 1, make: @escaping @Sendable () -> Experiment?
  ) {
    (self.name, self.futures, self.steps, self.make) = (name, futures, steps, make)
  }
}

extension Experiment {
  /// The comparison itself, as a part of a run.
  package var wholeRun: RunPart {
    RunPart("the comparison", futures: scenario.compare.futures) { self }
  }

  /// Everything with nothing passing from person to person, as a part of a run.
  package var runWithoutPeers: RunPart {
    RunPart("without peer effects", futures: scenario.compare.futures) { withoutPeers }
  }

  /// Everything with halved steps, as a part of a run.
  package var runWithHalvedSteps: RunPart {
    let futures = min(scenario.compare.futures, StepCheck.standardFutures)
    return RunPart("with halved steps", futures: futures, steps: 2) {
      halvingSteps(futures: futures)
    }
  }

  /// What sensitivity asks for, as parts of a run.
  package func sensitivityRuns(_ settings: SensitivitySettings) -> [RunPart] {
    SensitivityRun(self, settings, threads: 1).parts
  }

  /// Why this experiment cannot be divided beforehand; nil where it can.
  public var whyNotDivided: Finding? {
    guard scenario.compare.precision != nil else { return nil }
    return Finding(
      "E-SHARD-PRECISION",
      "a run to a precision decides as it goes how many futures it needs, so it cannot be divided beforehand",
      hint:
        "give every part, and kith merge, the same number of futures, such as --futures"
        + " \(scenario.compare.futures)")
  }
}
