import Diffusion
import Scenarios

/// What the offer of an option does: one of the four effects of Hudgens and Halloran, or why there is
/// none.
public struct AllocationRow: Sendable, Hashable {
  /// The four effects.
  public enum Effect: String, Sendable, Hashable, CaseIterable {
    case direct, indirect, total, overall
  }

  /// The site's name; nil = all sites, each site (group) counting once.
  public let site: String?
  /// The option and the outcome.
  public let option, outcome: String
  /// The week, from 0.
  public let week: Int
  /// Which effect; nil: the option is refused, for `refusal`.
  public let effect: Effect?
  /// People who may be picked.
  public let people: Int
  /// Mean over futures, its standard error and the half-width of its 95 % interval.
  public let value, standardError, half95: Double?
  /// Why the effects are not defined.
  public let refusal: String?
}

/// The rows of one option.
struct AllocationRows {
  private(set) var rows: [AllocationRow] = []

  init(
    _ experiment: Experiment, _ result: EnsembleResult, option: Int, values: [PersonValue]
  ) {
    guard !values.isEmpty else { return }
    let name = experiment.optionNames[option]
    do throws(RandomOffer.Refusal) {
      let offers = try experiment.sites.indices.map { site throws(RandomOffer.Refusal) in
        try RandomOffer(experiment, site: site, option: option)
      }
      let sites = experiment.sites.indices.map {
        SiteAllocation(experiment, result, site: $0, option: option, offer: offers[$0])
      }
      for value in values {
        for week in experiment.scenario.compare.readAt.indices {
          add(experiment, sites, option: name, value: value, week: week)
        }
      }
    } catch {
      rows = [
        AllocationRow(
          site: nil, option: name, outcome: "", week: 0, effect: nil, people: 0, value: nil,
          standardError: nil, half95: nil, refusal: error.reason)
      ]
    }
  }

  private mutating func add(
    _ experiment: Experiment, _ sites: [SiteAllocation], option: String, value: PersonValue,
    week: Int
  ) {
    let compare = experiment.scenario.compare
    let effects = sites.map { $0.effects(value, week) }
    let people = sites.map { $0.people(value) }
    func add(_ site: String?, _ people: Int, _ futures: [HudgensHalloran?]) {
      for effect in AllocationRow.Effect.allCases {
        rows.append(
          Self.row(
            site: site, option: option, value: value, week: compare.readAt[week], effect: effect,
            people: people, futures: futures, compare))
      }
    }
    for (index, site) in experiment.sites.enumerated() {
      add(site.site.name, people[index], effects[index])
    }
    guard sites.count > 1 else { return }
    let together = (0..<compare.futures).map { future in
      HudgensHalloran(meanOf: effects.map { $0[future] })
    }
    add(nil, people.reduce(0, +), together)
  }

  private static func row(
    site: String?, option: String, value: PersonValue, week: Int, effect: AllocationRow.Effect,
    people: Int, futures: [HudgensHalloran?], _ compare: CompareSettings
  ) -> AllocationRow {
    let known = futures.compactMap { $0?[effect] }
    // A future in which the effect is not defined would make the rest a choice of futures.
    let isDefined = known.count == futures.count && Double(people) >= Spread.fewestPeople
    let clusters = AssumptionClusters(compare).means(known)
    let error =
      isDefined
      ? Statistics.standardDeviation(clusters) / Double(clusters.count).squareRoot() : nil
    return AllocationRow(
      site: site, option: option, outcome: value.outcome, week: week, effect: effect,
      people: people, value: isDefined ? Statistics.mean(known) : nil, standardError: error,
      half95: error.map {
        Statistics.halfWidth(standardError: $0, count: clusters.count, level: 0.95)
      },
      refusal: isDefined ? nil : "in some future nobody who can be picked was, or everybody")
  }
}

extension HudgensHalloran {
  /// The mean over groups, each counting once; nil where one of them is not known.
  init?(meanOf groups: [HudgensHalloran?]) {
    let known = groups.compactMap { $0 }
    guard known.count == groups.count, !known.isEmpty else { return nil }
    direct = Statistics.mean(known.map(\.direct))
    indirect = Statistics.mean(known.map(\.indirect))
    total = Statistics.mean(known.map(\.total))
    overall = Statistics.mean(known.map(\.overall))
  }

  subscript(_ effect: AllocationRow.Effect) -> Double {
    switch effect {
    case .direct: direct
    case .indirect: indirect
    case .total: total
    case .overall: overall
    }
  }
}

/// One site as one group: what was offered to whom in each future, and what came of it.
struct SiteAllocation {
  private let site: SiteExperiment
  private let with, without: OptionResult
  private let strata: [RandomStratum]
  /// [future][person].
  private let isPicked: [[Bool]]

  init(
    _ experiment: Experiment, _ result: EnsembleResult, site: Int, option: Int, offer: RandomOffer
  ) {
    let here = experiment.sites[site]
    self.site = here
    with = result.sites[site][option]
    without = result.sites[site][0]
    strata = offer.strata
    isPicked = (0..<experiment.scenario.compare.futures).map { future in
      var picked = [Bool](repeating: false, count: here.plan.count)
      for primitive in offer.primitives {
        for person in primitive.offered(here.plan, here.keys, replicate: UInt32(future)) {
          picked[person] = true
        }
      }
      return picked
    }
  }

  /// Those who may be picked and are in a denominator.
  private func counted(_ value: PersonValue) -> [RandomStratum] {
    strata.map { stratum in
      RandomStratum(
        people: stratum.people.filter {
          site.site.people[$0].isSurveyed
            && value.exists(ofServiceUser: site.plan.isUser[$0])
        })
    }.filter { !$0.people.isEmpty }
  }

  /// How many there are.
  func people(_ value: PersonValue) -> Int {
    counted(value).reduce(0) { $0 + $1.people.count }
  }

  /// The effects in each future.
  func effects(_ value: PersonValue, _ week: Int) -> [HudgensHalloran?] {
    let strata = counted(value)
    guard let one = with.people[value]?[week], let other = without.people[value]?[week] else {
      return []
    }
    return isPicked.indices.map { future in
      HudgensHalloran.sampled(
        strata, isPicked: { isPicked[future][$0] }, outcome: { Double(one[$0][future]) },
        otherwise: { Double(other[$0][future]) })
    }
  }
}
