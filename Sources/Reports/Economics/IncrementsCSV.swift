import Documents
import Experiments
import Scenarios

/// `increments.csv`: options in the order of their cost, and which of them are worth considering; one
/// row a site × option that can be weighed, as-now among them.
public enum IncrementsCSV {
  /// The columns, in order.
  public static let columns = [
    "site", "option", "weighed_by", "unit", "cost_pounds", "effect", "effect_low95",
    "effect_high95",
    "quadrant", "standing", "compared_with", "extra_cost", "extra_effect", "pounds_per_unit",
    "pounds_per_unit_mcse", "threshold", "net_benefit", "net_benefit_low95", "net_benefit_high95",
    "net_benefit_at_low_threshold", "net_benefit_at_high_threshold", "costs_more_gains_more",
    "costs_more_gains_less", "costs_less_gains_more", "costs_less_gains_less", "draws", "draws_of",
  ]

  /// The table.
  public static func bytes(_ economics: Economics) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for scope in economics.scopes {
      for position in scope.inOrderOfCost {
        writer.row(row(economics, scope, scope.options[position]))
      }
    }
    return writer.bytes
  }

  private static func row(
    _ economics: Economics, _ scope: EconomicScope, _ option: OptionEconomics
  ) -> [CSVCell] {
    let measure = economics.measure
    let (word, others, step) = standing(option, scope)
    let cells: [CSVCell] = [
      .text(scope.site ?? ComparisonCSV.allSites), .text(option.name),
      .text(measure == .wellby ? "WELLBYs" : measure.lineText),
      .text(ValueWords.units(of: measure)),
      .nine(option.discountedCost?.mean), .nine(option.effect?.mean), .nine(option.effect?.low95),
      .nine(option.effect?.high95), .text(option.quadrant?.rawValue ?? ""), .text(word),
      .text(others), .nine(step?.cost), .nine(step?.effect), .nine(step?.ratio),
      .nine(option.ratioError),
    ]
    return cells + benefits(economics, option) + shares(economics, option)
  }

  private static func benefits(_ economics: Economics, _ option: OptionEconomics) -> [CSVCell] {
    let benefits = option.netBenefit
    let middle = benefits.first { $0.threshold == economics.threshold }?.pounds
    let ends =
      benefits.count == 3 ? [benefits[0].pounds.mean, benefits[2].pounds.mean] : [nil, nil]
    return [
      .nine(economics.threshold), .nine(middle?.mean), .nine(middle?.low95), .nine(middle?.high95),
    ] + ends.map(CSVCell.nine)
  }

  private static func shares(_ economics: Economics, _ option: OptionEconomics) -> [CSVCell] {
    let quadrants: [Frontier.Quadrant] = [
      .costsMoreGainsMore, .costsMoreGainsLess, .costsLessGainsMore, .costsLessGainsLess,
    ]
    return quadrants.map { .nine(option.share(in: $0)) } + [
      .count(economics.draws), .text(economics.drawsOf),
    ]
  }

  /// The standing in words, the options it speaks of, and the step of the frontier.
  private static func standing(
    _ option: OptionEconomics, _ scope: EconomicScope
  ) -> (String, String, Frontier.Step?) {
    func name(_ position: Int) -> String { scope.options[position].name }
    switch option.standing {
    case nil: return ("not weighed", "", nil)
    case .onFrontier(let step): return ("on the frontier", step.map { name($0.from) } ?? "", step)
    case .same(let other): return ("the same", name(other), nil)
    case .dominated(let other): return ("dominated", name(other), nil)
    case .extendedlyDominated(let one, let other):
      return ("dominated by extension", "\(name(one)) + \(name(other))", nil)
    }
  }
}

extension EconomicScope {
  /// The weighed options, the cheapest first; of equal cost the one that brings more.
  var inOrderOfCost: [Int] {
    weighed.sorted { a, b in
      func key(_ position: Int) -> (Double, Double, Int) {
        let option = options[position]
        return (option.discountedCost?.mean ?? 0, -(option.effect?.mean ?? 0), position)
      }
      return key(a) < key(b)
    }
  }
}

extension Economics {
  /// What draws differ by, as in `comparison.csv`.
  var drawsOf: String { drawsAssumptions ? "luck+assumptions" : "luck" }
}

extension ValueSettings.Measure {
  /// The outcome, or nothing for WELLBYs.
  var lineText: String {
    if case .line(let line) = self { line.text } else { "" }
  }
}
