import Experiments

extension ReportDocument {
  /// How the mean difference of every option from as now grows and fades: all sites together, then each.
  ///
  /// Only means: how surely they are known is worked out for the weeks of reading alone.
  func differences(_ material: RunMaterial) -> Picture? {
    let sites = report.sites.map { (name: report.heading($0), lines: lines($0.name, material)) }
    guard sites.contains(where: { $0.lines.contains { $0.count > 1 } }) else { return nil }
    let together = report.options.indices.map { average(sites.map(\.lines), $0) }
    let panels =
      (sites.count > 1 ? [(name: comparison.everywhere, lines: together)] : []) + sites
    let all = panels.flatMap(\.lines).flatMap { $0 }.map(\.y)
    let frame = (
      x: Axis(weeks: material.provenance.weeks), y: Axis(all + [0], marks: 4)
    )
    let weeks = Set(report.options.flatMap { marks($0.name, material) }).sorted()
    return Picture(
      title: "mean differences from as now, week by week",
      caption: Words(
        "Mean difference of each option from as now, \(main.unitInHeading), week by week, on one scale. How surely each"
          + " is known stands in the tables for the weeks of reading."),
      panels: panels.map { panel in
        var plot = Plot(
          title: "Mean differences, \(panel.name)", words: said(panel.lines), x: frame.x,
          y: frame.y, xWords: "week", yWords: "difference, \(main.unitInHeading)", height: 200)
        drawMarks(weeks, in: &plot)
        plot.rule(y: 0, asNowStroke)
        for (index, line) in panel.lines.enumerated() { plot.curve(line, Palette.stroke(index)) }
        return Picture.Panel(
          heading: panels.count > 1 ? PlainWords.sentence(panel.name) : "", drawing: plot.drawing)
      },
      key: optionKey, table: table(panels))
  }

  private typealias Line = [(x: Double, y: Double)]

  /// For each option: the mean difference at one site by week.
  private func lines(_ site: String, _ material: RunMaterial) -> [Line] {
    let own = material.courses.filter { $0.site == site }
    let asNow = own.first { $0.option == Experiment.asNow }?.points ?? []
    return report.options.map { option in
      zip(own.first { $0.option == option.name }?.points ?? [], asNow).map { point, base in
        (x: Double(point.week), y: main.scaled(point.mean - base.mean))
      }
    }
  }

  /// The mean over sites, which count alike; empty where one of them has no such line.
  private func average(_ sites: [[Line]], _ option: Int) -> Line {
    let lines = sites.map { $0[option] }
    guard let first = lines.first, lines.allSatisfy({ $0.count == first.count }) else { return [] }
    return first.indices.map { week in
      (x: first[week].x, y: lines.reduce(0) { $0 + $1[week].y } / Double(lines.count))
    }
  }

  private func said(_ lines: [Line]) -> String {
    let parts = zip(report.options, lines).compactMap { option, line -> String? in
      guard let last = line.last else { return nil }
      return "\(option.name) \(number(last.y)) in week \(Int(last.x))"
    }
    return parts.joined(separator: "; ") + "."
  }

  private func number(_ value: Double) -> String { Digits.fixed(value, decimals: main.most) }

  /// About ten weeks, the last among them.
  private func table(_ panels: [(name: String, lines: [Line])]) -> Document.Table {
    let rows = panels.flatMap { panel -> [[Document.Cell]] in
      let weeks = panel.lines.map { $0.map(\.x) }.first ?? []
      let step = max(1, weeks.count / (panels.count > 1 ? 4 : 10))
      return weeks.indices.filter { $0.isMultiple(of: step) || $0 == weeks.count - 1 }.map { week in
        [Document.Cell(panel.name), Document.Cell("\(Int(weeks[week]))")]
          + panel.lines.map {
            $0.indices.contains(week) ? Document.Cell(number($0[week].y)) : "–"
          }
      }
    }
    return Document.Table(
      columns: [
        Document.Column(heading: "Where"), Document.Column(heading: "Week", isNumber: true),
      ]
        + report.options.map { Document.Column(heading: $0.name, isNumber: true) },
      rows: rows, caption: "Mean difference from as now, \(main.unitInHeading)")
  }
}
