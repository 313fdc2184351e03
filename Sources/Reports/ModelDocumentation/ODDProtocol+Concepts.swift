import Diffusion
import Experiments
import Scenarios

extension ModelProtocol {
  /// Point 4 of ODD: the eleven design concepts, those that do not apply with the reason.
  static func concepts(_ model: ResolvedModel) -> [Point] {
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
    let unique = PlainWords.each(references)
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
    let groups = PlainWords.each(model.scenario.compare.lines.map { $0.group.text })
    return [
      .paragraph(
        Words(
          "Neighbourhoods, places and programmes bring people together; they do nothing themselves. Results are"
            + " given for \(PlainWords.list(groups))."))
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
}
