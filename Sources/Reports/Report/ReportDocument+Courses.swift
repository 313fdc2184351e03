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
    let drawn = material.courses.filter(showsFutures).flatMap(\.futures)
    let values = material.courses.flatMap(\.points).flatMap { [$0.q10, $0.q90, $0.q50] }
    let y = Axis((values + drawn.flatMap { $0 }).map(main.scaled), marks: 4)
    let last = material.courses.flatMap(\.points).map(\.week).max() ?? 1
    let frame = (x: Axis(weeks: last), y: y)
    return Picture(
      title: "\(report.main.text), week by week",
      caption: Words(isOne ? captionOfOptions : captionOfSites)
        + Words(thinLines(material)) + Words(starts(material)),
      panels: isOne ? optionPanels(material, frame) : sitePanels(material, frame),
      key: isOne ? [] : optionKey, table: coursesTable(material))
  }

  private var isOne: Bool { report.sites.count < 2 }

  /// Whether single futures of a course are drawn: of what has a coloured band.
  func showsFutures(_ course: Course) -> Bool {
    course.option != Experiment.asNow && (isOne || course.option == bandOption)
  }

  private var captionOfOptions: String {
    "Grey: as now. Colour: the option. Lines are medians over futures; bands hold the middle 8 of 10 futures, which is"
      + " luck"
      + (comparison.rows.first?.drawsAssumptions ?? false ? " and assumptions" : "")
      + ", not how well the mean is known."
  }

  private var captionOfSites: String {
    "Medians over futures, for \(comparison.everywhere) and at each. Bands hold the middle 8 of 10 futures: grey as now,"
      + " coloured"
      + (bandOption.map { " \($0), the option that is best most often." } ?? " the option.")
  }

  /// " Thin lines: the first 7 futures with it, …"
  private func thinLines(_ material: RunMaterial) -> String {
    guard let count = material.courses.map(\.futures.count).max(), count > 1 else { return "" }
    return
      " Thin lines: the first \(PlainWords.number(count)) futures with it, taken by number and not by their looks:"
      + " what happens once is such a line, never the median."
  }

  /// " Dotted upright lines: where an action begins or ends."
  private func starts(_ material: RunMaterial) -> String {
    material.options.contains { !marks($0.option, material).isEmpty }
      ? " Dotted upright lines: where an action begins or ends." : ""
  }

  /// The option whose band is drawn where there are many.
  var bandOption: String? {
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

  /// "As now: median 20.1 points at the start, 19.9 points at the end."
  func ends(_ courses: [Course]) -> String {
    let parts = courses.compactMap { course -> String? in
      guard let first = course.points.first, let last = course.points.last else { return nil }
      return "\(course.option): median \(level(first.q50)) in week \(first.week),"
        + " \(level(last.q50)) in week \(last.week)"
    }
    return parts.joined(separator: "; ") + "."
  }

  func level(_ value: Double) -> String { main.level(value, error: 0) }
}

extension OutcomeWords {
  /// What stands over a scale of levels.
  var axisWords: String {
    outcome?.isPercentage ?? false ? "%" : unit.isEmpty ? outcome?.name ?? "" : unit
  }
}
