import Experiments
import Scenarios

extension ReportDocument {
  private var scope: EconomicScope? {
    report.comparison.economics?.scopes.first { $0.site == comparison.scope }
  }

  /// The most points of an option that are drawn.
  private static let mostPoints = 100

  /// The cost-effectiveness plane: a point a draw, luck averaged within it.
  var costPlane: Picture? {
    guard let economics = report.comparison.economics, let scope else { return nil }
    let options = scope.options.dropFirst().filter { !$0.points.isEmpty }
    let points = options.flatMap(\.points)
    guard !points.isEmpty else { return nil }
    let units = ValueWords.units(of: economics.measure)
    let thousands = 1000.0
    let said = options.map { option in
      "\(option.name): \(mean(option.discountedCost, pounds: true)) more, \(mean(option.effect)) \(units)"
    }
    var plot = Plot(
      title: "What options cost and bring", words: said.joined(separator: "; ") + ".",
      x: Axis(points.map(\.effect) + [0]), y: Axis(points.map { $0.cost / thousands } + [0]),
      xWords: "\(units) more than as now", yWords: "£ thousand more than as now", height: 300)
    drawCross(in: &plot)
    if let threshold = economics.threshold { drawThreshold(threshold / thousands, in: &plot) }
    for option in options {
      let index = place(option.name)
      for point in option.points.prefix(Self.mostPoints) {
        plot.add(
          Shape.dot(
            plot.spot(point.effect, point.cost / thousands), radius: 2,
            colour: Palette.colour(index), opacity: 0.35))
      }
    }
    let marks = options.compactMap { option -> (Int, Shape.Spot)? in
      guard let cost = option.discountedCost, let effect = option.effect else { return nil }
      return (place(option.name), plot.spot(effect.mean, cost.mean / thousands))
    }
    addMarks(marks, to: &plot)
    return Picture(
      title: "costs and consequences",
      caption: Words(planeCaption(economics, options.map(\.points.count).max() ?? 0)),
      panels: [Picture.Panel(heading: "", drawing: plot.drawing)], key: numberKey,
      table: planeTable(Array(options), units))
  }

  private func planeCaption(_ economics: Economics, _ points: Int) -> String {
    let each = economics.drawsAssumptions ? "set of assumptions" : "future"
    let shown = min(points, Self.mostPoints)
    return "Each small dot is one \(each)"
      + (points > shown ? " (the first \(Digits.count(shown)) of \(Digits.count(points)))" : "")
      + ", each numbered disc the mean of an option. Later costs and gains weigh less, as the table says."
      + (economics.threshold == nil
        ? "" : " Below the dashed line, what is gained is worth more than it costs.")
  }

  private func drawThreshold(_ slope: Double, in plot: inout Plot) {
    let (low, high) = (plot.x.low, plot.x.high)
    // Only the part within the frame, so that the slope stays true.
    let ends = [low, high, plot.y.low / slope, plot.y.high / slope].filter {
      $0.isFinite && $0 >= low && $0 <= high && slope * $0 >= plot.y.low - 1e-9
        && slope * $0 <= plot.y.high + 1e-9
    }
    guard let from = ends.min(), let to = ends.max(), to > from else { return }
    plot.curve(
      [(from, slope * from), (to, slope * to)],
      Shape.Stroke(colour: Palette.ink, width: 1.2, dashes: "6 4"))
  }

  private func mean(_ estimate: Estimate?, pounds: Bool = false) -> String {
    guard let estimate else { return Digits.unknown }
    return pounds ? Digits.pounds(estimate.mean, standardError: estimate.error) : short(estimate, 2)
  }

  private func planeTable(_ options: [OptionEconomics], _ units: String) -> Document.Table {
    let quadrants: [(Frontier.Quadrant, String)] = Frontier.Quadrant.allCases.map {
      ($0, PlainWords.sentence($0.rawValue))
    }
    return Document.Table(
      columns: [Document.Column(heading: "Option")]
        + (["Extra cost", "Extra \(units)"] + quadrants.map(\.1)).map {
          Document.Column(heading: $0, isNumber: true)
        },
      rows: options.map { option in
        [
          Document.Cell(option.name), Document.Cell(mean(option.discountedCost, pounds: true)),
          Document.Cell(mean(option.effect)),
        ]
          + quadrants.map { quadrant, _ in
            Document.Cell(
              Digits.fixed(100 * option.share(in: quadrant), decimals: 0) + "\u{A0}%")
          }
      }, caption: "Means, and the share of dots in each quarter; every dot is in plane.csv")
  }

  /// How surely each option is the best buy, by what one unit is worth.
  var acceptability: Picture? {
    guard let economics = report.comparison.economics, let scope,
      scope.acceptability.count > 1, scope.weighed.count > 1
    else { return nil }
    let points = scope.acceptability
    let thousands = 1000.0
    let unit = ValueWords.unit(of: economics.measure)
    let names = scope.weighed.map { scope.options[$0].name }
    let worth = economics.threshold ?? points[points.count / 2].threshold
    let at = points.last { $0.threshold <= worth } ?? points[0]
    let said = zip(names, at.shareBest).map {
      "\($0): best in \(Digits.fixed(100 * $1, decimals: 0)) % at \(Digits.pounds(at.threshold))"
    }
    var plot = Plot(
      title: "How surely each option is the best buy", words: said.joined(separator: "; ") + ".",
      x: Axis(points.map { $0.threshold / thousands }), y: Axis([0, 100]),
      xWords: "£ thousand that one \(unit) is worth", yWords: "% of draws in which it is best",
      height: 240)
    if let threshold = economics.threshold {
      plot.rule(
        x: threshold / thousands, Shape.Stroke(colour: Palette.ink, width: 1.2, dashes: "6 4"))
    }
    for (position, option) in scope.weighed.enumerated() {
      let stroke = option == 0 ? asNowStroke : Palette.stroke(place(scope.options[option].name))
      plot.curve(
        points.map { ($0.threshold / thousands, 100 * $0.shareBest[position]) }, stroke)
    }
    return Picture(
      title: "how surely each option is the best buy",
      caption: Words(
        "How often each option has the highest net benefit, by what one \(unit) is taken to be worth."
          + (economics.threshold == nil ? "" : " Dashed: the worth that the table uses.")),
      panels: [Picture.Panel(heading: "", drawing: plot.drawing)], key: optionKey,
      table: acceptabilityTable(points, names))
  }

  private func acceptabilityTable(_ points: [Acceptability], _ names: [String]) -> Document.Table {
    let step = max(1, points.count / 12)
    let shown = points.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
    return Document.Table(
      columns: [Document.Column(heading: "Worth of one unit", isNumber: true)]
        + names.map { Document.Column(heading: $0, isNumber: true) },
      rows: shown.map { point in
        [Document.Cell(Digits.pounds(point.threshold))]
          + point.shareBest.map {
            Document.Cell(Digits.fixed(100 * $0, decimals: 0) + "\u{A0}%")
          }
      }, caption: "Share of draws in which each is best; all points are in acceptability.csv")
  }
}
