import Diffusion
import Scenarios

/// By what people's wellbeing changed, and where a person's futures part.
public struct Why: Sendable {
  /// One entry an option, in order.
  public let options: [OptionWhy]
  /// Futures that were worked out.
  public let futures: Int

  /// By what one option changes wellbeing.
  public struct OptionWhy: Sendable, Hashable {
    /// The option.
    public let name: String
    /// In points of wellbeing at the end of the run, mean over people and futures, by channel; nil where
    /// there are fewer than five people.
    public let reached, others: [Double]?
    /// For the person asked about, for each future: where it first differs from as now.
    public let person: [Parting?]
  }

  /// Where the futures of a person part.
  public struct Parting: Sendable, Hashable {
    /// The week, from 0.
    public let week: Int
    /// The part of the model that made the difference; nil: an action of the option.
    public let process: String?
    /// Whether the option reached the person itself, sooner or later.
    public let isReached: Bool
    /// The difference of wellbeing at the end.
    public let difference: Double
  }
}

/// The futures of one option at one site, added up.
struct WhyTally: Sendable {
  /// [channel], over people and futures.
  var reached = [Double](repeating: 0, count: Channel.allCases.count)
  var others = [Double](repeating: 0, count: Channel.allCases.count)
  /// People times futures.
  var reachedCount = 0
  var othersCount = 0
  var parting: Why.Parting?

  static func + (left: WhyTally, right: WhyTally) -> WhyTally {
    var sum = left
    for channel in sum.reached.indices {
      sum.reached[channel] += right.reached[channel]
      sum.others[channel] += right.others[channel]
    }
    sum.reachedCount += right.reachedCount
    sum.othersCount += right.othersCount
    return sum
  }
}

extension Why {
  /// Works out the first futures of an experiment again, by the plain reference, one by one.
  ///
  /// - Parameters:
  ///   - sites: Positions of the sites that count.
  ///   - person: A person of the only site, for its partings.
  ///   - futures: How many; the first ones.
  /// - Complexity: two runs of the reference for each site, option and future.
  public init(
    _ experiment: Experiment, sites: [Int], person: Int? = nil, futures: Int, threads: Int
  ) async throws {
    var options: [OptionWhy] = []
    for option in experiment.scenario.options.indices {
      let tallies = try await Self.tallies(
        experiment, sites: sites, option: option + 1, person: person, futures: futures,
        threads: threads)
      let sum = tallies.dropFirst().reduce(tallies.first ?? WhyTally(), +)
      func mean(_ parts: [Double], _ count: Int) -> [Double]? {
        Double(count) / Double(futures) < Spread.fewestPeople
          ? nil : parts.map { $0 / Double(count) }
      }
      options.append(
        OptionWhy(
          name: experiment.optionNames[option + 1], reached: mean(sum.reached, sum.reachedCount),
          others: mean(sum.others, sum.othersCount),
          person: person == nil ? [] : tallies.map(\.parting)))
    }
    self.options = options
    self.futures = futures
  }

  /// One tally a site and future, in that order whatever the threads.
  private static func tallies(
    _ experiment: Experiment, sites: [Int], option: Int, person: Int?, futures: Int, threads: Int
  ) async throws -> [WhyTally] {
    let work = sites.flatMap { site in (0..<futures).map { (site: site, future: $0) } }
    var done = [WhyTally](repeating: WhyTally(), count: work.count)
    try await withThrowingTaskGroup(of: (Int, WhyTally).self) { group in
      var next = 0
      func add() {
        guard next < work.count else { return }
        let (index, item) = (next, work[next])
        next += 1
        group.addTask {
          (
            index,
            try tally(
              experiment, site: item.site, option: option, future: item.future, person: person)
          )
        }
      }
      for _ in 0..<max(1, threads) { add() }
      for try await (index, tally) in group {
        add()
        done[index] = tally
      }
    }
    return done
  }

  private static func tally(
    _ experiment: Experiment, site: Int, option: Int, future: Int, person: Int?
  ) throws -> WhyTally {
    let here = experiment.sites[site]
    let pair = try PairedFutures(experiment, site: site, option: option, future: future)
    let whom = pair.reached(by: here.sources(ofOption: option))
    var tally = WhyTally()
    for index in here.plan.numbers.indices where here.site.people[index].isSurveyed {
      let isReached = whom.contains(index)
      for channel in pair.parts.indices {
        if isReached {
          tally.reached[channel] += pair.parts[channel][index]
        } else {
          tally.others[channel] += pair.parts[channel][index]
        }
      }
      if isReached { tally.reachedCount += 1 } else { tally.othersCount += 1 }
    }
    if let person { tally.parting = pair.parting(of: person, reached: whom) }
    return tally
  }
}
