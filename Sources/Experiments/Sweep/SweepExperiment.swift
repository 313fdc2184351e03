import Diagnostics
import Diffusion
import Networks
import Scenarios

/// A sweep that is ready to run: a scenario in many worlds, each with the same futures.
public struct SweepExperiment: Sendable {
  /// The scenario with every parameter held; a world changes those that vary.
  public let experiment: Experiment
  /// What varies, in the order of the plan's inputs.
  public let varied: [VariedParameter]
  /// The worlds.
  public let plan: SweepPlan
  /// What options are compared by.
  public let measure: SweepMeasure
  /// Where more worlds were asked for than may be worked out: about how many; infinite where they cannot
  /// be counted.
  public let asked: Double?

  package init(
    experiment: Experiment, varied: [VariedParameter], plan: SweepPlan, measure: SweepMeasure,
    asked: Double? = nil
  ) {
    self.asked = asked
    self.experiment = experiment
    self.varied = varied
    self.plan = plan
    self.measure = measure
  }

  /// Futures in all, over worlds, options and sites.
  public var futures: Int { plan.points.count * futuresPerWorld }

  /// Futures of one world, over options and sites.
  public var futuresPerWorld: Int {
    experiment.sites.count * experiment.optionNames.count * experiment.scenario.compare.futures
  }

  /// The experiment of one world.
  func world(_ world: Int) -> Experiment {
    var values = experiment.draws.values(of: 0)
    for (parameter, value) in zip(varied, plan.values[world]) { values[parameter.key] = value }
    return Experiment(
      scenario: experiment.scenario, sites: experiment.sites,
      draws: AssumptionSets(futuresPerDraw: 1, values: [values]))
  }

  /// What the options do in one world: by option, as-now left out, and future.
  ///
  /// The draws are those of every other world, so two worlds differ by their parameters alone.
  func outcome(ofWorld world: Int, threads: Int = 1) async throws -> [[Double]] {
    let experiment = self.world(world)
    let result = try await Ensemble(experiment, threads: threads).run()
    return measure.differences(experiment, result)
  }
}

extension SiteExperiment {
  /// The same, recording the lines of a table alone and nothing that is only watched.
  func recording(_ lines: Int) -> SiteExperiment {
    SiteExperiment(
      site: site, plan: plan, keys: keys, fills: fills, options: options,
      groups: Array(groups.prefix(lines)), quantities: shown,
      measures: Array(measures.prefix(lines)), models: models,
      actionSources: actionSources)
  }
}
