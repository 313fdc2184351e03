import Experiments

extension SweepDocument {
  /// Each assumption at its low and high value, the others at their middle.
  func addTornado(_ option: Int, to document: inout Document) {
    guard let tornado = result.tornado(option: option) else {
      document.paragraph("Its effect is not known in some of these worlds.")
      return
    }
    let middle = result.estimate(option: option, world: 0)
    document.paragraph(
      "With every assumption at its middle: \(words.effect(middle)) (95 % interval).")
    if tornado.bars.allSatisfy({ $0.swing == 0 }) {
      document.paragraph("None of these assumptions moves it.")
      return
    }
    let moving = tornado.bars.filter { $0.swing > 0 }
    document.lines(
      TornadoPlot(
        Tornado(middle: tornado.middle, bars: moving), names: report.inputs.map(\.name),
        label: { bar in "\(size(bar.swing, option, bar))\(mark(bar, option))" }
      ).lines)
    document.table(
      [
        Document.Column(heading: "Assumption"), Document.Column(heading: "At its low value"),
        Document.Column(heading: "At its high value"),
        Document.Column(heading: "Swing, \(words.unitInHeading)"),
        Document.Column(heading: "Larger than luck?"),
      ],
      moving.map { bar in
        let error = error(option, bar)
        return [
          Document.Cell(report.inputs[bar.input].name),
          Document.Cell(words.effect(bar.atLow, error: error)),
          Document.Cell(words.effect(bar.atHigh, error: error)),
          Document.Cell(size(bar.swing, option, bar)),
          Document.Cell(result.isClear(bar, option: option) ? "yes" : "cannot tell"),
        ]
      })
    let still = tornado.bars.filter { $0.swing == 0 }.map { report.inputs[$0.input].name }
    if !still.isEmpty {
      document.paragraph("These move nothing at all: \(PlainWords.list(still)).")
    }
  }

  private func mark(_ bar: Tornado.Bar, _ option: Int) -> String {
    result.isClear(bar, option: option) ? "" : " (may be luck)"
  }

  private func size(_ swing: Double, _ option: Int, _ bar: Tornado.Bar) -> String {
    words.size(swing, error: error(option, bar))
  }

  /// The standard error of the difference between the input's first and last world.
  private func error(_ option: Int, _ bar: Tornado.Bar) -> Double {
    let first = 1 + bar.input * sweep.plan.samples
    return result.difference(option: option, from: first, to: first + sweep.plan.samples - 1).error
  }
}
