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
    document.bullets([
      .strong("Who and where: ")
        + Words(
          "\(PlainWords.count(people(model), "person", "people")) at"
            + " \(PlainWords.list(model.experiment.sites.map(\.site.title)))."),
      .strong("What changes, week by week, in this order: ")
        + Words(model.processes.map { $0.name }.joined(separator: ", ") + "."),
      .strong("By which rules: ")
        + Words(model.models.map { $0.page.title }.joined(separator: "; ") + "."),
      .strong("What is tried: ") + Words(PlainWords.list(model.experiment.optionNames) + "."),
      .strong("What is measured: ")
        + Words(
          "\(PlainWords.list(scenario.compare.lines.map(\.text))); \(scenario.compare.main.text) decides,"
            + " at \(model.readings)."),
      .strong("How often: ") + Words("\(model.futures), the same luck for every option."),
      .strong("What it rests on: ") + Words(assumed(model)),
      .strong("Described in full: ")
        + Words(
          "\(Digits.count(score.complete)) of \(Digits.count(score.of)) points of the ODD protocol;"
            + " kith explain --odd prints them."),
    ])
    return document
  }

  private static func people(_ model: ResolvedModel) -> Int {
    model.experiment.sites.reduce(0) { $0 + $1.site.people.count }
  }

  private static func assumed(_ model: ResolvedModel) -> String {
    let inputs = model.experiment.inputs
    let assumed = Digits.count(inputs.count(where: \.isAssumed))
    let drawn = Digits.count(inputs.count(where: \.isDrawn))
    return "\(assumed) of \(Digits.count(inputs.count)) numbers are assumed or only remembered;"
      + " \(drawn) are drawn from a range."
  }
}
