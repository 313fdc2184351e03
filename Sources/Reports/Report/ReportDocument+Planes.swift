import Experiments
import Scenarios

// Two numbers of each option against each other.
extension ReportDocument {
  /// What is gained in all against how the gap changes.
  var equityPlane: Picture? {
    let rows = report.comparison.equity.filter {
      $0.site == comparison.scope && $0.week == comparison.lastWeek
    }
    let points = rows.compactMap { row in row.gap.map { (row: row, gap: $0) } }
    guard !points.isEmpty else { return nil }
    let x = Axis(points.flatMap { [$0.row.total.low95, $0.row.total.high95] } + [0])
    let y = Axis(points.flatMap { [$0.gap.low95, $0.gap.high95] } + [0])
    let said = points.map {
      "\($0.row.option): \(short($0.row.total)) points in all, the gap changes by \(short($0.gap, 3))"
    }
    var plot = Plot(
      title: "Gain in all against change of the gap", words: said.joined(separator: "; ") + ".",
      x: x, y: y, xWords: "points of wellbeing gained in all", yWords: "change of the gap, points",
      height: 300)
    drawCross(in: &plot)
    for point in points {
      let stroke = Shape.Stroke(
        colour: Palette.colour(place(point.row.option)), width: 1.5)
      plot.curve(
        [(point.row.total.low95, point.gap.mean), (point.row.total.high95, point.gap.mean)], stroke)
      plot.curve(
        [(point.row.total.mean, point.gap.low95), (point.row.total.mean, point.gap.high95)], stroke)
    }
    addMarks(
      points.map { (place($0.row.option), plot.spot($0.row.total.mean, $0.gap.mean)) }, to: &plot)
    return Picture(
      title: "gain in all and change of the gap",
      caption: Words(
        "Lower right is best for equity: more in all, and the gap between residents and service users narrows. Lines"
          + " are 95 % intervals; numbers stand for options."),
      panels: [Picture.Panel(heading: "", drawing: plot.drawing)], key: numberKey,
      table: Document.Table(
        columns: [Document.Column(heading: "Option")]
          + ["Points gained", "Change of the gap"].map {
            Document.Column(heading: $0, isNumber: true)
          },
        rows: points.map {
          [
            Document.Cell($0.row.option), Document.Cell(short($0.row.total)),
            Document.Cell(short($0.gap, 3)),
          ]
        }, caption: "Gain in all and change of the gap, \(comparison.everywhere)"))
  }

  func short(_ estimate: Estimate, _ most: Int = 1) -> String {
    Digits.fixed(
      estimate.mean, decimals: Digits.decimals(standardError: estimate.error, atMost: most))
  }

  func place(_ option: String) -> Int {
    report.options.firstIndex { $0.name == option } ?? 0
  }

  /// The numbers of options at their places; one that would lie over another stands above or, where there is no
  /// room, below it, on a stalk.
  func addMarks(_ marks: [(option: Int, at: Shape.Spot)], to plot: inout Plot) {
    var taken: [Shape.Spot] = []
    for (option, at) in marks {
      var free = at
      let step = at.y < 24 + 17 * Double(marks.count) ? 4.0 : -4
      while taken.contains(where: { abs($0.x - free.x) < 15 && abs($0.y - free.y) < 15 }) {
        free.y += step
      }
      taken.append(free)
      if free.y != at.y {
        plot.add(Shape.line(at, free, Shape.Stroke(colour: Palette.colour(option), width: 1.2)))
        plot.add(Shape.dot(at, radius: 3, colour: Palette.colour(option)))
      }
      plot.add(mark(option, free))
    }
  }

  /// An option's number in a disc.
  private func mark(_ index: Int, _ at: Shape.Spot) -> String {
    Shape.dot(at, radius: 8, colour: Palette.colour(index))
      + Shape.text(
        "\(index + 1)", (at.x, at.y + 4), anchor: .middle, colour: "#fff", isBold: true,
        hasSeam: false)
  }

  var numberKey: [Picture.KeyItem] {
    report.options.enumerated().map { index, option in
      Picture.KeyItem(
        mark: [
          Shape.dot((12, 6), radius: 6, colour: Palette.colour(index)),
          Shape.text(
            "\(index + 1)", (12, 9), anchor: .middle, colour: "#fff", isBold: true, size: 8.5,
            hasSeam: false),
        ], words: option.name)
    }
  }

  func drawCross(in plot: inout Plot) {
    plot.rule(x: 0, Shape.Stroke(colour: Palette.faint))
    plot.rule(y: 0, Shape.Stroke(colour: Palette.faint))
  }
}
