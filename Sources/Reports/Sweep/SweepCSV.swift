import Documents
import Experiments

/// The tables of a sweep for machines.
enum SweepCSV {
  /// The columns of `inputs.csv`, in order.
  static let inputColumns = [
    "option", "outcome", "input", "unit", "spread", "foundation", "low5", "high95", "statistic",
    "value", "low", "high", "luck",
  ]

  /// `inputs.csv`: one row an option × input × statistic.
  static func inputs(_ report: SweepReport) -> [UInt8] {
    var writer = CSVWriter(columns: inputColumns)
    for row in inputRows(report) { writer.row(row) }
    return writer.bytes
  }

  static func inputRows(_ report: SweepReport) -> [[CSVCell]] {
    report.options.flatMap { option -> [[CSVCell]] in
      let statistics = statistics(report, option.index)
      return report.inputs.indices.flatMap { input -> [[CSVCell]] in
        let start = start(report, option.name, input)
        return statistics(input).map { start + $0 }
      }
    }
  }

  /// What every row says of its input.
  private static func start(_ report: SweepReport, _ option: String, _ input: Int) -> [CSVCell] {
    let (varied, spread) = (report.sweep.varied[input], report.inputs[input])
    return [
      .text(option), .text(report.result.measure.text), .text(spread.name),
      .text(varied.key.parameter.unit.rawValue), .text("\(spread.distribution)"),
      .text(SweepDocument.foundation(varied)),
      .nine(try? spread.value(at: SweepDesign.ends.low)),
      .nine(try? spread.value(at: SweepDesign.ends.high)),
    ]
  }

  private static func row(_ name: String, _ value: Double?, _ luck: Double? = nil) -> [CSVCell] {
    [.text(name), .nine(value), .blank, .blank, .nine(luck)]
  }

  private static func row(_ name: String, _ estimate: ResampledEstimate?, _ luck: Double? = nil)
    -> [CSVCell]
  {
    [.text(name), .nine(estimate?.value), .nine(estimate?.low), .nine(estimate?.high), .nine(luck)]
  }

  /// By input: name, value, interval and luck of everything that a design says of it. What all inputs
  /// share is worked out once.
  private static func statistics(_ report: SweepReport, _ option: Int) -> (Int) -> [[CSVCell]] {
    let (result, plan) = (report.result, report.sweep.plan)
    switch plan.design.reading {
    case .tornado:
      let bars = result.tornado(option: option)?.bars ?? []
      return { input in
        let bar = bars.first { $0.input == input }
        let first = 1 + input * plan.samples
        let error = result.difference(
          option: option, from: first, to: first + plan.samples - 1
        ).error
        return [
          row("at_low", bar?.atLow), row("at_high", bar?.atHigh), row("swing", bar?.swing, error),
        ]
      }
    case .elementaryEffects:
      let effects = result.elementaryEffects(option: option)?.inputs ?? []
      let luck = result.luck(ofEffectsOn: option)
      return { input in
        let effect = effects.indices.contains(input) ? effects[input] : nil
        return [
          row("mu_star", effect?.muStar, luck.indices.contains(input) ? luck[input] : nil),
          row("mu", effect?.mu), row("sigma", effect?.sigma),
        ]
      }
    case .shares:
      let indices = result.sobolIndices(option: option)
      let luck = result.luckShare(ofOption: option)
      return { input in
        [
          row("first_order", indices?.first[input], luck),
          row("total", indices?.total[input], luck),
        ]
      }
    case .ranks:
      let correlations = result.rankCorrelations(option: option) ?? []
      let luck = result.luckShare(ofOption: option)
      return { input in
        let value = correlations.indices.contains(input) ? correlations[input] : nil
        return [row("rank_correlation", value, luck)]
      }
    }
  }

  /// `worlds.csv`: one row a world × option, with the difference from as-now, its standard error and
  /// the values of the inputs.
  static func worlds(_ report: SweepReport) -> [UInt8] {
    var writer = CSVWriter(
      columns: ["world", "option", "outcome", "futures", "difference", "standard_error"]
        + report.inputs.map(\.name))
    for world in 0..<report.worlds {
      for option in report.options {
        let estimate = report.result.estimate(option: option.index, world: world)
        writer.row(
          [
            .count(world), .text(option.name), .text(report.result.measure.text),
            .count(report.futures), .nine(estimate.mean), .nine(estimate.error),
          ] + report.sweep.plan.values[world].map { .nine($0) })
      }
    }
    return writer.bytes
  }
}
