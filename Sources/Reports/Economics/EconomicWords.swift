import Experiments
import Scenarios

/// How costs and gains are said.
struct EconomicWords {
  let economics: Economics
  let scope: EconomicScope

  private var measure: ValueSettings.Measure { economics.measure }
  /// "WELLBY", "point".
  var unit: String { ValueWords.unit(of: measure) }

  /// "£100,800", with its range over futures where it varies.
  func cost(_ option: OptionEconomics) -> Document.Cell {
    guard let cost = option.cost else { return "not stated" }
    let text = Digits.pounds(cost.mean, standardError: cost.error)
    if cost.future90 - cost.future10 < 1 { return Document.Cell(text) }
    return Document.Cell(
      text,
      "(\(Digits.pounds(cost.future10, standardError: cost.error)) to"
        + " \(Digits.pounds(cost.future90, standardError: cost.error)))")
  }

  /// "31.2 (28.0 to 34.4)".
  func gain(_ estimate: Estimate?) -> Document.Cell {
    guard let estimate, estimate.mean.isFinite else { return "–" }
    let decimals = Digits.decimals(standardError: estimate.error, atMost: 2)
    func text(_ value: Double) -> String {
      // Below the units too, no more digits than the error supports.
      Digits.fixed(value, decimals: decimals)
    }
    if estimate.error == 0 || !estimate.half95.isFinite {
      return Document.Cell(text(estimate.mean))
    }
    return Document.Cell(
      text(estimate.mean), "(\(text(estimate.low95)) to \(text(estimate.high95)))")
  }

  /// "£3,200 for each WELLBY more than Befriending", "dominated by Befriending".
  func standing(_ option: OptionEconomics) -> String {
    func name(_ position: Int) -> String { scope.options[position].name }
    switch option.standing {
    case nil: return "not weighed"
    case .onFrontier(nil): return "the cheapest worth considering"
    case .onFrontier(let step?):
      return "\(ratio(step, option)) for each \(unit) more than \(name(step.from))"
    case .same(let other): return "costs and brings the same as \(name(other))"
    case .dominated(let other): return "dominated by \(name(other))"
    case .extendedlyDominated(let one, let other):
      return "dominated by a mix of \(name(one)) and \(name(other))"
    }
  }

  /// A ratio with no more digits than its error supports, and three at most.
  private func ratio(_ step: Frontier.Step, _ option: OptionEconomics) -> String {
    let error = option.ratioError ?? 0
    let least = abs(step.ratio) / 100
    return Digits.pounds(step.ratio, standardError: error.isFinite ? max(error, least) : least)
  }

  /// "£12,300 (£10,100 to £14,500)", at the threshold.
  func netBenefit(_ option: OptionEconomics) -> Document.Cell {
    let benefit = option.netBenefit.first { $0.threshold == economics.threshold }?.pounds
    guard let benefit, benefit.mean.isFinite else { return "–" }
    func text(_ value: Double) -> String { Digits.pounds(value, standardError: benefit.error) }
    if benefit.error == 0 || !benefit.half95.isFinite { return Document.Cell(text(benefit.mean)) }
    return Document.Cell(text(benefit.mean), "(\(text(benefit.low95)) to \(text(benefit.high95)))")
  }

  /// "£13,000 per WELLBY", with its range where it has one.
  var threshold: String? {
    economics.threshold.map { threshold in
      let range = economics.thresholdRange.map {
        " (\(Digits.pounds($0.lowerBound)) to \(Digits.pounds($0.upperBound)))"
      }
      return "\(Digits.pounds(threshold))\(range ?? "") per \(unit)"
    }
  }

  /// "83 of 100 sets of assumptions (luck averaged over the 2 futures of each)".
  func share(_ share: Double) -> String {
    let count = share * Double(economics.draws)
    let what = economics.drawsAssumptions ? "sets of assumptions" : "futures"
    let each = economics.futuresPerDraw
    let luck = each > 1 ? " (luck averaged over the \(Digits.count(each)) futures of each)" : ""
    return "\(Digits.short(count, atMost: 1)) of \(Digits.count(economics.draws)) \(what)\(luck)"
  }

  /// The name of the option with the highest mean net benefit at a threshold.
  func best(at threshold: Double) -> String? {
    scope.acceptability.first { $0.threshold == threshold }
      .map { scope.options[scope.weighed[$0.best]].name }
  }
}
