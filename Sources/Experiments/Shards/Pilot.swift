import Diffusion
import Foundation

/// What futures take on this machine: the first block of every option at some of the sites, worked out and timed.
///
/// It is for saying beforehand what a long run needs; nothing of it goes into a result.
public struct Pilot: Sendable {
  /// One site that was tried.
  public struct Trial: Sendable {
    /// The position of the site.
    public let site: Int
    /// People and ties of the map.
    public let people, ties: Int
    /// Seconds of one processor for a future, over all options.
    public let seconds: Double
    /// Bytes that a future takes in a store, over all options.
    public let bytes: Double
  }

  /// By size, the smallest first.
  public let trials: [Trial]
  /// Futures of each option at each of these sites.
  public let futures: Int
  /// Bytes of memory that the program took with everything read, and at most while one block was worked out.
  public let standing, most: Int

  /// At most so many sites are tried, from the smallest to the largest (A).
  public static let mostSites = 8

  /// Works the first blocks out, one at a time.
  ///
  /// - Parameter progress: Told after each block.
  public init(
    _ experiment: Experiment, progress: @Sendable (Ensemble.Progress) -> Void = { _ in }
  ) async throws {
    let sites = Self.sites(experiment)
    let blocks = experiment.blocks(0..<experiment.scenario.compare.futures)
    let first = blocks.first.map { min($0.lanes, experiment.scenario.compare.futures) } ?? 0
    let all = sites.count * experiment.optionNames.count * first
    let ensemble = Ensemble(experiment, threads: 1)
    var (trials, done): ([Trial], Int) = ([], 0)
    standing = Self.peakMemory
    for site in sites {
      let begun = Self.processorSeconds
      var bytes = 0
      try await ensemble.work(blocks.filter { $0.site == site && $0.base == 0 }) { output in
        bytes += output.stored.count
        done += output.count
        progress(Ensemble.Progress(done: done, all: all))
      }
      let map = experiment.sites[site].site
      trials.append(
        Trial(
          site: site, people: map.people.count, ties: map.ties.count,
          seconds: (Self.processorSeconds - begun) / Double(max(1, first)),
          bytes: Double(bytes) / Double(max(1, first))))
    }
    most = Self.peakMemory
    futures = first
    self.trials = trials
  }

  /// Sites evenly spread over all by size, with the smallest and the largest.
  private static func sites(_ experiment: Experiment) -> [Int] {
    let sizes = experiment.sites.map { $0.site.people.count + $0.site.ties.count }
    let order = sizes.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
    guard order.count > mostSites else { return order }
    return (0..<mostSites).map { order[$0 * (order.count - 1) / (mostSites - 1)] }
  }

  /// Seconds that all processors together have given to this process.
  public static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory that this process has taken, in bytes.
  private static var peakMemory: Int {
    var usage = rusage()
    // RUSAGE_SELF, whose type differs between systems.
    getrusage(0, &usage)
    #if os(macOS)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss * 1024
    #endif
  }
}

extension Pilot {
  /// What a future takes at a site that may not have been tried: that of the tried one that is nearest in size, in
  /// proportion to people and ties.
  private func scaled(_ value: (Trial) -> Double, to size: Double) -> Double {
    func own(_ trial: Trial) -> Double { Double(max(1, trial.people + trial.ties)) }
    let near = trials.min { abs(own($0) - size) < abs(own($1) - size) }
    return near.map { value($0) * size / own($0) } ?? 0
  }

  /// What a whole run takes, all its ensembles together.
  package func whole(_ experiment: Experiment, _ parts: [RunPart]) -> (
    seconds: Double, bytes: Double, comparisonBytes: Double
  ) {
    var (seconds, bytes, own) = (0.0, 0.0, 0.0)
    for site in experiment.sites {
      let size = Double(max(1, site.site.people.count + site.site.ties.count))
      let one = (scaled(\.seconds, to: size), scaled(\.bytes, to: size))
      for (index, part) in parts.enumerated() {
        seconds += one.0 * Double(part.futures * part.steps)
        bytes += one.1 * Double(part.futures)
        if index == 0 { own += one.1 * Double(part.futures) }
      }
    }
    return (seconds, bytes, own)
  }
}
