import Diffusion
import Documents
import Experiments
import Networks
import Scenarios

extension ResolvedModel {
  /// What is measured, in the order of the table of results.
  var outcomes: Document.Part {
    Self.table(
      [("Outcome", false), ("Meaning", false), ("Counted in", false), ("Better", false)],
      scenario.compare.lines.map { line in
        let outcome = Outcomes.named(line.outcome)
        let isMain = line == scenario.compare.main ? " (decides)" : ""
        return [
          line.text + isMain, outcome?.meaning ?? "", OutcomeWords(line).unitInHeading,
          outcome?.better?.rawValue ?? "neither",
        ]
      })
  }

  /// Who is there.
  var sites: Document.Part {
    Self.table(
      [
        ("Site", false), ("People", true), ("Service users", true), ("Pairs tied", true),
        ("Kinds of tie", false), ("Places", true),
      ],
      experiment.sites.map { entry in
        let summary = SiteSummary(entry.site)
        return [
          entry.site.title, Digits.count(summary.people), Digits.count(summary.serviceUsers),
          Digits.count(summary.pairs), summary.tieKinds.joined(separator: ", "),
          Digits.count(summary.places),
        ]
      })
  }

  /// What a person, a tie and a place are described by.
  var variables: Document.Part {
    var rows: [[String]] = []
    if scenario.model.runsCommunity {
      rows += StateVariable.community.map { [$0.entity, $0.name, $0.range, $0.whose] }
    }
    for model in models where model.page.isTakenUp {
      rows.append(["person", "taken up by \(model.page.name)", "no or yes", "everyone"])
    }
    for model in models {
      rows += model.page.reports.map { report in
        ["person", "\(report.name) by \(model.page.name)", report.meaning, "everyone"]
      }
    }
    return Self.table([("Of a", false), ("What", false), ("Range", false), ("Whose", false)], rows)
  }

  /// What happens in a week, as numbered lines.
  var schedule: [Document.Part] {
    let steps = experiment.sites.first?.plan.stepsPerWeek ?? 1
    let round = steps == 1 ? "" : " (\(Digits.count(steps)) times a week)"
    var lines = ["for week = 0 … \(scenario.compare.weeks - 1):"]
    lines.append("  do what the option has due this week")
    for (number, process) in processes.enumerated() {
      lines.append("  \(number + 1). \(process.name)\(round): \(process.meaning)")
    }
    lines.append("  record everything that is measured each week")
    lines.append("measure at \(readings)")
    return [.lines(lines)]
  }

  /// The options, as-now first.
  var options: Document.Part {
    var items: [Words] = [.strong(Experiment.asNow) + ": nothing new is done."]
    for option in scenario.options {
      let actions = option.actions.map { action in
        let words = ActionWords(action, scenario)
        let stated = words.stated.isEmpty ? "" : ": " + words.stated.joined(separator: ", ")
        return "\(words.name) (\(words.meaning))\(stated)"
      }
      let versus = option.versus.map { "; also compared with “\($0)”" } ?? ""
      let with = option.designedWith.map { "; designed with \($0)" } ?? ""
      items.append(
        .strong(option.name) + Words(": \(actions.joined(separator: "; "))\(versus)\(with)."))
    }
    return .bullets(items)
  }

  /// Every number that the run stands on.
  var numbers: Document.Part {
    Self.table(
      [
        ("Number", false), ("In this scenario", false), ("Mark", false),
        ("Source or reason", false),
      ],
      experiment.inputs.map { input in
        [input.name, input.value + (input.isDrawn ? ", drawn" : ""), input.mark, input.source]
      })
  }

  /// What the marks in the table of numbers mean, and how many numbers are assumed.
  var marks: Document.Part {
    let inputs = experiment.inputs
    let assumed = inputs.count(where: \.isAssumed)
    return .paragraph(
      Words(
        "F found in a published source, M from memory, C computed, A assumed, S set by the scenario."
          + " \(Digits.count(assumed)) of \(Digits.count(inputs.count)) numbers are assumed, set without a"
          + " source or only remembered."))
  }

  /// What nobody measured, and what stands in for it.
  var filledIn: [Document.Part] {
    let filled = experiment.sites.flatMap { site in site.filled.map { "\(site.site.title): \($0)" }
    }
    return filled.isEmpty
      ? [.paragraph("Nothing that the models read had to be filled in.")]
      : [.paragraph("Filled in, as nobody measured it:"), .bullets(filled.map { Words($0) })]
  }

  /// What each model cannot do.
  var limits: Document.Part {
    .bullets(
      models.flatMap { model in
        model.page.limits.map { .strong(model.page.name) + Words(": \($0)") }
      })
  }

  /// The files, each with its digest.
  var inputs: Document.Part {
    Self.table([("File", false), ("SHA-256", false)], files.map { [$0.name, $0.sha256] })
  }

  /// The pages of the models, as `kith models` prints them.
  var submodels: [Document.Part] {
    var document = Document()
    for model in models { ModelPages.add(model, to: &document, level: 4) }
    return document.parts
  }

  /// How sites were read from their files.
  var readingSteps: [Document.Part] {
    let rows = experiment.sites.flatMap { entry in
      entry.site.steps.map { step in
        [
          entry.site.title, step.what, step.source.rawValue, Digits.count(step.count), step.words,
        ]
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      Self.table(
        [("Site", false), ("What", false), ("How", false), ("For", true), ("In words", false)], rows
      )
    ]
  }
}
