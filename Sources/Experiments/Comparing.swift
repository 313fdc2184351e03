import Diffusion
import Scenarios

extension Comparison {
  /// Compares every option with as-now, and with the option it names, future by future.
  public init(_ experiment: Experiment, _ result: EnsembleResult) {
    let experiment = experiment.settled(by: result)
    let compare = experiment.scenario.compare
    var rows: [ComparisonRow] = []
    var methods = MethodsRows()
    let scopes =
      experiment.sites.indices.map { [$0] }
      + (experiment.sites.count > 1 ? [Array(experiment.sites.indices)] : [])
    for sites in scopes {
      for (option, versus) in Self.contrasts(experiment) {
        for line in compare.lines.indices {
          let contrast = Contrast(
            experiment, result, sites: sites, option: option, versus: versus, line: line)
          for week in compare.readAt.indices {
            let method = methods.row(contrast, week)
            methods.all.append(method)
            rows.append(contrast.row(week, method))
          }
        }
      }
    }
    self.rows = rows
    annex = Annex(experiment, result, scopes: scopes, rows: rows, methods: methods.all)
    precision = result.precision
    costs = OptionCost.all(experiment, result)
    economics = Economics(experiment, result)
    equity = EquityRow.all(experiment, result)
    expected = ExpectationCheck(experiment, result)
    harm = Harm(experiment, result)
    leading = Leading.all(experiment, result)
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
struct Contrast {
  let experiment: Experiment
  let sites: [Int]
  let option, versus: String
  let lineIndex: Int
  let line: OutcomeLine
  /// [site][week of reading][future].
  let optionValues, versusValues: [[[Double]]]
  /// In what share of the sites each has taken off, [week of reading][future]; empty where the line is
  /// not the reach of a contagion.
  let optionTakeOffs, versusTakeOffs: [[Double]]
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
    let takeOffs = TakeOffs(experiment, result, sites: sites, line: line)
    optionTakeOffs = takeOffs?.values(option) ?? []
    versusTakeOffs = takeOffs?.values(versus) ?? []
    starts = sites.map { result.sites[$0][versus].start[line] }
    optionPeople = sites.map { result.sites[$0][option].wellbeing }
    versusPeople = sites.map { result.sites[$0][versus].wellbeing }
    optionCounted = sites.map { result.sites[$0][option].counted[line] }
  }

  func row(_ week: Int, _ methods: MethodsRow) -> ComparisonRow {
    let compare = experiment.scenario.compare
    let (levels, others) = (levels(week), comparators(week))
    let differences = differences(week)
    let clusters = experiment.clusters(differences)
    let (mean, error, count) = (clusters.mean, clusters.standardError, clusters.count)
    let outcome = Outcomes.named(line.outcome)
    let half95 = Statistics.halfWidth(standardError: error, count: count, level: 0.95)
    let (gain, lose) = changed(week, outcome)
    return ComparisonRow(
      site: site, option: option, versus: versus, line: line, people: people(week),
      week: compare.readAt[week], futures: differences.count, draws: count,
      drawsAssumptions: compare.drawsAssumptions, start: summary(average(starts)),
      comparator: summary(others), level: summary(levels), difference: (mean, error),
      half80: Statistics.halfWidth(standardError: error, count: count, level: 0.8),
      half95: half95, future10: methods.future10.value, future90: methods.future90.value,
      betterIn: betterIn(differences, outcome),
      pairingRatio: pairingRatio(levels, others, differences), gain: gain, lose: lose,
      verdict: verdict(mean, half95, outcome),
      futureError: max(methods.future10.standardError, methods.future90.standardError))
  }

  /// The site's name; nil for all sites together.
  var site: String? { sites.count == 1 ? experiment.sites[sites[0]].site.name : nil }

  /// The option's values, by future.
  func levels(_ week: Int) -> [Double] { average(optionValues.map { $0[week] }) }

  /// The comparator's values, by future.
  func comparators(_ week: Int) -> [Double] { average(versusValues.map { $0[week] }) }

  /// The paired differences, by future.
  func differences(_ week: Int) -> [Double] {
    zip(levels(week), comparators(week)).map { $0 - $1 }
  }

  /// People behind the line: its group's, or those for whom it is defined, on average over futures.
  private func people(_ week: Int) -> Int {
    sites.indices.reduce(0) { sum, position in
      let whole = LineReading(line, lineIndex, experiment.sites[sites[position]]).allPeople
      return sum + (optionCounted[position][week].map { Int($0.rounded()) } ?? whole)
    }
  }

  /// Sites averaged within each future, with equal weight.
  private func average(_ sites: [[Double]]) -> [Double] { Experiment.average(sites) }

  /// The mean over futures and its standard error.
  private func summary(_ values: [Double]) -> (mean: Double, error: Double) {
    let clusters = experiment.clusters(values)
    return (clusters.mean, clusters.standardError)
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
    guard let least = compare.least(line.outcome), let better = outcome?.better, mean.isFinite,
      !half.isNaN
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
