import Experiments

/// A forest plot in letters: a line a site with its difference and 95 % interval, then all together.
struct ForestPlot {
  /// The lines, none longer than `width`.
  let lines: [String]
  /// Columns at most, beside what the form indents; the numbers are never cut.
  private static let width = 94

  private struct Row {
    let name: String
    let value: Double?
    let low, high: Double
    let isSummary: Bool
    let numbers: String
  }

  /// Empty where there is nothing to draw.
  init(_ forest: ForestRow, _ words: OutcomeWords, heading: (String) -> String) {
    func row(_ name: String, _ value: Double?, _ middle: Double, _ half: Double, _ isSummary: Bool)
      -> Row
    {
      let (low, high) = (middle - half, middle + half)
      // An interval is about two standard errors either way.
      let error = half / 2
      func number(_ value: Double) -> String { words.amount(value, error: error) }
      let range = half.isFinite ? "\(number(low)) to \(number(high))" : Digits.unknown
      return Row(
        name: name, value: value, low: low, high: high, isSummary: isSummary,
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
    lines = Self.draw(rows)
  }

  private static func draw(_ rows: [Row]) -> [String] {
    let shown = rows.filter { $0.low.isFinite && $0.high.isFinite }
    let low = min(0, shown.map(\.low).min() ?? 0)
    let high = max(0, shown.map(\.high).max() ?? 0)
    guard high > low, rows.count > 1 else { return [] }
    let names = rows.map(\.name.count).max() ?? 0
    let numbers = rows.map(\.numbers.count).max() ?? 0
    let columns = max(15, min(41, width - names - numbers - 4))
    func column(_ value: Double) -> Int {
      let place = ((value - low) / (high - low) * Double(columns - 1)).rounded()
      return min(columns - 1, max(0, Int(place)))
    }
    return rows.map { row in
      var plot = [Character](repeating: " ", count: columns)
      plot[column(0)] = "│"
      if row.low.isFinite, row.high.isFinite {
        for place in column(row.low)...column(row.high) { plot[place] = "─" }
      }
      if let value = row.value, value.isFinite { plot[column(value)] = row.isSummary ? "◆" : "●" }
      let name = row.name + String(repeating: " ", count: names - row.name.count)
      return "\(name)  \(String(plot))  \(row.numbers)"
    }
  }
}
