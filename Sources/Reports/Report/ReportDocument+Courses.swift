import Experiments

extension ReportDocument {
  /// The line that decides, week by week: for one site a panel an option, for several a panel a site.
  func addCourses(to document: inout Document) {
    guard let material, material.courses.contains(where: { $0.points.count > 1 }) else { return }
    document.heading(2, "\(PlainWords.sentence(report.main.text)), week by week")
    document.picture(courses(material))
    document.picture(differences(material))
  }

  typealias Course = RunMaterial.Course

  private func courses(_ material: RunMaterial) -> Picture {
    let values = material.courses.flatMap(\.points).flatMap { [$0.q10, $0.q90, $0.q50] }
    let y = Axis(values.map(main.scaled), marks: 4)
    let last = material.courses.flatMap(\.points).map(\.week).max() ?? 1
    let frame = (x: Axis(weeks: last), y: y)
    let isOne = report.sites.count < 2
    return Picture(
      title: "\(report.main.text), week by week",
      caption: Words(isOne ? captionOfOptions : captionOfSites) + Words(starts(material)),
      panels: isOne ? optionPanels(material, frame) : sitePanels(material, frame),
      key: isOne ? [] : optionKey, table: coursesTable(material))
  }

  private var captionOfOptions: String {
    "Grey: as now. Colour: the option. Lines are medians over futures; bands hold the middle 8 of 10 futures, which is"
      + " luck"
      + (comparison.rows.first?.drawsAssumptions ?? false ? " and assumptions" : "")
      + ", not how well the mean is known."
  }

  private var captionOfSites: String {
    "Medians over futures at each site. Bands hold the middle 8 of 10 futures: grey as now, coloured"
      + (bandOption.map { " \($0), the option that is best most often." } ?? " the option.")
  }

  /// " Dotted upright lines: where an action begins or ends."
  private func starts(_ material: RunMaterial) -> String {
    material.options.contains { !marks($0.option, material).isEmpty }
      ? " Dotted upright lines: where an action begins or ends." : ""
  }

  /// The option whose band is drawn where there are many.
  private var bandOption: String? {
    let rows = comparison.rankings(report.main, site: comparison.scope, week: comparison.lastWeek)
      .filter { $0.option != Experiment.asNow }
    return rows.reduce(nil as RankingRow?) { $1.entry.bestIn > $0?.entry.bestIn ?? -1 ? $1 : $0 }?
      .option ?? report.options.first?.name
  }

  /// What the lines of options look like.
  var optionKey: [Picture.KeyItem] {
    let asNow = Picture.KeyItem(
      mark: [Shape.line((0, 6), (24, 6), asNowStroke)], words: Experiment.asNow)
    return [asNow]
      + report.options.enumerated().map { index, option in
        Picture.KeyItem(
          mark: [Shape.line((0, 6), (24, 6), Palette.stroke(index))], words: option.name)
      }
  }

  var asNowStroke: Shape.Stroke { Shape.Stroke(colour: Palette.asNow, width: 2) }

  /// The weeks in which actions of an option begin and end, within the run.
  func marks(_ option: String, _ material: RunMaterial) -> [Int] {
    let last = material.provenance.weeks
    let weeks = material.options.first { $0.option == option }?.weeks ?? []
    return Set(weeks.flatMap { [$0.lowerBound, $0.upperBound] }).filter { $0 > 0 && $0 < last }
      .sorted()
  }

  func plot(_ title: String, _ words: String, _ frame: (x: Axis, y: Axis)) -> Plot {
    Plot(
      title: title, words: words, x: frame.x, y: frame.y, xWords: "week",
      yWords: main.axisWords, height: 200)
  }

  private func draw(_ course: Course, _ stroke: Shape.Stroke, band: Bool, in plot: inout Plot) {
    if band {
      plot.ribbon(
        course.points.map { (Double($0.week), main.scaled($0.q10), main.scaled($0.q90)) },
        colour: stroke.colour, opacity: 0.18)
    }
    plot.curve(course.points.map { (Double($0.week), main.scaled($0.q50)) }, stroke)
  }

  func drawMarks(_ weeks: [Int], in plot: inout Plot) {
    for week in weeks {
      plot.rule(x: Double(week), Shape.Stroke(colour: Palette.faint, dashes: "1 3"))
    }
  }

  private func optionPanels(_ material: RunMaterial, _ frame: (x: Axis, y: Axis)) -> [Picture.Panel]
  {
    let asNow = material.courses.first { $0.option == Experiment.asNow }
    return report.options.enumerated().compactMap { index, option in
      guard let course = material.courses.first(where: { $0.option == option.name }) else {
        return nil
      }
      var plot = plot(
        "\(report.main.text) with \(option.name)", ends([asNow, course].compactMap { $0 }), frame)
      drawMarks(marks(option.name, material), in: &plot)
      if let asNow { draw(asNow, asNowStroke, band: true, in: &plot) }
      draw(course, Palette.stroke(index), band: true, in: &plot)
      return Picture.Panel(heading: option.name, drawing: plot.drawing)
    }
  }

  private func sitePanels(_ material: RunMaterial, _ frame: (x: Axis, y: Axis)) -> [Picture.Panel] {
    report.sites.map { site in
      let own = material.courses.filter { $0.site == site.name }
      var plot = plot("\(report.main.text) at \(report.heading(site))", ends(own), frame)
      drawMarks(
        Set(report.options.flatMap { marks($0.name, material) }).sorted(), in: &plot)
      for course in own where course.option == Experiment.asNow {
        draw(course, asNowStroke, band: true, in: &plot)
      }
      for (index, option) in report.options.enumerated() {
        for course in own where course.option == option.name {
          draw(course, Palette.stroke(index), band: option.name == bandOption, in: &plot)
        }
      }
      return Picture.Panel(heading: report.heading(site), drawing: plot.drawing)
    }
  }

  /// "As now: median 20.1 points at the start, 19.9 points at the end."
  private func ends(_ courses: [Course]) -> String {
    let parts = courses.compactMap { course -> String? in
      guard let first = course.points.first, let last = course.points.last else { return nil }
      return "\(course.option): median \(level(first.q50)) in week \(first.week),"
        + " \(level(last.q50)) in week \(last.week)"
    }
    return parts.joined(separator: "; ") + "."
  }

  private func level(_ value: Double) -> String { main.level(value, error: 0) }

  /// At the start and the weeks of reading.
  private func coursesTable(_ material: RunMaterial) -> Document.Table {
    let weeks = [0] + report.readAt
    let rows = material.courses.flatMap { course in
      course.points.filter { weeks.contains($0.week) }.map { point in
        [
          Document.Cell(comparison.heading(site: course.site)), Document.Cell(course.option),
          Document.Cell("\(point.week)"),
        ] + [point.q10, point.q50, point.q90].map { Document.Cell(level($0)) }
      }
    }
    return Document.Table(
      columns: ["Site", "Option"].map { Document.Column(heading: $0) }
        + ["Week", "10th percentile", "Median", "90th percentile"].map {
          Document.Column(heading: $0, isNumber: true)
        },
      rows: rows,
      caption:
        "\(PlainWords.sentence(report.main.text)) at the start and the weeks of reading; every week is in"
        + " trajectories.csv")
  }
}

extension OutcomeWords {
  /// What stands over a scale of levels.
  var axisWords: String {
    outcome?.isPercentage ?? false ? "%" : unit.isEmpty ? outcome?.name ?? "" : unit
  }
}
