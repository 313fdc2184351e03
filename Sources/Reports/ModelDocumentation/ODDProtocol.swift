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

  private static func concepts(_ model: ResolvedModel) -> [Point] {
    [
      Point("4.1", "Basic principles", principles(model), asks: [.theory]),
      Point(
        "4.2", "Emergence",
        [
          .paragraph(
            "Shares, means and gaps of groups are counted over people and not set by any rule. What an"
              + " option does to those whom it is for is set by its action; what it does to others comes"
              + " about through ties and places.")
        ]),
      Point(
        "4.3", "Adaptation",
        [
          .paragraph(
            "None beyond the rules: nobody chooses between courses of action by their worth.")
        ]),
      Point("4.4", "Objectives", [.paragraph("None: nobody tries to reach anything.")]),
      Point(
        "4.5", "Learning",
        [.paragraph("None: states change by the rules, and the rules stay as they are.")]),
      Point("4.6", "Prediction", [.paragraph("None: nobody looks ahead.")]),
      Point("4.7", "Sensing", sensing(model)),
      Point(
        "4.8", "Interaction",
        [
          .paragraph("People act on each other where these processes say so:"),
          .bullets(interaction(model)),
        ]),
      Point("4.9", "Stochasticity", stochasticity(model)),
      Point("4.10", "Collectives", collectives(model)),
      Point("4.11", "Observation", observation(model)),
    ]
  }

  private static func principles(_ model: ResolvedModel) -> [Document.Part] {
    let references = model.models.flatMap { $0.page.references }.map { "\($0.text) [\($0.mark)]" }
    let unique = references.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return [
      .bullets(
        model.models.map {
          .strong($0.page.title) + Words(" (\($0.page.name)): \($0.page.meaning).")
        })
    ]
      + (unique.isEmpty
        ? [] : [.paragraph("They follow:"), .bullets(unique.map { Words($0) })])
  }

  private static func sensing(_ model: ResolvedModel) -> [Document.Part] {
    let places =
      model.scenario.model.runsCommunity
      ? ", and in meetings with those who are at a place in the same week" : ""
    return [
      .paragraph(
        Words(
          "People perceive the state of those whom they have a tie with\(places). They perceive it without"
            + " error, and nothing of anybody else."))
    ]
  }

  private static func interaction(_ model: ResolvedModel) -> [Words] {
    let own = model.models.filter { !$0.peerEffects.isEmpty || $0.page.isTakenUp }
    let meeting = model.processes.filter { ["encounters", "tie contacts"].contains($0.name) }
    return meeting.map { .strong($0.name) + Words(": \($0.meaning).") }
      + own.map { .strong($0.page.name) + Words(": \($0.page.meaning).") }
  }

  private static func stochasticity(_ model: ResolvedModel) -> [Document.Part] {
    let drawn = model.experiment.inputs.filter(\.isDrawn)
    let luck =
      "Each draw has an address: the seed (\(model.scenario.compare.seed)), the process, whom it is about,"
      + " the step and the future. Options share their draws, so that two futures of the same number differ"
      + " by the option alone. Random words are those of Philox4x32-10."
    return [.paragraph(Words(luck))]
      + (drawn.isEmpty
        ? [.paragraph("Numbers are held fixed: futures differ by luck only.")]
        : [
          .paragraph("Drawn once for each set of assumptions, the same for every option and site:"),
          .bullets(drawn.map { Words("\($0.name): \($0.value)") }),
        ])
  }

  private static func collectives(_ model: ResolvedModel) -> [Document.Part] {
    let groups = model.scenario.compare.lines.map { $0.group.text }
    let unique = groups.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return [
      .paragraph(
        Words(
          "Neighbourhoods, places and programmes bring people together; they do nothing themselves. Results are"
            + " given for \(PlainWords.list(unique))."))
    ]
  }

  private static func observation(_ model: ResolvedModel) -> [Document.Part] {
    [
      .paragraph(
        Words(
          "Options are compared at \(model.readings), over \(model.futures). Differences are taken within each"
            + " future; intervals are Student's t over independent sets of futures. People who were only named by"
            + " others are in the network and in no outcome."))
    ]
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
