import Diffusion

/// The rows of one option, value and week, at one site or at all together.
struct SpreadRows {
  let site: String?
  let hasPeers: Bool
  let option, outcome: String
  let week: Int
  let futures: Int
  /// [2 · steps away + (service user ? 1 : 0)].
  let tallies: [SpreadTally]

  var rows: [SpreadRow] {
    guard !tallies.isEmpty else { return [] }
    let groups: [(SpreadRow.Measure, [StepsAway])] =
      [
        (.reached, [.reached]), (.others, StepsAway.allCases.filter { $0 != .reached }),
        (.everyone, StepsAway.allCases),
      ] + StepsAway.allCases.dropFirst().map { (.away($0), [$0]) }
    return groups.flatMap { split($0.0, $0.1) } + [multiplier]
  }

  /// Everyone of a measure, then service users and residents apart; where one of the two is too small
  /// to show, so is the other, or it could be worked out from the rest.
  private func split(_ measure: SpreadRow.Measure, _ steps: [StepsAway]) -> [SpreadRow] {
    let (users, residents) = (tally(steps, [1]), tally(steps, [0]))
    let hidesSplit = [users, residents].contains { isSmall($0) }
    return [
      row(measure, .everyone, users + residents, hides: false),
      row(measure, .serviceUsers, users, hides: hidesSplit),
      row(measure, .residents, residents, hides: hidesSplit),
    ]
  }

  private func tally(_ steps: [StepsAway], _ users: [Int]) -> SpreadTally {
    let cells = steps.flatMap { step in users.map { tallies[2 * step.rawValue + $0] } }
    return cells.dropFirst().reduce(cells[0], +)
  }

  private func people(_ tally: SpreadTally) -> Double { tally.count / Double(futures) }

  /// Somebody, but fewer than may be shown.
  private func isSmall(_ tally: SpreadTally) -> Bool {
    tally.count > 0 && people(tally) < Spread.fewestPeople
  }

  private func row(
    _ measure: SpreadRow.Measure, _ who: SpreadRow.Who, _ tally: SpreadTally, hides: Bool
  ) -> SpreadRow {
    let isSuppressed = tally.count > 0 && (hides || isSmall(tally))
    let mean = isSuppressed ? nil : tally.mean
    let shares = Outcome.hasImportantChange(outcome) && !isSuppressed && tally.count > 0
    return SpreadRow(
      site: site, hasPeers: hasPeers, option: option, outcome: outcome, week: week,
      measure: measure, who: who,
      people: people(tally), value: mean?.value, standardError: mean?.error,
      half95: mean.map { half($0.error, tally) },
      gain: shares ? Double(tally.gains) / tally.count : nil,
      lose: shares ? Double(tally.losses) / tally.count : nil, isSuppressed: isSuppressed)
  }

  private func half(_ error: Double, _ tally: SpreadTally) -> Double {
    Statistics.halfWidth(standardError: error, count: tally.counts.count, level: 0.95)
  }

  /// n·O / (|Z|·T); not defined where the 95 % interval of T holds none, for a ratio to nothing can be
  /// anything.
  private var multiplier: SpreadRow {
    let (all, reached) = (tally(StepsAway.allCases, [0, 1]), tally([.reached], [0, 1]))
    var ratio: (value: Double, error: Double)?
    if let mean = reached.mean, abs(mean.value) > half(mean.error, reached), !isSmall(reached) {
      ratio = RatioOfSums(all.sums, reached.sums)?.result
    }
    return SpreadRow(
      site: site, hasPeers: hasPeers, option: option, outcome: outcome, week: week,
      measure: .multiplier,
      who: .everyone, people: people(reached), value: ratio?.value, standardError: ratio?.error,
      half95: ratio.map { half($0.error, all) }, gain: nil, lose: nil,
      isSuppressed: isSmall(reached))
  }
}
