import Diffusion
import Scenarios

/// Who shares in what an option gains: one row a site × option × week of reading.
///
/// Gains are differences of a person's wellbeing from as-now in the same future. The worst-off fifth
/// are those with the lowest wellbeing in row 0, the same people for every option.
public struct EquityRow: Sendable, Hashable {
  /// The site's name; nil = all sites: totals added up, gaps averaged.
  public let site: String?
  /// The option.
  public let option: String
  /// The week.
  public let week: Int
  /// People interviewed.
  public let people: Int
  /// Points gained, added up over everybody and over the worst-off fifth.
  public let total, worstOff: Estimate
  /// Change of the gap: what residents gain on average, less what service users gain; nil where one
  /// of the two groups is empty.
  public let gap: Estimate?
  /// Shares of everybody, and of the worst-off fifth, who gain and lose at least an important change.
  public let gain, lose, worstOffGain, worstOffLose: Double

  /// The share of the total gain that goes to the worst-off fifth, 0.2 if all gain alike; nil unless
  /// the total is clearly above 0 (its 95 % interval is), because a share of nothing says nothing.
  public var worstOffShare: Double? {
    total.low95 > 0 ? worstOff.mean / total.mean : nil
  }
}

/// How much each person counts among the worst-off fifth of a site.
struct WorstOffFifth {
  /// By person: 1 below the border, 0 above it; people level at the border share what is left, so
  /// that the weights add up to a fifth of the people exactly.
  let weights: [Double]

  /// - Parameters:
  ///   - levels: The wellbeing of everybody in row 0.
  ///   - counts: Who is counted.
  init(_ levels: [Float], counts: [Bool]) {
    let sorted = levels.indices.filter { counts[$0] }.map { levels[$0] }.sorted()
    let size = Double(sorted.count) / 5
    guard let border = sorted.isEmpty ? nil : sorted[min(Int(size), sorted.count - 1)] else {
      weights = levels.map { _ in 0 }
      return
    }
    let below = sorted.count { $0 < border }
    let level = sorted.count { $0 == border }
    let rest = (size - Double(below)) / Double(level)
    weights = levels.indices.map { person in
      guard counts[person] else { return 0 }
      return levels[person] < border ? 1 : levels[person] == border ? rest : 0
    }
  }
}

extension WorstOffFifth {
  /// The worst-off fifth of a site in each future.
  static func all(_ site: SiteExperiment, _ baseline: [[Float]]) -> [WorstOffFifth] {
    let counts = site.site.people.map(\.isSurveyed)
    return (baseline.first ?? []).indices.map { future in
      WorstOffFifth(baseline.map { $0[future] }, counts: counts)
    }
  }
}

/// The gains of one option at one site in one week, future by future.
private struct SiteGains {
  var total: [Double] = []
  var worstOff: [Double] = []
  var gap: [Double] = []
  /// Sums over people and futures of weights: all, gain, lose, and the same of the worst-off fifth.
  var all = 0.0
  var gain = 0.0
  var lose = 0.0
  var worstAll = 0.0
  var worstGain = 0.0
  var worstLose = 0.0
  let people: Int

  /// - Parameter fifths: The worst-off fifth of each future.
  init(
    _ site: SiteExperiment, _ options: [OptionResult], fifths: [WorstOffFifth], option: Int,
    week: Int, least: Float
  ) {
    let counts = site.site.people.map(\.isSurveyed)
    people = counts.count { $0 }
    let (ours, theirs) = (options[option].wellbeing[week], options[0].wellbeing[week])
    let users = site.plan.isUser
    let userCount = Double(counts.indices.count { counts[$0] && users[$0] })
    for (future, fifth) in fifths.enumerated() {
      var (sum, worst, ofUsers) = (0.0, 0.0, 0.0)
      for person in counts.indices where counts[person] {
        let change = ours[person][future] - theirs[person][future]
        let weight = fifth.weights[person]
        sum += Double(change)
        worst += weight * Double(change)
        if users[person] { ofUsers += Double(change) }
        all += 1
        worstAll += weight
        if change >= least { (gain, worstGain) = (gain + 1, worstGain + weight) }
        if change <= -least { (lose, worstLose) = (lose + 1, worstLose + weight) }
      }
      total.append(sum)
      worstOff.append(worst)
      gap.append((sum - ofUsers) / (Double(people) - userCount) - ofUsers / userCount)
    }
  }
}

extension EquityRow {
  /// All rows; none where wellbeing is not modelled.
  static func all(_ experiment: Experiment, _ result: EnsembleResult) -> [EquityRow] {
    let compare = experiment.scenario.compare
    guard let least = Outcomes.named("wellbeing")?.importantChange.map({ Float($0) }),
      result.sites.allSatisfy({ !$0[0].baseline.isEmpty })
    else { return [] }
    let size = compare.drawsAssumptions ? max(1, compare.futuresPerDraw) : 1
    let names = experiment.optionNames
    let fifths = zip(experiment.sites, result.sites).map { site, options in
      WorstOffFifth.all(site, options[0].baseline)
    }
    var rows: [EquityRow] = []
    var together: [EquityRow] = []
    for option in names.indices.dropFirst() {
      for (week, number) in compare.readAt.enumerated() {
        let gains = experiment.sites.indices.map {
          SiteGains(
            experiment.sites[$0], result.sites[$0], fifths: fifths[$0], option: option, week: week,
            least: least)
        }
        for (site, gain) in zip(experiment.sites, gains) {
          rows.append(EquityRow(site.site.name, names[option], number, [gain], size))
        }
        if gains.count > 1 { together.append(EquityRow(nil, names[option], number, gains, size)) }
      }
    }
    return experiment.sites.flatMap { site in rows.filter { $0.site == site.site.name } } + together
  }

  private init(
    _ site: String?, _ option: String, _ week: Int, _ gains: [SiteGains], _ setSize: Int
  ) {
    func sum(_ path: KeyPath<SiteGains, [Double]>) -> [Double] {
      gains[0][keyPath: path].indices.map { future in
        gains.reduce(0) { $0 + $1[keyPath: path][future] }
      }
    }
    func share(_ part: KeyPath<SiteGains, Double>, of whole: KeyPath<SiteGains, Double>) -> Double {
      gains.reduce(0) { $0 + $1[keyPath: part] } / gains.reduce(0) { $0 + $1[keyPath: whole] }
    }
    self.site = site
    self.option = option
    self.week = week
    people = gains.reduce(0) { $0 + $1.people }
    total = Estimate(sum(\.total), setSize: setSize)
    worstOff = Estimate(sum(\.worstOff), setSize: setSize)
    let gaps = sum(\.gap).map { $0 / Double(gains.count) }
    gap = gaps.allSatisfy(\.isFinite) ? Estimate(gaps, setSize: setSize) : nil
    gain = share(\.gain, of: \.all)
    lose = share(\.lose, of: \.all)
    worstOffGain = share(\.worstGain, of: \.worstAll)
    worstOffLose = share(\.worstLose, of: \.worstAll)
  }
}
