import Experiments

extension ReportDocument {
  /// How sites differ, for every option: one panel an option on the same scale.
  func addForests(to document: inout Document) {
    let forests = report.options.compactMap { comparison.forest($0.name) }
    let rows = forests.map { ForestLines($0, main, heading: comparison.heading) }
    let all = rows.flatMap(\.rows).flatMap { [$0.low, $0.high] }.filter(\.isFinite)
    guard let first = forests.first, !all.isEmpty else { return }
    document.heading(2, "How sites differ")
    let x = Axis((all + [0]).map(main.scaled), marks: 4)
    document.picture(
      Picture(
        title: "differences at each site",
        caption: Words(
          "Difference from as now, \(main.unitInHeading), in week \(comparison.lastWeek), with its 95 % interval; the"
            + " upright line is no difference. Diamonds: sites together."),
        panels: zip(forests, rows).map { forest, lines in
          Picture.Panel(heading: forest.option, drawing: lines.drawing(x, forest.option))
        }, table: table(zip(forests, rows).map { ($0.option, $1) })))
    document.paragraph("\(PoolingWords.text(first, main, heading: comparison.heading(site:)))")
  }

  private func table(_ forests: [(option: String, lines: ForestLines)]) -> Document.Table {
    Document.Table(
      columns: ["Option", "Site", "Difference (95 % interval)"].map {
        Document.Column(heading: $0)
      },
      rows: forests.flatMap { forest in
        forest.lines.rows.map { row in
          [Document.Cell(forest.option), Document.Cell(row.name), Document.Cell(row.numbers)]
        }
      }, caption: "Differences, \(main.unitInHeading), week \(comparison.lastWeek)")
  }
}

/// A forest plot: a line a site with its difference and interval, then all together.
struct ForestLines {
  let rows: [Row]
  private let words: OutcomeWords

  struct Row {
    let name: String
    /// Nil for a prediction, which has no middle of its own.
    let value: Double?
    let low, high: Double
    let isSummary: Bool
    let numbers: String
  }

  init(_ forest: ForestRow, _ words: OutcomeWords, heading: (String) -> String) {
    self.words = words
    func row(
      _ name: String, _ value: Double?, _ middle: Double, _ half: Double, _ isSummary: Bool
    ) -> Row {
      // An interval is about two standard errors either way.
      let error = half / 2
      func number(_ value: Double) -> String { words.amount(value, error: error) }
      let range =
        half.isFinite ? "\(number(middle - half)) to \(number(middle + half))" : Digits.unknown
      return Row(
        name: name, value: value, low: middle - half, high: middle + half, isSummary: isSummary,
        numbers: value.map { "\(number($0)) (\(range))" } ?? range)
    }
    var rows = forest.pooling.entries.map {
      row(heading($0.site), $0.difference, $0.difference, $0.half95, false)
    }
    rows.append(row("average", forest.difference, forest.difference, forest.half95, true))
    if case .pooled(_, let reml) = forest.pooling.outcome {
      rows.append(row("mapped sites", reml.mean, reml.mean, reml.half95, true))
      rows.append(row("one more site", nil, reml.mean, reml.predictionHalf95, true))
    }
    self.rows = rows
  }

  private static let step = 30.0

  /// Names and numbers stand over their line, so that long names have room.
  func drawing(_ x: Axis, _ option: String) -> Drawing {
    let height = Self.step * Double(rows.count) + 24
    let said = rows.map { "\($0.name) \($0.numbers)" }.joined(separator: "; ")
    var drawing = Drawing(
      title: "Differences at each site with \(option)", words: said + ".", height: height)
    let (left, right) = (8.0, drawing.width - 8)
    func place(_ value: Double) -> Double {
      x.place(words.scaled(value), from: left, to: right)
    }
    for tick in x.ticks {
      let at = x.place(tick, from: left, to: right)
      let isNone = tick == 0
      drawing.add(
        Shape.line(
          (at, 0), (at, height - 18),
          Shape.Stroke(colour: isNone ? Palette.faint : Palette.grid, width: isNone ? 1.5 : 1)))
      let half = Drawing.width(of: x.text(tick)) / 2
      drawing.add(
        Shape.text(
          x.text(tick), (min(drawing.width - half, max(half, at)), height - 4), anchor: .middle,
          colour: Palette.faint))
    }
    for (index, row) in rows.enumerated() {
      draw(row, Self.step * Double(index), place, in: &drawing)
    }
    return drawing
  }

  private func draw(
    _ row: Row, _ top: Double, _ place: (Double) -> Double, in drawing: inout Drawing
  ) {
    let numbersWidth = Drawing.width(of: row.numbers)
    let name = Drawing.cut(row.name, to: drawing.width - numbersWidth - 14)
    drawing.add(Shape.text(name, (0, top + 11), isBold: row.isSummary))
    // No line runs through the numbers.
    drawing.add(
      Shape.rectangle(
        (drawing.width - numbersWidth - 4, top + 1), width: numbersWidth + 4, height: 13,
        colour: "#fff"))
    drawing.add(
      Shape.text(row.numbers, (drawing.width, top + 11), anchor: .end, isBold: row.isSummary))
    let y = top + 20
    let colour = row.isSummary ? Palette.ink : Palette.colour(0)
    if row.low.isFinite, row.high.isFinite {
      drawing.add(
        Shape.line(
          (place(row.low), y), (place(row.high), y), Shape.Stroke(colour: colour, width: 2)))
    }
    guard let value = row.value, value.isFinite else { return }
    let at = (x: place(value), y: y)
    drawing.add(
      row.isSummary
        ? Shape.diamond(at, radius: 5.5, colour: colour)
        : Shape.dot(at, radius: 3.5, colour: colour))
  }
}
