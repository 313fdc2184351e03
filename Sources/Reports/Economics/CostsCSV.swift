import Diffusion
import Documents
import Experiments
import Scenarios

/// `costs.csv`: costs beside consequences, one row a site × option × item.
public enum CostsCSV {
  /// The columns, in order.
  public static let columns = [
    "site", "option", "item", "counted_by", "paid_by", "unit", "mean", "mcse", "low95", "high95",
    "future10", "future90",
  ]

  /// The table.
  public static func bytes(_ comparison: Comparison) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for scope in comparison.economics?.scopes ?? [] {
      for option in scope.options.dropFirst() {
        for item in items(option) { writer.row(item.cells(scope, option)) }
        for item in consequences(comparison, scope, option) {
          writer.row(item.cells(scope, option))
        }
      }
    }
    return writer.bytes
  }

  private struct Item {
    var name: String
    var countedBy = ""
    var paidBy = ""
    var unit: String
    var numbers: [Double?]

    func cells(_ scope: EconomicScope, _ option: OptionEconomics) -> [CSVCell] {
      [scope.site ?? ComparisonCSV.allSites, option.name, name, countedBy, paidBy, unit]
        .map(CSVCell.text) + numbers.map(CSVCell.nine)
    }
  }

  private static func items(_ option: OptionEconomics) -> [Item] {
    let parts = option.items.map { line in
      Item(
        name: "cost", countedBy: line.item.per == .once ? "once" : line.item.per.rawValue,
        paidBy: line.item.payer ?? "not recorded", unit: "pounds", numbers: numbers(line.pounds))
    }
    let totals: [(String, String, Estimate?)] = [
      ("cost in all", "pounds", option.cost),
      ("cost in all, discounted", "pounds", option.discountedCost),
      ("people reached", "people", option.people),
      ("service users reached", "people", option.users),
      ("WELLBYs", "WELLBYs", option.wellbys),
      ("WELLBYs of service users", "WELLBYs", option.wellbysOfUsers),
      ("WELLBYs, not discounted", "WELLBYs", option.undiscountedWellbys),
    ]
    return parts
      + totals.compactMap { name, unit, estimate in
        estimate.map { Item(name: name, unit: unit, numbers: numbers($0)) }
      }
  }

  /// The lines of the table in the week that decides: differences from as-now.
  private static func consequences(
    _ comparison: Comparison, _ scope: EconomicScope, _ option: OptionEconomics
  ) -> [Item] {
    let rows = comparison.rows.filter {
      $0.site == scope.site && $0.option == option.name && $0.versus == Experiment.asNow
        && $0.week == comparison.economics?.readWeek
    }
    return rows.map { row in
      Item(
        name: "difference in \(row.line.text)", unit: Outcomes.named(row.line.outcome)?.unit ?? "",
        numbers: [
          row.difference, row.standardError, row.low95, row.high95, row.future10, row.future90,
        ])
    }
  }

  private static func numbers(_ estimate: Estimate) -> [Double?] {
    [
      estimate.mean, estimate.error, estimate.low95, estimate.high95, estimate.future10,
      estimate.future90,
    ]
  }
}
