import Experiments
import Scenarios

/// The model on one page: what a reader of a report should know of it.
package enum ODDSummary {
  package static func document(_ model: ResolvedModel) -> Document {
    let scenario = model.scenario
    let odd = ModelProtocol.odd(model)
    let score = odd.score(scenario)
    var document = Document()
    document.heading(1, "The model in short: \(scenario.title)")
    document.paragraph(Words("A what-if, not a forecast. \(scenario.question)"))
    let sites = PlainWords.list(model.experiment.sites.map(\.site.title))
    let lines = PlainWords.list(scenario.compare.lines.map(\.text))
    document.bullets([
      item("Who and where", "\(PlainWords.count(people(model), "person", "people")) at \(sites)"),
      item(
        "What changes, week by week, in this order",
        model.processes.map { $0.name }.joined(separator: ", ")),
      item("By which rules", model.models.map { $0.page.title }.joined(separator: "; ")),
      item("What is tried", PlainWords.list(model.experiment.optionNames)),
      item(
        "What is measured",
        "\(lines); \(scenario.compare.main.text) decides, at \(model.readings)"),
      item("How often", "\(model.futures), the same luck for every option"),
      item("What it rests on", assumed(model)),
      item(
        "Described in full",
        "\(Digits.count(score.complete)) of \(Digits.count(score.of)) points of the ODD protocol;"
          + " kith explain --odd prints them"),
    ])
    return document
  }

  private static func item(_ heading: String, _ text: String) -> Words {
    .strong("\(heading):") + Words(" \(text).")
  }

  private static func people(_ model: ResolvedModel) -> Int {
    model.experiment.sites.reduce(0) { $0 + $1.site.people.count }
  }

  private static func assumed(_ model: ResolvedModel) -> String {
    let inputs = model.experiment.inputs
    let assumed = Digits.count(inputs.count(where: \.isAssumed))
    let drawn = Digits.count(inputs.count(where: \.isDrawn))
    return "\(assumed) of \(Digits.count(inputs.count)) numbers are assumed or only remembered;"
      + " \(drawn) are drawn from a range"
  }
}
