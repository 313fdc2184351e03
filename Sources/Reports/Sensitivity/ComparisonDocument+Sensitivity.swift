import Diffusion
import Experiments
import Scenarios

extension ComparisonDocument {
  /// The re-runs that the scenario asks for, kind by kind; never mixed with the intervals above.
  func addSensitivity(to document: inout Document) {
    guard let sensitivity = report.sensitivity else { return }
    document.paragraph(
      Words(
        "The comparison was worked out again with the first"
          + " \(Digits.count(sensitivity.futures)) futures of each option and site. None of this is"
          + " in the intervals above."))
    addPeerEffects(sensitivity, &document)
    addSpreading(sensitivity, &document)
    addMaps(sensitivity, &document)
    addLimits(sensitivity, &document)
  }

  private func addPeerEffects(_ all: SensitivityResult, _ document: inout Document) {
    let variants = all.variants(.peerEffects)
    guard !variants.isEmpty else { return }
    document.heading(3, "If people influenced each other less or more")
    let base = SensitivityVariant(kind: .peerEffects, value: "1", leading: all.asAssumed.leading)
    let ordered = (variants + [base]).sorted {
      (Double($0.value) ?? 0) < (Double($1.value) ?? 0)
    }
    let names = ordered.map { variant in
      switch variant.value {
      case "0": "not at all"
      case "1": "as assumed"
      default: "\(variant.value) times as assumed"
      }
    }
    addVariants(to: &document, heading: "Influence of people on each other", names, ordered)
    addSurvival(to: &document, variants, all, "each strength of influence")
  }

  private func addSpreading(_ all: SensitivityResult, _ document: inout Document) {
    let variants = all.variants(.spreadsBy)
    guard !variants.isEmpty else { return }
    document.heading(3, "If it spread by another rule")
    addVariants(to: &document, heading: "Spreads by", variants.map(\.value), variants)
  }

  private func addLimits(_ all: SensitivityResult, _ document: inout Document) {
    let variants = all.variants(.namedAtMost)
    guard !variants.isEmpty else { return }
    document.heading(3, "If each person had named fewer others")
    let base = SensitivityVariant(kind: .namedAtMost, value: "", leading: all.asAssumed.leading)
    let names = variants.map { "at most \($0.value), the closest" } + ["as mapped"]
    addVariants(to: &document, heading: "Each person names", names, variants + [base])
    addSurvival(to: &document, variants, all, "each limit")
    document.paragraph(
      "Ties that the interviews did not ask for cannot be brought back: this only shows whether fewer"
        + " of those known would change the answer.")
  }

  /// The line that decides in its last week, a row a variant.
  private func addVariants(
    to document: inout Document, heading: String, _ names: [String],
    _ variants: [SensitivityVariant]
  ) {
    let options = report.options.map(\.name)
    document.table(
      [Document.Column(heading: heading)] + options.map { Document.Column(heading: $0) }
        + (options.count > 1 ? [Document.Column(heading: "Leads")] : []),
      zip(names, variants).map { name, variant in
        let lead = lead(variant)
        return [Document.Cell(name)] + options.map { cell(lead, $0) }
          + (options.count > 1 ? [Document.Cell(leader(lead))] : [])
      })
  }

  /// The line that decides; where another contagion stands in, the line about that one.
  private func lead(_ variant: SensitivityVariant) -> Leading? {
    variant.leading(report.main, week: lastWeek, site: scope)
      ?? variant.leading.first {
        $0.line.group == report.main.group && $0.week == lastWeek && $0.site == scope
          && Outcomes.named($0.line.outcome)?.contagion != nil
      }
  }

  private func cell(_ lead: Leading?, _ name: String) -> Document.Cell {
    guard let lead, let option = lead.options.first(where: { $0.option == name }) else {
      return "–"
    }
    if option.difference == 0, option.spread == 0 { return "exactly the same" }
    let words = OutcomeWords(lead.line)
    let half = option.half95(lead.sets)
    let verdict = report.worthHaving.flatMap { least in
      words.outcome?.better.map { better in
        let good = better == .higher ? option.difference : -option.difference
        return Verdict(good: (good - half)...(good + half), least: least)
      }
    }
    return Document.Cell(
      words.change(option.difference, error: option.error(lead.sets), withUnit: false)
        + (verdict == nil ? "" : ":"),
      verdict.map { $0 == .tooSmall ? "too small" : $0.rawValue } ?? "")
  }

  private func leader(_ lead: Leading?) -> String {
    guard let lead, let higher = higherIsBetter(lead.line) else { return "–" }
    return lead.isSame ? "none" : lead.ranking(higherIsBetter: higher).first ?? "–"
  }

  func higherIsBetter(_ line: OutcomeLine) -> Bool? {
    Outcomes.named(line.outcome)?.better.map { $0 == .higher }
  }

  /// Whether the same option stays best on every line in every week.
  private func addSurvival(
    to document: inout Document, _ variants: [SensitivityVariant], _ all: SensitivityResult,
    _ under: String
  ) {
    guard report.options.count > 1 else { return }
    var changes: [String] = []
    for lead in all.asAssumed.leading where lead.site == scope && !lead.isSame {
      guard let higher = higherIsBetter(lead.line),
        let first = lead.ranking(higherIsBetter: higher).first
      else { continue }
      let others = variants.compactMap { variant -> String? in
        let other = variant.leading(lead.line, week: lead.week, site: scope)
        let name = other?.ranking(higherIsBetter: higher).first
        return name == first ? nil : name
      }
      if !others.isEmpty {
        let names = PlainWords.each(others)
        changes.append(
          "“\(lead.line.text)” in week \(lead.week) (\(first) as assumed, else"
            + " \(PlainWords.list(names, "or")))")
      }
    }
    document.paragraph(
      changes.isEmpty
        ? Words(
          "On every line and in every week of reading the same option is best on average under"
            + " \(under).")
        : Words(
          "Another option is best on average under some on \(PlainWords.list(changes))."))
  }
}

extension LeadingOption {
  /// The standard error of the mean over so many sets.
  func error(_ sets: Int) -> Double { spread / Double(max(1, sets)).squareRoot() }

  /// The half-width of the 95 % interval of the mean difference.
  func half95(_ sets: Int) -> Double {
    Statistics.halfWidth(standardError: error(sets), count: sets, level: 0.95)
  }
}
