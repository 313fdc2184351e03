import Diffusion
import Experiments
import Scenarios

extension ModelProtocol {
  /// STRESS-ABS: the points of a simulation study with agents that others need in order to repeat it.
  package static func stress(_ model: ResolvedModel) -> ModelProtocol {
    ModelProtocol(
      name: "STRESS-ABS checklist",
      source:
        "Monks and others (2019), Journal of Simulation 13(1) 55–67, doi 10.1080/17477778.2018.1442155",
      sections: [
        Section(title: "1 Objectives", points: objectives(model)),
        Section(title: "2 Logic", points: logic(model)),
        Section(title: "3 Data", points: data(model)),
        Section(title: "4 Experimentation", points: experimentation(model)),
        Section(title: "5 Implementation", points: implementation(model)),
        Section(title: "6 Code access", points: access(model)),
      ])
  }

  private static func objectives(_ model: ResolvedModel) -> [Point] {
    let scenario = model.scenario
    return [
      Point(
        "1.1", "Purpose of the model",
        scenario.question.isEmpty ? [] : [.paragraph(Words(scenario.question))],
        asks: [.audience, .patterns]),
      Point(
        "1.2", "Model outputs",
        [
          model.outcomes,
          .paragraph(
            Words(
              "Each is counted at \(model.readings) over the people of its group. Errors: Student's t"
                + " intervals of the paired differences, over independent sets of futures.")),
        ]),
      Point("1.3", "Experimentation aims", [model.options], asks: [.whyTheseOptions]),
    ]
  }

  private static func logic(_ model: ResolvedModel) -> [Point] {
    [
      Point("2.1", "Base model overview diagram", model.schedule),
      Point(
        "2.2", "Base model logic",
        [
          .bullets(
            model.processes.map { .strong($0.name) + Words(": \($0.meaning).") })
        ]),
      Point(
        "2.3", "Scenario logic",
        [
          .paragraph(
            "What an option changes, for whom and when: kith explain prints it for each site.")
        ]),
      Point(
        "2.4", "Algorithms",
        [.paragraph("The equations of every rule stand in the ODD description under 7, Submodels.")]
      ),
      Point(
        "2.5.1", "Components: environment",
        [
          .paragraph(
            "Neighbourhoods and places; what happens at a place depends on the kind of place."),
          model.sites,
        ]),
      Point("2.5.2", "Components: agents", [model.variables]),
      Point(
        "2.5.3", "Components: interaction topology",
        [
          .paragraph(
            "The mapped network of ties, which may strengthen, fade and form, and meetings at places."
          )
        ]),
      Point(
        "2.5.4", "Components: entry and exit",
        [.paragraph("Nobody joins or leaves the community during a run.")], asks: [.leftOut]),
    ]
  }

  private static func data(_ model: ResolvedModel) -> [Point] {
    [
      Point("3.1", "Data sources", [model.inputs], asks: [.survey, .consent]),
      Point("3.2", "Pre-processing", model.readingSteps + model.filledIn, asks: [.fillingIn]),
      Point("3.3", "Input parameters", [model.numbers, model.marks]),
      Point(
        "3.4", "Assumptions",
        [model.limits],
        asks: [.judgement]),
    ]
  }

  private static func experimentation(_ model: ResolvedModel) -> [Point] {
    [
      Point(
        "4.1", "Initialisation",
        [.paragraph("Week 0 is the site as it was read; there is no warm-up.")]),
      Point(
        "4.2", "Run length", [.paragraph(Words("\(model.length), in steps of \(model.step)."))],
        asks: [.whyThisLength]),
      Point(
        "4.3", "Estimation approach",
        [
          .paragraph(
            Words(
              "\(PlainWords.sentence(model.futures)). A future stands for one way in which chance may fall; every"
                + " option meets the same futures, and differences are taken within each."))
        ]),
    ]
  }

  private static func implementation(_ model: ResolvedModel) -> [Point] {
    [
      Point(
        "5.1", "Software or programming language",
        [
          .paragraph(
            Words(
              "Kith \(Manifest.version), in Swift and C; distributions by the GNU Scientific Library."
            ))
        ]),
      Point(
        "5.2", "Random sampling",
        [
          .paragraph(
            Words(
              "Philox4x32-10, counters addressed by process, person or pair, step and future; seed"
                + " \(model.scenario.compare.seed). No stream is shared."))
        ]),
      Point(
        "5.3", "Model execution",
        [
          .paragraph(
            Words(
              "Time steps of \(model.step), update “\(model.scenario.model.update.rawValue)”. Results are the same"
                + " bytes for any number of threads."))
        ]),
      Point(
        "5.4", "System specification",
        [
          .paragraph(
            "Results do not depend on the machine; how long a run takes does, and is not part of the description."
          )
        ]),
    ]
  }

  private static func access(_ model: ResolvedModel) -> [Point] {
    [
      Point(
        "6.1", "Computer model sharing statement",
        [
          .paragraph(
            "Kith is free software (GPL-3.0-or-later). A run's manifest.json holds the command, the seed and the"
              + " digests of all files that are needed to repeat it.")
        ],
        asks: [.sharing])
    ]
  }
}
