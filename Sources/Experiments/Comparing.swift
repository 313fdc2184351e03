import Diffusion
import Scenarios

extension Comparison {
  /// Compares every option with as-now, and with the option it names, future by future.
  public init(_ experiment: Experiment, _ result: EnsembleResult) {
    let compare = experiment.scenario.compare
    var rows: [ComparisonRow] = []
    let scopes =
      experiment.sites.indices.map { [$0] }
      + (experiment.sites.count > 1 ? [Array(experiment.sites.indices)] : [])
    for sites in scopes {
      for (option, versus) in Self.contrasts(experiment) {
        for line in compare.lines.indices {
          let contrast = Contrast(
            experiment, result, sites: sites, option: option, versus: versus, line: line)
          rows += compare.readAt.indices.map { contrast.row($0) }
        }
      }
    }
    self.rows = rows
    costs = Costs(experiment, result).all
    expected = ExpectationCheck(experiment, result)
  }

  /// Pairs of option and comparator, by position: as-now first, then the named ones.
  private static func contrasts(_ experiment: Experiment) -> [(option: Int, versus: Int)] {
    let names = experiment.optionNames
    let against = experiment.scenario.options.enumerated().compactMap { index, option in
      option.versus.flatMap { names.firstIndex(of: $0) }.map { (index + 1, $0) }
    }
    return names.indices.dropFirst().map { ($0, 0) } + against
  }
}

/// One option against another, for one line, at one site or at several together.
private struct Contrast {
  let experiment: Experiment
  let sites: [Int]
  let option, versus: String
  let lineIndex: Int
  let line: OutcomeLine
  /// [site][week of reading][future].
  let optionValues, versusValues: [[[Double]]]
  let starts: [[Double]]
  let optionPeople, versusPeople: [[[[Float]]]]
  /// [site][week of reading]: people behind the line on average, where it is not the whole group.
  let optionCounted: [[Double?]]

  init(
    _ experiment: Experiment, _ result: EnsembleResult, sites: [Int], option: Int, versus: Int,
    line: Int
  ) {
    self.experiment = experiment
    self.sites = sites
    self.option = experiment.optionNames[option]
    self.versus = experiment.optionNames[versus]
    lineIndex = line
    self.line = experiment.scenario.compare.lines[line]
    optionValues = sites.map { result.sites[$0][option].read[line] }
    versusValues = sites.map { result.sites[$0][versus].read[line] }
    starts = sites.map { result.sites[$0][versus].start[line] }
    optionPeople = sites.map { result.sites[$0][option].wellbeing }
    versusPeople = sites.map { result.sites[$0][versus].wellbeing }
    optionCounted = sites.map { result.sites[$0][option].counted[line] }
  }

  func row(_ week: Int) -> ComparisonRow {
    let compare = experiment.scenario.compare
    let levels = average(optionValues.map { $0[week] })
    let others = average(versusValues.map { $0[week] })
    let differences = zip(levels, others).map { $0 - $1 }
    let (mean, error) = summary(differences)
    let count = draws(differences).count
    let sorted = differences.sorted()
    let outcome = Outcomes.named(line.outcome)
    let half95 = Statistics.halfWidth(standardError: error, count: count, level: 0.95)
    let (gain, lose) = changed(week, outcome)
    return ComparisonRow(
      site: sites.count == 1 ? experiment.sites[sites[0]].site.name : nil, option: option,
      versus: versus, line: line,
      people: people(week),
      week: compare.readAt[week], futures: differences.count, draws: count,
      drawsAssumptions: compare.drawsAssumptions, start: summary(average(starts)),
      comparator: summary(others), level: summary(levels), difference: (mean, error),
      half80: Statistics.halfWidth(standardError: error, count: count, level: 0.8),
      half95: half95, future10: Statistics.quantile(sorted, 0.1),
      future90: Statistics.quantile(sorted, 0.9), betterIn: betterIn(differences, outcome),
      pairingRatio: pairingRatio(levels, others, differences), gain: gain, lose: lose,
      verdict: verdict(mean, half95, outcome))
  }

  /// People behind the line: its group's, or those for whom it is defined, on average over futures.
  private func people(_ week: Int) -> Int {
    sites.indices.reduce(0) { sum, position in
      let whole = LineReading(line, lineIndex, experiment.sites[sites[position]]).allPeople
      return sum + (optionCounted[position][week].map { Int($0.rounded()) } ?? whole)
    }
  }

  /// Sites averaged within each future, with equal weight.
  private func average(_ sites: [[Double]]) -> [Double] {
    sites[0].indices.map { future in
      sites.reduce(0) { $0 + $1[future] } / Double(sites.count)
    }
  }

  /// The mean over futures and its standard error.
  private func summary(_ values: [Double]) -> (mean: Double, error: Double) {
    let clusters = draws(values)
    let spread = Statistics.standardDeviation(clusters)
    return (Statistics.mean(values), spread / Double(clusters.count).squareRoot())
  }

  /// Futures that share their assumptions are not independent: one mean a set of assumptions.
  private func draws(_ differences: [Double]) -> [Double] {
    let compare = experiment.scenario.compare
    let size = compare.drawsAssumptions ? max(1, compare.futuresPerDraw) : 1
    return stride(from: 0, to: differences.count, by: size).map { start in
      Statistics.mean(Array(differences[start..<min(start + size, differences.count)]))
    }
  }

  private func betterIn(_ differences: [Double], _ outcome: Outcome?) -> Double? {
    guard let better = outcome?.better, differences.allSatisfy(\.isFinite) else { return nil }
    return differences.reduce(0) { sum, difference in
      let good = better == .higher ? difference : -difference
      return sum + (good > 0 ? 1 : good == 0 ? 0.5 : 0)
    }
  }

  private func pairingRatio(_ one: [Double], _ other: [Double], _ difference: [Double]) -> Double? {
    let (a, b, d) = (
      Statistics.variance(one), Statistics.variance(other), Statistics.variance(difference)
    )
    return a > 0 && b > 0 && d > 0 ? (a + b) / d : nil
  }

  private func verdict(_ mean: Double, _ half: Double, _ outcome: Outcome?) -> Verdict? {
    let compare = experiment.scenario.compare
    guard let least = compare.worthHaving, line.outcome == compare.main.outcome,
      let better = outcome?.better, mean.isFinite
    else { return nil }
    let good = better == .higher ? mean : -mean
    return Verdict(good: (good - half)...(good + half), least: least)
  }

  /// Shares of people who gain and lose at least the important change, over people and futures.
  private func changed(_ week: Int, _ outcome: Outcome?) -> (Double?, Double?) {
    guard let least = outcome?.importantChange.map({ Float($0) }), outcome?.name == "wellbeing",
      optionPeople.allSatisfy({ !$0.isEmpty })
    else { return (nil, nil) }
    var (gain, lose, all) = (0, 0, 0)
    for (position, site) in sites.enumerated() {
      let members = experiment.sites[site].groups[lineIndex]
      let people = experiment.sites[site].site.people
      for person in members.indices where members[person] && people[person].isSurveyed {
        let one = optionPeople[position][week][person]
        let other = versusPeople[position][week][person]
        all += one.count
        for future in one.indices {
          let change = one[future] - other[future]
          if change >= least { gain += 1 }
          if change <= -least { lose += 1 }
        }
      }
    }
    guard all > 0 else { return (nil, nil) }
    return (Double(gain) / Double(all), Double(lose) / Double(all))
  }
}
