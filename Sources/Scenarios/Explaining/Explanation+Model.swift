import Diffusion
import Documents

extension Explanation {
  static func addModel(_ scenario: Scenario, _ page: inout Page) {
    let model = scenario.model
    if model.runsCommunity {
      page.add(
        "The community model runs: contacts, stigma, word of mouth, wellbeing, withdrawal and ties"
          + " change week by week and act on each other.")
    }
    for page_ in Models.pages where model.named.contains(page_.name) {
      page.add("\(page_.title) (\(page_.name)): \(page_.meaning).")
    }
    if model.update != .sync { page.add("update = \"\(model.update.rawValue)\".") }
    if let column = model.texts[SectionTables.thresholdColumn.name]?.value {
      page.add("How many others each person waits for stands in the column \"\(column)\".")
    }
    page.add(
      scenario.compare.drawsAssumptions
        ? "Assumed parameters with a documented range are drawn from it, once for each set of"
          + " assumptions, the same for every option and site."
        : "Assumed parameters are held at their defaults (assumptions = \"fixed\").")
    page.gap()
    page.add(
      "Marks: [F] found in a published source, [M] from memory, [C] computed, [A] assumed. A star"
        + " says that this scenario sets the value.")
    var process = ""
    for key in ParameterKey.allCases where model.uses(key) {
      if key.process != process {
        process = key.process
        page.gap()
      }
      addParameter(key, scenario, &page)
    }
  }

  private static func addParameter(
    _ key: ParameterKey, _ scenario: Scenario, _ page: inout Page
  ) {
    let parameter = key.parameter
    let setting = scenario.model.parameters[key]
    let star = setting == nil ? " " : "*"
    page.add(
      "\(value(key, scenario)). \(capitalised(parameter.meaning)).", indent: 1,
      after: "\(star) \(parameter.name): ")
    let range = parameter.range
    let source =
      setting == nil
      ? "[\(parameter.provenance.mark)] \(parameter.provenance.words)"
      : "[A] set in this scenario; the default is"
        + " \(UnitWords.amount(parameter.standard, parameter.unit.rawValue))"
        + " [\(parameter.provenance.mark)]"
    page.add(
      "\(parameter.symbol); from \(shortest(range.lowerBound)) to \(shortest(range.upperBound)); "
        + source,
      indent: 5)
  }

  private static func value(_ key: ParameterKey, _ scenario: Scenario) -> String {
    let unit = key.parameter.unit.rawValue
    let suffix = unit == "share" || unit == "number" ? "" : " \(unit)"
    switch scenario.model.parameters[key] {
    case .fixed(let value): return UnitWords.amount(value, unit) + ", held fixed"
    case .perFuture(let distribution): return "\(distribution)\(suffix), drawn"
    case .perPerson(let distribution): return "\(distribution)\(suffix), drawn for each person"
    case .column(let column):
      return "as the column \"\(column.name)\" says"
        + (column.scale.map {
          " (\(shortest($0.none)) is none of it, \(shortest($0.all)) all of it)"
        } ?? "")
    case nil: break
    }
    if scenario.compare.drawsAssumptions, let distribution = key.parameter.documentedDistribution {
      return "\(distribution)\(suffix), drawn"
    }
    return UnitWords.amount(key.parameter.standard, unit)
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
