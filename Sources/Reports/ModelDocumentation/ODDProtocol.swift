import Diffusion
import Experiments
import Scenarios

extension ModelProtocol {
  /// ODD: Overview, Design concepts, Details, with the names and the order of its second update.
  package static func odd(_ model: ResolvedModel) -> ModelProtocol {
    ModelProtocol(
      name: "ODD description of the model",
      source:
        "the ODD protocol of Grimm and others (2006, 2010) as updated by Grimm and others (2020),"
        + " Journal of Artificial Societies and Social Simulation 23(2) 7",
      sections: [
        Section(title: "Overview", points: [purpose(model), entities(model), process(model)]),
        Section(title: "4 Design concepts", points: concepts(model)),
        Section(
          title: "Details", points: [initialization(model), inputData(model), submodels(model)]),
      ])
  }

  private static func purpose(_ model: ResolvedModel) -> Point {
    let scenario = model.scenario
    let lesson = scenario.lesson.isEmpty ? "" : " It is meant to show: \(scenario.lesson)"
    return Point(
      "1", "Purpose and patterns",
      [
        .paragraph(
          Words(
            scenario.question.isEmpty
              ? "The scenario states no question." : scenario.question + lesson)),
        .paragraph(
          "What is compared is what would follow from each option if the rules and numbers below held:"
            + " a what-if, not a forecast. Measured are:"),
        model.outcomes,
      ],
      asks: [.audience, .notFor, .patterns])
  }

  private static func entities(_ model: ResolvedModel) -> Point {
    Point(
      "2", "Entities, state variables and scales",
      [
        .paragraph("Entities are people, the ties between them, and the places where they meet."),
        model.sites, model.variables,
        .paragraph(
          Words(
            "A step is \(model.step); a run is \(model.length) long. There is no space but ties,"
              + " neighbourhoods and places.")),
      ],
      asks: [.leftOut])
  }

  private static func process(_ model: ResolvedModel) -> Point {
    let order =
      switch model.scenario.model.update {
      case .sync:
        "All read what holds at the start of the step and all write what holds after it, so that the"
          + " order of people does not matter."
      case .async: "Within a round people come one after the other, in an order drawn anew."
      case .event: "Models of rates go from event to event, at the exact moments."
      }
    return Point(
      "3", "Process overview and scheduling",
      model.schedule + [
        .paragraph(Words(order + " This list is made from the objects that run, in their order."))
      ],
      asks: [.whyThisModel])
  }

  private static func initialization(_ model: ResolvedModel) -> Point {
    Point(
      "5", "Initialization",
      [
        .paragraph(
          "Week 0 is the site as it was read. Every future of a site begins with the same people, ties and"
            + " places.")
      ] + model.filledIn + model.readingSteps, asks: [.fillingIn])
  }

  private static func inputData(_ model: ResolvedModel) -> Point {
    Point(
      "6", "Input data",
      [
        .paragraph(
          "Nothing is read during a run: no series of observations drives it. It begins with these files:"
        ),
        model.inputs,
      ],
      asks: [.survey, .consent])
  }

  private static func submodels(_ model: ResolvedModel) -> Point {
    Point(
      "7", "Submodels",
      [
        .paragraph("Options:"), model.options,
        .paragraph("The numbers of this scenario:"), model.numbers, model.marks,
        .paragraph("The rules, with the defaults and ranges of their numbers:"),
      ] + model.submodels,
      asks: [.judgement])
  }
}

extension ModelProtocol.Point {
  /// A point with these parts.
  init(_ number: String, _ title: String, _ parts: [Document.Part], asks: [Statement] = []) {
    var said = Document()
    said.parts = parts
    self.init(number: number, title: title, said: said, asked: asks)
  }
}
