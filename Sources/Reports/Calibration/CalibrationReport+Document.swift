import Experiments
import Networks
import Scenarios

extension CalibrationReport {
  private var fit: CommunityFit { result.fit }
  private var posterior: Posterior { result.posterior }

  package var document: Document {
    var document = Document()
    document.heading(1, "\(fit.experiment.scenario.title): fitted to what was observed")
    document.paragraph(Words(opening))
    document.bullets(fit.data.notes.map { Words(PlainWords.sentence($0) + ".") })
    addParameters(to: &document)
    addUnknown(to: &document)
    addCheck(to: &document)
    addMethod(to: &document)
    addFooter(to: &document)
    return document
  }

  private var opening: String {
    let sites = zip(fit.experiment.sites, fit.data.sites).compactMap { $1 == nil ? nil : $0.site }
    let titles = PlainWords.list(sites.map(\.title))
    let what: String
    switch fit.data.kind {
    case .wave(let week):
      let people = fit.data.sites.reduce(0) { sum, data in
        guard case .wave(let wave)? = data else { return sum }
        return sum + wave.people
      }
      what = "a later wave in week \(week), answered by \(Digits.count(people)) people"
    case .curve:
      what = "an adoption curve up to week \(fit.data.lastWeek) (\(fit.adoption?.outcome ?? ""))"
    }
    return
      "\(PlainWords.sentence(PlainWords.count(fit.parameters.count, "number", "numbers"))) of the"
      + " model \(fit.parameters.count == 1 ? "was" : "were") fitted to \(what), at \(titles)"
      + " (\(dataName)). What really happened there is taken to be"
      + " “\(fit.experiment.optionNames[fit.option])”."
  }

  private func addParameters(to document: inout Document) {
    document.heading(2, "What the data say of each number")
    let rows = zip(fit.parameters, posterior.learning).map { parameter, learnt -> [Document.Cell] in
      let key = parameter.key.parameter
      let unit = key.unit == .number || key.unit == .share ? "" : key.unit.rawValue
      return [
        Document.Cell(key.name, unit.isEmpty ? "" : "(\(unit))"),
        Document.Cell("\(parameter.prior)"),
        Document.Cell(number(learnt.posterior.q50, learnt.posterior.sd)),
        Document.Cell(
          "\(number(learnt.posterior.q05, learnt.posterior.sd)) to"
            + " \(number(learnt.posterior.q95, learnt.posterior.sd))"),
        Document.Cell(words(learnt)),
      ]
    }
    document.table(
      [
        Document.Column(heading: "Number"), Document.Column(heading: "Believed before"),
        Document.Column(heading: "Now: middle", isNumber: true),
        Document.Column(heading: "Nine in ten between", isNumber: true),
        Document.Column(heading: "Learnt"),
      ], rows)
  }

  /// As many decimals as a tenth of the spread supports.
  private func number(_ value: Double, _ spread: Double) -> String {
    guard spread > 0 else { return Digits.short(value, atMost: 4) }
    return Digits.fixed(value, decimals: Digits.decimals(standardError: spread / 10, atMost: 8))
  }

  private func words(_ learnt: Learning) -> String {
    let share = Digits.fixed(100 * max(0, learnt.contraction), decimals: 0)
    switch learnt.verdict {
    case .nothing: return "nothing"
    case .little: return "a little: \(share)\u{A0}% of the variance is gone"
    case .much: return "\(share)\u{A0}% of the variance is gone"
    }
  }

  /// The section that a reader must not miss.
  private func addUnknown(to document: inout Document) {
    document.heading(2, "What the data cannot tell")
    var bullets: [Words] = []
    let names = fit.parameters.map(\.key.parameter.name)
    for (name, learnt) in zip(names, posterior.learning) where learnt.verdict == .nothing {
      bullets.append(
        Words(
          "The data say nothing about \(name): its spread is as before. What is believed of it stays"
            + " an assumption."))
    }
    for pair in posterior.entangled() {
      let how = pair.correlation < 0 ? "more of one and less of the other" : "more of both"
      bullets.append(
        Words(
          "The data cannot tell \(names[pair.one]) from \(names[pair.other]): \(how) gives the same"
            + " (correlation \(Digits.fixed(pair.correlation, decimals: 2)))."))
    }
    for row in result.check.rows where !row.isUsed {
      bullets.append(
        Words("“\(row.statistic)” was the same in every run, so it tells nothing of these numbers.")
      )
    }
    let tied = posterior.entangled(beyond: 0.5)
    if !tied.isEmpty {
      bullets.append(
        Words(
          "fitted.toml draws every number by itself. What the data say of them together is lost there:"
            + " "
            + PlainWords.list(
              tied.map {
                "\(names[$0.one]) with \(names[$0.other])"
                  + " (\(Digits.fixed($0.correlation, decimals: 2)))"
              })
            + ". particles.csv keeps it."))
    }
    bullets.append(
      Words(
        "Nor whether the model is right: another model may fit as well. And nothing of what did not"
          + " vary here, such as an intervention that was not tried."))
    document.bullets(bullets)
  }

  private func addCheck(to document: inout Document) {
    document.heading(2, "Does the fitted model do what was seen?")
    document.paragraph(
      Words(
        "\(Digits.count(result.check.runs)) fresh runs with the fitted numbers. The data were used for"
          + " the fit, so agreement proves little; disagreement means that the model does not do this"
          + " wherever its numbers are put."))
    document.table(
      [
        Document.Column(heading: "Figure"), Document.Column(heading: "Observed", isNumber: true),
        Document.Column(heading: "Fitted model, nine in ten", isNumber: true),
        Document.Column(heading: "Before the fit", isNumber: true),
        Document.Column(heading: "Verdict"),
      ],
      result.check.rows.map { row in
        let spread = (row.q95 - row.q05) / 3
        func text(_ value: Double) -> String { number(value, spread) }
        return [
          Document.Cell(row.statistic), Document.Cell(text(row.observed)),
          Document.Cell("\(text(row.q05)) to \(text(row.q95))"),
          Document.Cell("\(text(row.prior.lowerBound)) to \(text(row.prior.upperBound))"),
          Document.Cell(verdict(row)),
        ]
      })
  }

  private func verdict(_ row: PredictiveCheck.Row) -> String {
    if !row.isUsed { return row.tail < 0.025 ? "the model never does this" : "never varies" }
    if row.isBeyondPrior { return "beyond anything that was believed possible" }
    let side = row.below < 0.5 ? "lower" : "higher"
    let share = Digits.fixed(100 * row.tail, decimals: 1)
    return row.isOutside
      ? "far out: only \(share)\u{A0}% of runs are as \(row.below < 0.5 ? "low" : "high")"
      : "fits: \(Digits.fixed(100 * row.tail, decimals: 0))\u{A0}% of runs are as far out or \(side)"
  }
}
