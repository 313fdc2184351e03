import Experiments

/// A tornado in letters: a line an input, the widest first; the upright line is the middle of everything.
struct TornadoPlot {
  /// The lines, none longer than `width` unless a name is very long.
  let lines: [String]
  private static let width = 94
  private static let columns = 30

  /// - Parameter label: What stands behind a bar.
  init(_ tornado: Tornado, names: [String], label: (Tornado.Bar) -> String) {
    let low = tornado.bars.map(\.least).min() ?? tornado.middle
    let high = tornado.bars.map(\.most).max() ?? tornado.middle
    guard high > low else {
      lines = []
      return
    }
    func column(_ value: Double) -> Int {
      let place = ((value - low) / (high - low) * Double(Self.columns - 1)).rounded()
      return min(Self.columns - 1, max(0, Int(place)))
    }
    let longest = tornado.bars.map { names[$0.input].count }.max() ?? 0
    lines = tornado.bars.map { bar in
      var plot = [Character](repeating: " ", count: Self.columns)
      if bar.swing > 0 {
        for place in column(bar.least)...column(bar.most) { plot[place] = "━" }
      }
      plot[column(tornado.middle)] = "│"
      let name = names[bar.input]
      let room = String(repeating: " ", count: longest - name.count)
      return "\(name)\(room)  \(String(plot))  \(label(bar))"
    }
  }
}
