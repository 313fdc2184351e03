import Diffusion
import Documents
import Scenarios

/// Works a comparison out again under what its scenario asks, on the same futures.
public struct SensitivityRun: Sendable {
  private let experiment: Experiment
  private let settings: SensitivitySettings
  private let threads: Int
  private let futures: Int
  private let store: FutureStore?

  /// The re-runs of an experiment.
  ///
  /// - Parameter store: Where blocks are kept; nil: nowhere.
  public init(
    _ experiment: Experiment, _ settings: SensitivitySettings, threads: Int,
    store: FutureStore? = nil
  ) {
    self.store = store
    self.experiment = experiment
    self.settings = settings
    self.threads = threads
    futures = settings.futures(of: experiment.scenario.compare)
  }

  /// One re-run that is to be made.
  private struct Job {
    let kind: SensitivityVariant.Kind
    let value: String
    /// Nil where the scenario cannot be run so.
    let make: @Sendable () -> Experiment?
  }

  /// Runs everything.
  ///
  /// - Parameters:
  ///   - result: What the comparison itself gave.
  ///   - progress: Told after each block, over all re-runs.
  public func run(
    _ result: EnsembleResult, progress: @Sendable (Ensemble.Progress) -> Void = { _ in }
  ) async throws -> SensitivityResult {
    let jobs = jobs
    let each = experiment.sites.count * experiment.optionNames.count * futures
    var variants: [SensitivityVariant] = []
    var failed = 0
    for (index, job) in jobs.enumerated() {
      guard let variant = job.make() else {
        failed += 1
        continue
      }
      let given = try await Ensemble(variant, threads: threads, store: store).run { one in
        progress(Ensemble.Progress(done: index * each + one.done, all: jobs.count * each))
      }
      variants.append(
        SensitivityVariant(
          kind: job.kind, value: job.value, leading: Leading.all(variant, given, explains: false)))
    }
    return SensitivityResult(
      settings: settings, futures: futures, asAssumed: asAssumed(result), variants: variants,
      failedMaps: failed)
  }

  /// The comparison's own first futures.
  private func asAssumed(_ result: EnsembleResult) -> SensitivityVariant {
    let own = experiment.scalingPeerEffects(by: 1, futures: futures)
    return SensitivityVariant(
      kind: .asAssumed, value: "",
      leading: Leading.all(own, result.first(futures), explains: false))
  }

  /// The re-runs, as parts of a run.
  var parts: [RunPart] {
    jobs.map { job in
      RunPart("\(job.kind.rawValue) \(job.value)", futures: futures, make: job.make)
    }
  }

  private var jobs: [Job] {
    let (experiment, futures) = (experiment, futures)
    // As assumed needs no re-run.
    let factors = settings.peerEffects.filter { $0 != 1 }.map { factor in
      Job(kind: .peerEffects, value: shortest(factor)) {
        experiment.scalingPeerEffects(by: factor, futures: futures)
      }
    }
    let contagions = settings.spreadsBy.map { name in
      Job(kind: .spreadsBy, value: name) {
        experiment.scenario.spreading(by: name).flatMap { experiment.rebuilt($0, futures, nil) }
      }
    }
    let maps = (0..<settings.maps).map { map in
      let number = UInt32(clamping: map)
      let draw = settings.resample == .ties ? MapDraw.interviews(number) : .people(number)
      return Job(kind: .map, value: "\(map + 1)") {
        experiment.rebuilt(experiment.scenario, futures, draw)
      }
    }
    let limits = settings.namedAtMost.map { most in
      Job(kind: .namedAtMost, value: "\(most)") {
        experiment.rebuilt(experiment.scenario, futures, .namedAtMost(most))
      }
    }
    return factors + contagions + maps + limits
  }
}

extension Experiment {
  /// A variant of this experiment's scenario on its sites, mapped otherwise where a draw says so; nil
  /// where the scenario cannot be resolved there.
  func rebuilt(_ scenario: Scenario, _ futures: Int, _ draw: MapDraw?) -> Experiment? {
    var scenario = scenario
    scenario.compare.futures = futures
    let seed = scenario.compare.seed
    let sites = sites.map { site in draw.map { $0.site(site.site, seed: seed) } ?? site.site }
    return ExperimentBuilder.build(scenario, sites: sites).0
  }
}

extension EnsembleResult {
  /// The first futures of each option, with what tables of differences need.
  func first(_ futures: Int) -> EnsembleResult {
    var result = self
    for site in sites.indices {
      for option in sites[site].indices {
        result.sites[site][option].read = sites[site][option].read.map { line in
          line.map { Array($0.prefix(futures)) }
        }
      }
    }
    return result
  }
}
