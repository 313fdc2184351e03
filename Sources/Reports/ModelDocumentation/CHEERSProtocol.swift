import Diffusion
import Experiments
import Scenarios

extension ModelProtocol {
  /// CHEERS 2022: the 28 points of a report on costs and consequences.
  package static func cheers(_ model: ResolvedModel) -> ModelProtocol {
    ModelProtocol(
      name: "CHEERS 2022 checklist",
      source: "Husereau and others (2022), BMC Medicine 20 23, doi 10.1186/s12916-021-02204-0",
      sections: [
        Section(title: "Title, abstract and introduction", points: beginning(model)),
        Section(title: "Methods: what is studied", points: studied(model)),
        Section(title: "Methods: outcomes and costs", points: weighed(model)),
        Section(title: "Methods: model and analysis", points: analysed(model)),
        Section(title: "Results and discussion", points: found(model)),
        Section(title: "Other", points: others(model)),
      ])
  }

  private static func beginning(_ model: ResolvedModel) -> [Point] {
    let question = model.scenario.question
    return [
      Point("1", "Title", [.paragraph(Words(model.scenario.title))]),
      Point(
        "2", "Abstract",
        [.paragraph("The first lines of comparison.md are a summary in plain words.")]),
      Point(
        "3", "Background and objectives", question.isEmpty ? [] : [.paragraph(Words(question))],
        asks: [.audience]),
    ]
  }

  private static func studied(_ model: ResolvedModel) -> [Point] {
    [
      Point("4", "Health economic analysis plan", [], asks: [.analysisPlan]),
      Point("5", "Study population", [model.sites], asks: [.population]),
      Point("6", "Setting and location", [], asks: [.setting]),
      Point("7", "Comparators", [model.options], asks: [.whyTheseOptions]),
      Point("8", "Perspective", payers(model), asks: [.perspective]),
      Point("9", "Time horizon", [.paragraph(Words("\(model.length)."))], asks: [.whyThisLength]),
      Point("10", "Discount rate", valued(model) { $0.name.contains("discount") }),
    ]
  }

  private static func weighed(_ model: ResolvedModel) -> [Point] {
    let year = model.scenario.value.priceYear
    return [
      Point("11", "Selection of outcomes", [model.outcomes]),
      Point("12", "Measurement of outcomes", model.readingSteps, asks: [.survey]),
      Point("13", "Valuation of outcomes", valued(model) { !$0.name.contains("discount") }),
      Point(
        "14", "Measurement and valuation of resources and costs", costs(model), asks: [.costSources]
      ),
      Point(
        "15", "Currency, price date and conversion",
        [
          .paragraph(
            Words(
              year.map { "Pounds, in prices of \($0)." }
                ?? "Pounds; the scenario does not say of which year: write price_year under [value]."
            ))
        ]),
    ]
  }

  private static func analysed(_ model: ResolvedModel) -> [Point] {
    let scenario = model.scenario
    return [
      Point(
        "16", "Rationale and description of the model",
        [.paragraph("The ODD description (kith explain --odd) holds the whole model.")],
        asks: [.whyThisModel]),
      Point(
        "17", "Analytics and assumptions",
        [
          .paragraph(
            Words(
              "\(PlainWords.sentence(model.futures)); differences are taken within each future.")),
          model.marks,
        ]),
      Point(
        "18", "Characterising heterogeneity",
        [.paragraph("Outcomes are given by group and site: comparison.csv and groups.csv.")]),
      Point(
        "19", "Characterising distributional effects",
        [.paragraph("Gaps between groups, and who loses by an option: groups.csv and harm.csv.")]),
      Point(
        "20", "Characterising uncertainty",
        [
          .paragraph(
            Words(
              scenario.compare.drawsAssumptions
                ? "Luck, and assumed numbers drawn from their ranges; methods.csv tells the two apart."
                : "Luck alone: assumed numbers are held fixed, so that the results say less than they seem to."
            ))
        ]),
      Point(
        "21", "Approach to engagement with those affected", designers(model), asks: [.engagement]),
    ]
  }

  private static func found(_ model: ResolvedModel) -> [Point] {
    [
      Point("22", "Study parameters", [model.numbers]),
      Point(
        "23", "Summary of main results",
        [.paragraph("comparison.md of the run; trajectories.csv week by week.")]),
      Point(
        "24", "Effect of uncertainty",
        [
          .paragraph(
            "leading.csv and turning.csv: how often each option leads, and which assumption turns it round."
          )
        ]),
      Point("25", "Effect of engagement with those affected", [], asks: [.engagementEffect]),
      Point(
        "26", "Findings, limitations, generalisability and current knowledge",
        [model.limits],
        asks: [.limits]),
    ]
  }

  private static func others(_ model: ResolvedModel) -> [Point] {
    [
      Point("27", "Source of funding", [], asks: [.funding]),
      Point("28", "Conflicts of interest", [], asks: [.interests]),
    ]
  }

  /// What costs and value are weighed by.
  private static func valued(
    _ model: ResolvedModel, _ isWanted: (ValueInput) -> Bool
  ) -> [Document.Part] {
    let inputs = model.scenario.valueInputs
    guard !inputs.isEmpty else {
      return [.paragraph("No option has a cost here, so nothing is weighed.")]
    }
    let wanted = inputs.filter(isWanted)
    guard !wanted.isEmpty else {
      return [.paragraph("Nothing of this kind enters the comparison.")]
    }
    return [
      .bullets(
        wanted.map {
          .strong($0.name)
            + Words(
              ": \($0.value). \(PlainWords.sentence($0.meaning)). [\($0.provenance.mark)] \($0.provenance.words)"
            )
        })
    ]
  }

  private static func payers(_ model: ResolvedModel) -> [Document.Part] {
    let unique = PlainWords.each(model.scenario.options.flatMap(\.actions).compactMap(\.paidBy))
    return unique.isEmpty
      ? [] : [.paragraph(Words("Options are paid for by \(PlainWords.list(unique))."))]
  }

  private static func costs(_ model: ResolvedModel) -> [Document.Part] {
    let rows = model.scenario.options.flatMap { option in
      option.actions.flatMap { action in
        action.costs.map { cost in
          [option.name, action.intervention, cost.words]
        }
      }
    }
    guard !rows.isEmpty else { return [.paragraph("The scenario states no costs.")] }
    return [ResolvedModel.table([("Option", false), ("For", false), ("Cost", false)], rows)]
  }

  private static func designers(_ model: ResolvedModel) -> [Document.Part] {
    let items = model.scenario.options.compactMap { option in
      option.designedWith.map { Words.strong(option.name) + Words(": designed with \($0)") }
    }
    return items.isEmpty ? [] : [.bullets(items)]
  }
}
