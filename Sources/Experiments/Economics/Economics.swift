import Scenarios

/// Costs beside consequences, and which options are worth their cost, at each site and at all sites
/// together.
///
/// Effects are differences from as-now in the same future, turned so that more is better. A draw is
/// one set of assumptions, luck averaged over its futures; where no assumption is drawn, one future.
public struct Economics: Sendable {
  /// What an option is worth by.
  public let measure: ValueSettings.Measure
  /// Pounds for one unit; nil where nobody says: then there is no net benefit.
  public let threshold: Double?
  /// The range of a documented threshold; nil where the scenario sets it.
  public let thresholdRange: ClosedRange<Double>?
  /// Whether the threshold is the documented one, in prices of `ValueStandards.wellbyYear`.
  public let isThresholdDocumented: Bool
  /// The year in whose prices costs are stated; nil = not said.
  public let priceYear: Int?
  /// Weeks over which costs and effects are counted.
  public let weeks: Int
  /// The week in which an outcome is read that is not added up over time.
  public let readWeek: Int
  /// What costs and effects lose in weight a year.
  public let discountCosts, discountEffects: Double
  /// WELLBYs for one point of wellbeing, one person and one year.
  public let wellbyPerPoint: Double
  /// Whether draws differ by assumptions too, or by luck alone.
  public let drawsAssumptions: Bool
  /// Draws, and the futures of each.
  public let draws, futuresPerDraw: Int
  /// Each site, then all sites together where there are several.
  public let scopes: [EconomicScope]
}

/// The options at one site, or at all sites together.
public struct EconomicScope: Sendable {
  /// The site's name; nil = all sites together, costs and effects added up.
  public let site: String?
  /// As-now first, then the scenario's options in order.
  public let options: [OptionEconomics]
  /// The positions of the options whose cost is known: only these are weighed.
  public let weighed: [Int]
  /// By threshold, ascending; the options in it are the weighed ones, in that order.
  public let acceptability: [Acceptability]
}

/// Costs and consequences of one option.
public struct OptionEconomics: Sendable {
  /// The option's name.
  public let name: String
  /// What is paid, by kind and payer, in the order of the actions.
  public let items: [CostLine]
  /// Pounds over the run, as paid and discounted; nil where no cost is stated.
  public let cost, discountedCost: Estimate?
  /// Actions, and those of them without a stated cost, at the site where most are without.
  public let actions, unpriced: Int
  /// Different people reached, and service users among them.
  public let people, users: Estimate
  /// WELLBYs gained by everybody interviewed and by the service users among them, discounted; nil
  /// where wellbeing is not modelled.
  public let wellbys, wellbysOfUsers: Estimate?
  /// WELLBYs gained by everybody interviewed, not discounted.
  public let undiscountedWellbys: Estimate?
  /// What is gained by the measure; nil where it cannot be told.
  public let effect: Estimate?
  /// By draw: discounted cost and effect; empty where the option is not weighed.
  public let points: [Point]
  /// Where it stands on the frontier, other options by position; nil where it is not weighed.
  public let standing: Frontier.Standing?
  /// The standard error of the ratio of the step that leads to it; nil where there is none.
  public let ratioError: Double?
  /// Net benefit at the threshold and at the ends of its documented range; empty where nothing is
  /// weighed or no threshold is known.
  public let netBenefit: [NetBenefit]

  /// One draw on the cost-effectiveness plane.
  public struct Point: Sendable, Hashable {
    /// Pounds and units more than as-now.
    public let cost, effect: Double
  }

  /// Net benefit at one threshold.
  public struct NetBenefit: Sendable, Hashable {
    /// Pounds for one unit.
    public let threshold: Double
    /// λ · effect − cost, in pounds.
    public let pounds: Estimate
  }

  /// Where the mean lies on the plane; nil where it is not weighed.
  public var quadrant: Frontier.Quadrant? {
    guard let cost = discountedCost, let effect, standing != nil else { return nil }
    return Frontier.Quadrant(cost: cost.mean, effect: effect.mean)
  }

  /// The share of draws in a quadrant.
  public func share(in quadrant: Frontier.Quadrant) -> Double {
    let count = points.count { Frontier.Quadrant(cost: $0.cost, effect: $0.effect) == quadrant }
    return Double(count) / Double(points.count)
  }
}

/// One kind of cost of an option.
public struct CostLine: Sendable, Hashable {
  /// What it is counted by and who pays.
  public let item: CostItem
  /// Pounds over the run, as paid.
  public let pounds: Estimate
}
