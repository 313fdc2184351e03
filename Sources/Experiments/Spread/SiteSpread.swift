import Diffusion
import Scenarios

/// The differences of everybody at one site under one option, by distance and by service user or not.
struct SiteSpread {
  /// By value: [week of reading][2 · steps away + (service user ? 1 : 0)].
  private(set) var tallies: [PersonValue: [[SpreadTally]]] = [:]

  init(_ experiment: Experiment, _ result: EnsembleResult, site: Int, option: Int) {
    let compare = experiment.scenario.compare
    let here = experiment.sites[site]
    let (with, without) = (result.sites[site][option], result.sites[site][0])
    let distances = Self.distances(here, with)
    let clusters = AssumptionClusters(compare)
    for value in here.personValues {
      let least = Outcomes.named(value.outcome)?.importantChange
      tallies[value] = compare.readAt.indices.map { week in
        var tally = [SpreadTally](
          repeating: SpreadTally(clusters: clusters.count), count: 2 * StepsAway.allCases.count)
        for person in 0..<here.plan.count {
          let isUser = here.plan.isUser[person]
          guard here.site.people[person].isSurveyed, value.exists(ofServiceUser: isUser),
            let one = with.people[value]?[week][person],
            let other = without.people[value]?[week][person]
          else { continue }
          for future in one.indices {
            let cell = 2 * distances[future][person].rawValue + (isUser ? 1 : 0)
            tally[cell].add(
              Double(one[future]) - Double(other[future]), cluster: clusters.of(future),
              least: least)
          }
        }
        return tally
      }
    }
  }

  /// For each future, how far everybody is from those reached in it; the same people are walked from
  /// once.
  private static func distances(_ site: SiteExperiment, _ option: OptionResult) -> [[StepsAway]] {
    var known: [[Int32]: [StepsAway]] = [:]
    return option.whom.map { people in
      if let steps = known[people] { return steps }
      let steps = site.plan.graph.stepsAway(from: people)
      known[people] = steps
      return steps
    }
  }
}

/// Which futures share their assumptions.
struct AssumptionClusters {
  /// How many clusters there are.
  let count: Int
  private let size: Int

  init(_ compare: CompareSettings) {
    size = compare.drawsAssumptions ? max(1, compare.futuresPerDraw) : 1
    count = max(1, (compare.futures + size - 1) / size)
  }

  /// The cluster of a future.
  func of(_ future: Int) -> Int { min(future / size, count - 1) }

  /// The mean of each cluster.
  func means(_ values: [Double]) -> [Double] {
    stride(from: 0, to: values.count, by: size).map { start in
      Statistics.mean(Array(values[start..<min(start + size, values.count)]))
    }
  }
}
