import Diffusion
import Scenarios

extension Experiment {
  /// When to stop; nil for a run of as many futures as the scenario says.
  var precisionRule: PrecisionRule? {
    scenario.compare.precision.map {
      PrecisionRule(
        halfWidth: $0, most: scenario.compare.futures, perDraw: scenario.compare.futuresPerDraw,
        perSet: futuresPerSet)
    }
  }
}

extension Ensemble {
  /// Runs all options at all sites together, look by look, until the rule is content.
  ///
  /// Blocks hold whole sixteens of futures, so that some may be run past a look; those wait for the
  /// next one, or are dropped.
  func run(to rule: PrecisionRule, progress: @Sendable (Progress) -> Void) async throws
    -> EnsembleResult
  {
    var collected = OpenCollector(experiment)
    var (done, worked, met) = (0, 0, 0)
    for look in rule.looks {
      let end = (look + 15) / 16 * 16
      if worked < end {
        try await work(experiment.blocks(worked..<end)) { output in
          done += output.count
          collected.take(output)
          progress(Progress(done: done, all: all, isMost: true))
        }
        worked = end
      }
      met = rule.isMet(collected.differences(look)) ? met + 1 : 0
      if met == PrecisionRule.looksInARow || look == rule.most {
        return collected.result(look, rule)
      }
    }
    return collected.result(rule.most, rule)
  }
}

/// Collects blocks while it is open how many futures there will be.
struct OpenCollector {
  private let experiment: Experiment
  /// [site][option], in the order in which they finished.
  private var blocks: [[[BlockOutput]]]

  init(_ experiment: Experiment) {
    self.experiment = experiment
    blocks = Array(
      repeating: Array(repeating: [], count: experiment.optionNames.count),
      count: experiment.sites.count)
  }

  mutating func take(_ output: BlockOutput) {
    let place = blocks[output.site][output.option].firstIndex { $0.base > output.base }
    blocks[output.site][output.option].insert(
      output, at: place ?? blocks[output.site][output.option].count)
  }

  /// The paired differences of the main line at the last reading, all sites together, of the first so
  /// many futures: [option][future].
  func differences(_ futures: Int) -> [[Double]] {
    let week = experiment.scenario.compare.readAt.last ?? experiment.scenario.compare.weeks
    let levels = experiment.optionNames.indices.map { option in
      Experiment.average(
        blocks.map { site in Array(site[option].flatMap { $0.lines[0][week] }.prefix(futures)) })
    }
    return levels.dropFirst().map { zip($0, levels[0]).map { $0 - $1 } }
  }

  /// What a fixed run of so many futures gives, and how the precision ended.
  func result(_ futures: Int, _ rule: PrecisionRule) -> EnsembleResult {
    let compare = experiment.scenario.compare
    var result = EnsembleResult(
      sites: blocks.map { options in
        options.map { OptionResult($0.compactMap { $0.prefix(futures) }, compare) }
      })
    let widest = rule.widest(differences(futures))
    result.precision = PrecisionOutcome(
      asked: rule.halfWidth, halfWidth: widest?.halfWidth ?? 0,
      widest: widest.map { experiment.optionNames[$0.option + 1] } ?? "", futures: futures,
      most: rule.most)
    return result
  }
}

extension BlockOutput {
  /// The block without futures past the end; nil where none is left.
  fileprivate func prefix(_ futures: Int) -> BlockOutput? {
    guard base < futures else { return nil }
    guard base + count > futures else { return self }
    return BlockOutput(self, first: futures - base)
  }

  private init(_ block: BlockOutput, first: Int) {
    site = block.site
    option = block.option
    base = block.base
    count = first
    lines = block.lines.map { $0.map { Array($0.prefix(first)) } }
    counted = block.counted.map { $0.map { Array($0.prefix(first)) } }
    people = block.people.mapValues { weeks in weeks.map { $0.map { Array($0.prefix(first)) } } }
    whom = Array(block.whom.prefix(first))
    reached = Array(block.reached.prefix(first))
    told = block.told.map { Array($0.prefix(first)) }
    baseline = block.baseline.map { Array($0.prefix(first)) }
    values = Array(block.values.prefix(first))
  }
}
