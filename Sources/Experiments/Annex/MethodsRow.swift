import Diffusion
import Scenarios

/// What stands behind one row of the comparison, for those who check the method.
package struct MethodsRow: Sendable, Hashable {
  /// The row's site (nil = all sites together), option, comparator, line and week.
  package let site: String?
  package let option, versus: String
  package let line: OutcomeLine
  package let week: Int
  /// Futures, sets of assumptions, and futures a set.
  package let futures, sets, perSet: Int
  /// Standard deviation of the paired differences over futures.
  package let spread: Double
  /// Luck and assumptions apart; nil where they cannot be told apart or nothing is drawn.
  package let components: VarianceComponents?
  /// Percentiles of the paired differences over futures.
  package let future10, median, future90: QuantileEstimate
  /// Whether the mean can be told from zero; nil for fewer than two sets.
  package let test: PairedTest?
  /// Its p-value after Holm over all options against as-now on the same line, week and site.
  package var holm: Double?
  /// Its p-value after Benjamini and Hochberg over all rows of the same site and comparator's kind.
  package var falseDiscovery: Double?
  /// In what share of futures the option and its comparator take off; nil where the line is not what
  /// a contagion reaches. Over several sites: of all futures of all sites.
  package let takeOff, versusTakeOff: Proportion?
}

/// Makes the rows one after another.
struct MethodsRows {
  var all: [MethodsRow] = []
  private var ranks = RankTable()

  mutating func row(_ contrast: Contrast, _ week: Int) -> MethodsRow {
    let experiment = contrast.experiment
    let compare = experiment.scenario.compare
    let clusters = experiment.clusters(contrast.differences(week))
    let sorted = clusters.values.sorted()
    func takeOff(_ futures: [[Double]]) -> Proportion? {
      futures.isEmpty
        ? nil : Proportion(experiment.clusters(futures[week]), sites: contrast.sites.count)
    }
    return MethodsRow(
      site: contrast.site, option: contrast.option, versus: contrast.versus, line: contrast.line,
      week: compare.readAt[week], futures: clusters.values.count, sets: clusters.count,
      perSet: clusters.size, spread: Statistics.standardDeviation(clusters.values),
      components: compare.drawsAssumptions ? VarianceComponents(clusters) : nil,
      future10: QuantileEstimate(clusters, sorted: sorted, 0.1, ranks: &ranks),
      median: QuantileEstimate(clusters, sorted: sorted, 0.5, ranks: &ranks),
      future90: QuantileEstimate(clusters, sorted: sorted, 0.9, ranks: &ranks),
      test: PairedTest(clusters), holm: nil, falseDiscovery: nil,
      takeOff: takeOff(contrast.optionTakeOffs), versusTakeOff: takeOff(contrast.versusTakeOffs))
  }
}

/// In what share of some sites each future has taken off.
struct TakeOffs {
  /// [option][week of reading][future].
  private let shares: [[[Double]]]

  /// Nil where the line is not what a contagion reaches at each of the sites.
  init?(_ experiment: Experiment, _ result: EnsembleResult, sites: [Int], line: Int) {
    let outcomeLine = experiment.scenario.compare.lines[line]
    let people = sites.map {
      LineReading(outcomeLine, line, experiment.sites[$0]).allPeople
    }
    let isReach = sites.allSatisfy { site in
      TakeOffReading.contagion(outcomeLine, experiment.sites[site]) != nil
        && result.sites[site].allSatisfy { $0.told.indices.contains(line) }
    }
    guard isReach, !sites.isEmpty else { return nil }
    shares = experiment.optionNames.indices.map { option in
      experiment.scenario.compare.readAt.indices.map { week in
        Experiment.average(
          zip(sites, people).map { site, people in
            let found = result.sites[site][option]
            return zip(found.read[line][week], found.told[line]).map { share, told in
              TakeOff.happened(reached: share * Double(people), told: told, people: people) ? 1 : 0
            }
          })
      }
    }
  }

  func values(_ option: Int) -> [[Double]] { shares[option] }
}
