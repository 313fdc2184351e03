import Diagnostics
import Experiments
import Networks
import Scenarios

/// What is asked of a run beside its scenario: the words of the command that change what is written.
public struct RunRequest: Sendable, Hashable {
  /// How many futures, instead of what the scenario says.
  public var futures: Int?
  /// Whether the comparison is worked out again without peer effects and on maps drawn anew.
  public var sensitivity = false
  /// Whether every future's values are written.
  public var perReplicate = false
  /// Whether everything is worked out with nothing passing from person to person too.
  public var withoutPeers = false
  /// Whether everything is run with each week in two steps too.
  public var checkStep = false

  /// Nothing beside the scenario.
  public init() {}

  private static let flags: [(word: String, path: WritableKeyPath<RunRequest, Bool> & Sendable)] = [
    ("--sensitivity", \.sensitivity), ("--per-replicate", \.perReplicate),
    ("--without-peers", \.withoutPeers), ("--check-step", \.checkStep),
  ]

  /// The words, as a manifest records them.
  public var words: [String] {
    let given = Self.flags.filter { self[keyPath: $0.path] }.map(\.word)
    return (futures.map { ["--futures", "\($0)"] } ?? []) + given
  }

  /// Reads the words of a recorded command back; nil where one is not known.
  ///
  /// - Parameter command: "kith run small.toml --futures 6": what stands after the scenario counts.
  public init?(command: String) {
    var words = command.split(separator: " ").map(String.init)[...]
    guard words.prefix(2) == ["kith", "run"] else { return nil }
    words = words.dropFirst(2).drop { !$0.hasPrefix("--") }
    while let word = words.popFirst() {
      if let flag = Self.flags.first(where: { $0.word == word }) {
        self[keyPath: flag.path] = true
      } else if word == "--futures", let count = words.popFirst().flatMap({ Int($0) }), count > 1 {
        futures = count
      } else {
        return nil
      }
    }
  }
}

extension RunRequest {
  /// The ensembles that `ScenarioRun` works out when it is asked this, in its order.
  public func parts(_ experiment: Experiment) -> [RunPart] {
    var parts = [experiment.wholeRun]
    if withoutPeers { parts.append(experiment.runWithoutPeers) }
    if let settings = experiment.scenario.sensitivity ?? (sensitivity ? .standard : nil) {
      parts += experiment.sensitivityRuns(settings)
    }
    if checkStep { parts.append(experiment.runWithHalvedSteps) }
    return parts
  }
}

/// A run of scenario files, from the futures to the bytes of its folder.
public struct ScenarioRun: Sendable {
  /// What was compared, with as many futures as were run.
  public let experiment: Experiment
  /// What is said of it.
  public let report: RunReport
  /// The files of its folder, the manifest last.
  public let files: [(name: String, bytes: [UInt8])]

  /// Works everything out.
  ///
  /// - Parameters:
  ///   - files: What was read.
  ///   - experiment: What is to be run.
  ///   - store: Where blocks are kept and taken from; nil: all are worked out.
  ///   - progress: Told after each block.
  /// - Throws: `E-STORE-WRITE` where the store cannot be written.
  public init(
    _ files: ScenarioFiles, _ experiment: Experiment, _ request: RunRequest, threads: Int,
    store: FutureStore? = nil, progress: @Sendable (Ensemble.Progress) -> Void = { _ in }
  ) async throws {
    let result = try await Ensemble(experiment, threads: threads, store: store).run(
      progress: progress)
    let settled = experiment.settled(by: result)
    var alone: EnsembleResult?
    if request.withoutPeers {
      alone = try await Ensemble(settled.withoutPeers, threads: threads, store: store).run(
        progress: progress)
    }
    var again: SensitivityResult?
    if let settings = settled.scenario.sensitivity ?? (request.sensitivity ? .standard : nil) {
      again = try await SensitivityRun(settled, settings, threads: threads, store: store).run(
        result, progress: progress)
    }
    var stepCheck: StepCheck?
    if request.checkStep {
      stepCheck = try await settled.stepCheck(
        result, threads: threads, store: store, progress: progress)
    }
    self.init(
      files, settled, result, request, withoutPeers: alone, sensitivity: again,
      stepCheck: stepCheck, threads: threads)
  }

  /// What is said of futures that were worked out.
  ///
  /// - Parameters:
  ///   - settled: The experiment with as many futures as there are.
  ///   - threads: How many parts are worked out at once.
  package init(
    _ files: ScenarioFiles, _ settled: Experiment, _ result: EnsembleResult, _ request: RunRequest,
    withoutPeers: EnsembleResult? = nil, sensitivity: SensitivityResult? = nil,
    stepCheck: StepCheck? = nil, threads: Int = 1
  ) {
    let (comparison, spread) = Blocks.both(
      threads: threads, { Comparison(settled, result) },
      { Spread(settled, result, withoutPeers: withoutPeers) })
    var report = RunReport(settled, comparison, spread, sensitivity: sensitivity)
    report.stepCheck = stepCheck
    report.swinging = Swinging.found(settled, result)
    var manifest = Manifest(files, settled, options: request.words)
    manifest.precision = report.comparison.precision
    self.experiment = settled
    self.report = report
    self.files = RunResults.files(
      settled, result, report, manifest: manifest, perReplicate: request.perReplicate,
      threads: threads)
  }
}
