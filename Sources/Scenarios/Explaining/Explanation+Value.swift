import Diffusion

extension Explanation {
  /// What costs and value are weighed by, where any cost is stated.
  static func addValue(_ scenario: Scenario, _ page: inout Page) {
    let inputs = scenario.valueInputs
    guard !inputs.isEmpty else { return }
    page.heading("What it costs and what it is worth")
    page.add(
      "Options are weighed by \(what(scenario.valueMeasure)). Costs are in"
        + (scenario.value.priceYear.map { " prices of \($0)." }
          ?? " pounds; the scenario does not say of which year (price_year)."))
    if scenario.valueThreshold == nil {
      page.add("No threshold is stated, so net benefit is not worked out.")
    }
    page.gap()
    for input in inputs {
      let star = input.isSet ? "*" : " "
      page.add(
        "\(input.value). \(input.meaning.prefix(1).uppercased())\(input.meaning.dropFirst()).",
        indent: 1, after: "\(star) \(input.name): ")
      page.add("[\(input.provenance.mark)] \(input.provenance.words)", indent: 5)
    }
  }

  private static func what(_ measure: ValueSettings.Measure) -> String {
    switch measure {
    case .wellby:
      "WELLBYs: points of life satisfaction, for one person and one year, added up over everybody"
        + " interviewed"
    case .line(let line):
      "\(line.text) in the week that decides"
        + (Outcomes.named(line.outcome)?.addsUpOverPeople ?? false
          ? ", added up over its people" : "")
    }
  }
}
