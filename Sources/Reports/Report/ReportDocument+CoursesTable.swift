import Experiments

extension ReportDocument {
  /// The numbers behind the courses: at the start and the weeks of reading.
  func coursesTable(_ material: RunMaterial) -> Document.Table {
    let weeks = [0] + report.readAt
    let count = material.courses.map(\.futures.count).max() ?? 0
    let rows = material.courses.flatMap { course in
      course.points.indices.filter { weeks.contains(course.points[$0].week) }.map { at in
        row(course, at) + (count > 1 ? [single(course, at)] : [])
      }
    }
    return Document.Table(
      columns: ["Site", "Option"].map { Document.Column(heading: $0) }
        + ["Week", "10th percentile", "Median", "90th percentile"].map {
          Document.Column(heading: $0, isNumber: true)
        }
        + (count > 1
          ? [Document.Column(heading: "The first \(PlainWords.number(count)) futures by number")]
          : []),
      rows: rows,
      caption:
        "\(PlainWords.sentence(report.main.text)) at the start and the weeks of reading; every week is in"
        + " trajectories.csv")
  }

  private func row(_ course: Course, _ at: Int) -> [Document.Cell] {
    let point = course.points[at]
    return [
      Document.Cell(course.site.map(comparison.heading(site:)) ?? comparison.everywhere),
      Document.Cell(course.option), Document.Cell("\(point.week)"),
    ] + [point.q10, point.q50, point.q90].map { Document.Cell(level($0)) }
  }

  /// Single futures in one week, where they are drawn: "20.1; 19.8; …"
  private func single(_ course: Course, _ at: Int) -> Document.Cell {
    guard showsFutures(course) else { return "–" }
    let values = course.futures.map { main.level($0[at], error: 0, withUnit: false) }
    return Document.Cell(values.joined(separator: "; "))
  }
}
