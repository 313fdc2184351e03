import Diffusion
import Randomness

/// Approximate Bayesian computation by population Monte Carlo.
///
/// 1. Runs with values from the prior, twice as many as there are to be particles (rounded up to whole
///    blocks), set the scale of each statistic; the nearest are the first generation.
/// 2. The tolerance of a generation is a quantile of the distances of the one before (after Del Moral,
///    Doucet & Jasra 2012 doi:10.1007/s11222-011-9271-y).
/// 3. Candidates are particles of the generation before, picked by weight and moved by a normal step;
///    each is run once, and accepted if its distance is at most the tolerance; it counts prior over
///    proposal (`PerturbationKernel`).
/// 4. It ends after a number of generations, when too few candidates are accepted, when the runs are
///    used up, or when no tolerance below the last is left.
///
/// Candidates are numbered. A generation holds those that come first among the accepted, and counts as
/// run those up to the last of them, whatever was worked out beside, so the result is the same for any
/// number of threads.
///
/// - Source: Toni et al. 2009 doi:10.1098/rsif.2008.0172; Beaumont, Cornuet, Marin & Robert 2009
///   doi:10.1093/biomet/asp052. [M]
package struct SequentialABC: Sendable {
  package let problem: CalibrationProblem
  package let settings: CalibrationSettings

  package init(_ problem: CalibrationProblem, _ settings: CalibrationSettings) {
    self.problem = problem
    self.settings = settings
  }

  /// How far a fit has come.
  package struct Progress: Sendable {
    package let generation: Int
    package let simulations: Int
    package let most: Int
  }

  /// Fits.
  ///
  /// - Throws: What the model throws, and the errors of distributions that have no such quantile.
  /// - Complexity: runs of the model, and O(particles²) a generation.
  package func run(progress: @Sendable (Progress) -> Void = { _ in }) async throws -> Posterior {
    let runs = try await prior(progress)
    let scale = StatisticScale(observed: problem.observed, runs: runs.map(\.statistics))
    guard runs.count(where: { $0.statistics.allSatisfy(\.isFinite) }) >= settings.particles else {
      throw CalibrationError.fewComparable
    }
    guard scale.scales.contains(where: { $0 != nil }) else {
      throw CalibrationError.nothingVaries
    }
    let nearest = runs.map { (run: $0, distance: scale.distance($0.statistics)) }
      .enumerated().filter { $0.element.distance.isFinite }
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .prefix(settings.particles).map(\.element)
    var population = Population(
      scores: nearest.map(\.run.scores), statistics: nearest.map(\.run.statistics),
      distances: nearest.map(\.distance),
      weights: nearest.map { _ in 1 / Double(settings.particles) })
    var generations = [
      Posterior.Generation(
        tolerance: nearest.last?.distance ?? 0, candidates: runs.count,
        effectiveSize: population.effectiveSize)
    ]
    var used = runs.count
    var ended = Posterior.Ending.generations
    while generations.count < settings.generations {
      let tolerance = Statistics.quantile(population.distances.sorted(), settings.quantile)
      guard tolerance < generations[generations.count - 1].tolerance else {
        ended = .noCloser
        break
      }
      let most = min(
        settings.simulations - used,
        Int(Double(settings.particles) / max(1e-6, settings.leastAcceptance)))
      let next = try await generation(
        generations.count, from: population, scale, tolerance: tolerance,
        blocks: max(0, most / problem.lanes), before: used, progress)
      let left = settings.simulations - used
      used += next.candidates
      guard let found = next.population else {
        ended = left == most ? .simulations : .acceptance
        break
      }
      population = found
      generations.append(
        Posterior.Generation(
          tolerance: tolerance, candidates: next.candidates,
          effectiveSize: population.effectiveSize))
    }
    let final = settings.adjusts ? RegressionAdjustment.adjust(population, scale) : population
    return Posterior(
      problem: problem, settings: settings, scale: scale, prior: runs.map(\.statistics),
      generations: generations, ended: ended, simulations: used, unadjusted: population,
      population: final, values: try final.scores.map(problem.values))
  }

  /// One run of the model.
  struct Candidate: Sendable {
    var scores: [Double]
    var statistics: [Double]
  }

  /// Runs from the prior.
  private func prior(_ progress: @Sendable (Progress) -> Void) async throws -> [Candidate] {
    let key = self.key(0)
    var runs: [Candidate] = []
    let blocks = (2 * settings.particles + problem.lanes - 1) / problem.lanes
    try await walk(blocks: blocks, generation: 0) { candidate in
      problem.parameters.indices.map {
        key.normal(UInt32($0), 0, step: 0, replicate: candidate)
      }
    } take: { _, block in
      runs += block
      progress(Progress(generation: 0, simulations: runs.count, most: settings.simulations))
      return true
    }
    return runs
  }

  /// A generation and the runs it took; no population where so many blocks do not give enough particles.
  private func generation(
    _ number: Int, from before: Population, _ scale: StatisticScale, tolerance: Double,
    blocks: Int, before used: Int, _ progress: @Sendable (Progress) -> Void
  ) async throws -> (population: Population?, candidates: Int) {
    let (picks, steps) = (key(1), key(2))
    let kernel = PerturbationKernel(before)
    let generation = UInt32(number)
    var accepted: [(run: Candidate, distance: Double)] = []
    var candidates = 0
    try await walk(blocks: blocks, generation: number) { candidate in
      kernel.candidate(
        picks.uniform53(0, generation, step: 0, replicate: candidate),
        problem.parameters.indices.map {
          steps.normal(UInt32($0), generation, step: 0, replicate: candidate)
        })
    } take: { _, block in
      for run in block where accepted.count < settings.particles {
        candidates += 1
        let distance = scale.distance(run.statistics)
        // Beyond eight standard deviations the prior has nothing that a number could hold.
        guard distance <= tolerance, run.scores.allSatisfy({ abs($0) <= 8 }) else { continue }
        accepted.append((run, distance))
      }
      progress(
        Progress(
          generation: number, simulations: used + candidates, most: settings.simulations))
      return accepted.count < settings.particles
    }
    guard accepted.count == settings.particles else { return (nil, candidates) }
    let population = Population(
      scores: accepted.map(\.run.scores), statistics: accepted.map(\.run.statistics),
      distances: accepted.map(\.distance),
      weights: Population.normalised(
        accepted.map { settings.ignoresWeights ? 1 : kernel.weight($0.run.scores) }))
    return (population, candidates)
  }

  /// The draws of the fit: 0 the prior, 1 which particle, 2 where it moves, 3 who predicts, 4 ranks.
  func key(_ subject: UInt32) -> StreamKey {
    StreamKey(
      seed: settings.seed, site: 0, process: DrawProcess.calibration.rawValue, subject: subject)
  }
}

/// Why nothing could be fitted.
package enum CalibrationError: Error, Sendable {
  /// Fewer runs from the prior than particles have statistics that are numbers.
  case fewComparable
  /// Every run from the prior gives the same figures: the data cannot tell anything of the parameters.
  case nothingVaries
}
