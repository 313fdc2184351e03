import Experiments

extension ReportDocument {
  /// Whether the mean differences have settled.
  func addConvergence(to document: inout Document) {
    guard let lines = material?.convergence.filter({ $0.points.count > 1 }), !lines.isEmpty else {
      return
    }
    document.heading(2, "Are there enough futures?")
    document.paragraph(
      Words(
        "The mean difference of each option from as now, \(comparison.everywhere), as futures are added. Where the band"
          + " still moves, more futures would change the digits above."))
    let points = lines.flatMap(\.points)
    // Two futures say next to nothing; the scale is that of the later half.
    let late = points.filter { 2 * $0.futures >= points.map(\.futures).max() ?? 0 }
    let y = Axis(
      late.flatMap { [$0.difference - 2 * $0.half95, $0.difference + 2 * $0.half95] }
        .map(main.scaled), marks: 4)
    let x = Axis([0] + points.map { Double($0.futures) }, marks: 4)
    document.picture(
      Picture(
        title: "mean differences as futures are added",
        caption: Words(
          "Lines: mean difference, \(main.unitInHeading). Bands: its 95 % interval. All panels have the same scale."
        ),
        panels: lines.map { Picture.Panel(heading: $0.option, drawing: drawing($0, x, y)) },
        table: table(lines)))
  }

  private func drawing(_ line: Convergence, _ x: Axis, _ y: Axis) -> Drawing {
    let index = place(line.option)
    var plot = Plot(
      title: "Mean difference with \(line.option) as futures are added", words: said(line), x: x,
      y: y, xWords: "futures", yWords: "difference, \(main.unitInHeading)", height: 170)
    plot.rule(y: 0, Shape.Stroke(colour: Palette.faint))
    plot.ribbon(
      line.points.map {
        (
          Double($0.futures), main.scaled($0.difference - $0.half95),
          main.scaled($0.difference + $0.half95)
        )
      }, colour: Palette.colour(index), opacity: 0.2)
    plot.curve(
      line.points.map { (Double($0.futures), main.scaled($0.difference)) },
      Shape.Stroke(colour: Palette.colour(index), width: 2))
    return plot.drawing
  }

  private func said(_ line: Convergence) -> String {
    guard let last = line.points.last else { return "" }
    let middle = line.points[line.points.count / 2]
    return [middle, last].map { "After \(Digits.count($0.futures)) futures: \(text($0))" }
      .joined(separator: ". ") + "."
  }

  /// "0.05 (0.03 to 0.07)".
  private func text(_ point: Convergence.Point) -> String {
    guard point.half95.isFinite else { return Digits.unknown }
    let error = point.half95 / 2
    func number(_ value: Double) -> String { main.amount(value, error: error) }
    return "\(number(point.difference)) (\(number(point.difference - point.half95)) to"
      + " \(number(point.difference + point.half95)))"
  }

  private func table(_ lines: [Convergence]) -> Document.Table {
    let counts = lines[0].points.map(\.futures)
    let shown = counts.indices.filter { ($0 + 1).isMultiple(of: max(1, counts.count / 5)) }
    return Document.Table(
      columns: [Document.Column(heading: "Futures", isNumber: true)]
        + lines.map { Document.Column(heading: $0.option) },
      rows: shown.map { position in
        [Document.Cell(Digits.count(counts[position]))]
          + lines.map { line in
            line.points.indices.contains(position)
              ? Document.Cell(text(line.points[position])) : "–"
          }
      }, caption: "Mean difference, \(main.unitInHeading) (95 % interval)")
  }
}
