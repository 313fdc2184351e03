import Diffusion
import Experiments
import Networks
import Scenarios

/// A sweep in words, whatever its form.
struct SweepDocument {
  let report: SweepReport

  init(_ report: SweepReport) { self.report = report }

  var sweep: SweepExperiment { report.sweep }
  var result: SweepResult { report.result }
  var words: SweepWords { report.words }

  var document: Document {
    var document = Document()
    document.heading(1, "What the answer depends on: \(sweep.experiment.scenario.title)")
    document.paragraph(Words(opening))
    addInputs(to: &document)
    for option in report.options { add(option, to: &document) }
    addBest(to: &document)
    addFooter(to: &document)
    return document
  }

  private var opening: String {
    let count = PlainWords.count(report.inputs.count, "assumption", "assumptions")
    let worlds = PlainWords.count(report.worlds, "world", "worlds")
    return "\(PlainWords.sentence(count)) \(report.inputs.count == 1 ? "was" : "were") varied over"
      + " \(worlds): \(sweep.plan.design.meaning). \(compared)"
      + " Every world has the same \(Digits.count(report.futures)) futures, so worlds differ by their"
      + " assumptions and not by luck."
  }

  private var compared: String {
    let sites = sweep.experiment.sites.count
    let whole = sites > 1 ? (isNetBenefit ? ", over all sites" : ", averaged over sites") : ""
    if isNetBenefit {
      return "Options are compared with as now by their net benefit in pounds\(whole)."
    }
    let week = sweep.experiment.scenario.compare.readAt.last ?? 0
    let direction = result.measure.better.map { "; \($0.rawValue) is better" } ?? ""
    return "Options are compared with as now; what counts is “\(result.measure.text)”,"
      + " \(words.unitInHeading), in \(PlainWords.week(week))\(whole)\(direction)."
  }

  private var isNetBenefit: Bool { result.measure.text == SweepMeasure.netBenefitName }

  private func addInputs(to document: inout Document) {
    document.heading(2, "What was varied")
    document.table(
      [
        Document.Column(heading: "Assumption"), Document.Column(heading: "What it is"),
        Document.Column(heading: "From (5 %)", isNumber: true),
        Document.Column(heading: "To (95 %)", isNumber: true),
        Document.Column(heading: "Founded on"),
      ],
      sweep.varied.indices.map { index in
        let (varied, input) = (sweep.varied[index], report.inputs[index])
        func end(_ share: Double) -> Document.Cell {
          Document.Cell(
            (try? input.value(at: share)).map { SweepWords.value($0, of: varied) }
              ?? Digits.unknown)
        }
        return [
          Document.Cell(varied.key.parameter.name), Document.Cell(varied.key.parameter.meaning),
          end(SweepDesign.ends.low), end(SweepDesign.ends.high),
          Document.Cell(Self.foundation(varied)),
        ]
      })
  }

  /// How well the parameter itself is founded; the spread may be the user's.
  static func foundation(_ varied: VariedParameter) -> String {
    switch varied.key.parameter.provenance {
    case .assumed: "assumed"
    case .remembered: "assumed (from memory)"
    case .found: "a source"
    case .computed: "computed"
    }
  }

  private func add(_ option: (index: Int, name: String), to document: inout Document) {
    document.heading(2, option.name)
    switch sweep.plan.design.reading {
    case .tornado: addTornado(option.index, to: &document)
    case .elementaryEffects: addScreening(option.index, to: &document)
    case .shares: addShares(option.index, to: &document)
    case .ranks: addRanks(option.index, to: &document)
    }
  }
}
