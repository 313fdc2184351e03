import Experiments

// The panels of the courses.
extension ReportDocument {
  func plot(_ title: String, _ words: String, _ frame: (x: Axis, y: Axis)) -> Plot {
    Plot(
      title: title, words: words, x: frame.x, y: frame.y, xWords: "week",
      yWords: main.axisWords, height: 200)
  }

  private func draw(_ course: Course, _ stroke: Shape.Stroke, band: Bool, in plot: inout Plot) {
    if band {
      if showsFutures(course) { drawFutures(course, stroke, in: &plot) }
      plot.ribbon(
        course.points.map { (Double($0.week), main.scaled($0.q10), main.scaled($0.q90)) },
        colour: stroke.colour, opacity: 0.18)
    }
    plot.curve(course.points.map { (Double($0.week), main.scaled($0.q50)) }, stroke)
  }

  /// Every second point is enough for thin lines, and half of what the page carries for them.
  private func drawFutures(_ course: Course, _ stroke: Shape.Stroke, in plot: inout Plot) {
    let last = course.points.count - 1
    let step = last > 40 ? 2 : 1
    for future in course.futures {
      let points = zip(course.points, future).enumerated().filter {
        ($0.offset - last).isMultiple(of: step) || $0.offset == 0
      }
      plot.curve(
        points.map { (Double($0.element.0.week), main.scaled($0.element.1)) },
        Shape.Stroke(colour: stroke.colour, width: 0.5))
    }
  }

  func drawMarks(_ weeks: [Int], in plot: inout Plot) {
    for week in weeks {
      plot.rule(x: Double(week), Shape.Stroke(colour: Palette.faint, dashes: "1 3"))
    }
  }

  func optionPanels(_ material: RunMaterial, _ frame: (x: Axis, y: Axis)) -> [Picture.Panel] {
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

  /// All sites together first, then each.
  func sitePanels(_ material: RunMaterial, _ frame: (x: Axis, y: Axis)) -> [Picture.Panel] {
    places.compactMap { place in
      let own = material.courses.filter { $0.site == place.site }
      guard !own.isEmpty else { return nil }
      var plot = plot("\(report.main.text), \(place.name)", ends(own), frame)
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
      return Picture.Panel(heading: PlainWords.sentence(place.name), drawing: plot.drawing)
    }
  }

  /// All sites together, where there are several, then each by its heading.
  var places: [(site: String?, name: String)] {
    (report.sites.count > 1 ? [(nil, comparison.everywhere)] : [])
      + report.sites.map { ($0.name, report.heading($0)) }
  }
}
