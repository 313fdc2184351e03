import Experiments

extension ReportDocument {
  /// How the mean difference of every option from as now grows and fades: all sites together, then each.
  ///
  /// How surely the means are known is worked out for the weeks of reading alone; the band of all sites together says how
  /// far single futures lie apart.
  func differences(_ material: RunMaterial) -> Picture? {
    guard material.changes.contains(where: { $0.points.count > 1 }) else { return nil }
    let panels = places.map { place in
      (name: place.name, lines: report.options.map { line(place.site, $0.name, material) })
    }
    let points = panels.flatMap(\.lines).flatMap { $0 }
    let banded = report.sites.count > 1 ? panels[0].lines.flatMap { $0 } : []
    let all = points.map(\.mean) + banded.flatMap { [$0.q10, $0.q90] }
    let frame = (
      x: Axis(weeks: material.provenance.weeks), y: Axis(all.map(main.scaled) + [0], marks: 4)
    )
    let weeks = Set(report.options.flatMap { marks($0.name, material) }).sorted()
    return Picture(
      title: "mean differences from as now, week by week",
      caption: Words(captionOfDifferences),
      panels: panels.enumerated().map { place, panel in
        var plot = Plot(
          title: "Mean differences, \(panel.name)", words: said(panel.lines), x: frame.x,
          y: frame.y, xWords: "week", yWords: "difference, \(main.unitInHeading)", height: 200)
        drawMarks(weeks, in: &plot)
        plot.rule(y: 0, asNowStroke)
        if place == 0, panels.count > 1 { drawBands(panel.lines, in: &plot) }
        for (index, line) in panel.lines.enumerated() {
          plot.curve(line.map { (Double($0.week), main.scaled($0.mean)) }, Palette.stroke(index))
        }
        return Picture.Panel(
          heading: panels.count > 1 ? PlainWords.sentence(panel.name) : "", drawing: plot.drawing)
      },
      key: optionKey, table: table(panels))
  }

  private var captionOfDifferences: String {
    "Mean difference of each option from as now, \(main.unitInHeading), week by week, on one scale. How surely each"
      + " is known stands in the tables for the weeks of reading."
      + (report.sites.count > 1
        ? " Bands, for \(comparison.everywhere): the differences of the middle 8 of 10 futures."
        : "")
  }

  private typealias Line = [Course.Point]

  /// What an option changes at one place by week.
  private func line(_ site: String?, _ option: String, _ material: RunMaterial) -> Line {
    material.changes.first { $0.site == site && $0.option == option }?.points ?? []
  }

  /// Bands of every option over each other, faint enough to be seen through.
  private func drawBands(_ lines: [Line], in plot: inout Plot) {
    for (index, line) in lines.enumerated() {
      plot.ribbon(
        line.map { (Double($0.week), main.scaled($0.q10), main.scaled($0.q90)) },
        colour: Palette.colour(index), opacity: 0.12)
    }
  }

  private func said(_ lines: [Line]) -> String {
    let parts = zip(report.options, lines).compactMap { option, line -> String? in
      guard let last = line.last else { return nil }
      return "\(option.name) \(number(last)) in week \(last.week)"
    }
    return parts.joined(separator: "; ") + "."
  }

  private func number(_ point: Course.Point) -> String { number(point.mean) }

  private func number(_ value: Double) -> String {
    Digits.fixed(main.scaled(value), decimals: main.most)
  }

  /// About ten weeks, the last among them; beside the means of all sites together stands the band.
  private func table(_ panels: [(name: String, lines: [Line])]) -> Document.Table {
    let rows = panels.enumerated().flatMap { place, panel -> [[Document.Cell]] in
      let weeks = panel.lines.map { $0.map(\.week) }.first ?? []
      let step = max(1, weeks.count / (panels.count > 1 ? 4 : 10))
      return weeks.indices.filter { $0.isMultiple(of: step) || $0 == weeks.count - 1 }.map { week in
        [Document.Cell(panel.name), Document.Cell("\(weeks[week])")]
          + panel.lines.map {
            guard $0.indices.contains(week) else { return "–" }
            return Document.Cell(
              number($0[week]) + (place == 0 && panels.count > 1 ? band($0[week]) : ""))
          }
      }
    }
    return Document.Table(
      columns: [
        Document.Column(heading: "Where"), Document.Column(heading: "Week", isNumber: true),
      ]
        + report.options.map { Document.Column(heading: $0.name, isNumber: true) },
      rows: rows,
      caption: "Mean difference from as now, \(main.unitInHeading)"
        + (panels.count > 1 ? "; behind it the middle 8 of 10 futures" : ""))
  }

  /// " (0.10 to 0.31)"
  private func band(_ point: Course.Point) -> String {
    " (\(number(point.q10)) to \(number(point.q90)))"
  }
}
