/// A frame with two scales, in which numbers are drawn.
struct Plot {
  let x, y: Axis
  /// What the scales are, in words; the upright one's stands above it.
  let xWords, yWords: String
  private(set) var drawing: Drawing
  private let left, right, top, bottom: Double

  init(
    title: String, words: String, x: Axis, y: Axis, xWords: String, yWords: String,
    height: Double = 220, room: Double = 10
  ) {
    self.x = x
    self.y = y
    self.xWords = xWords
    self.yWords = yWords
    drawing = Drawing(title: title, words: words, height: height)
    let widest = y.ticks.map { Drawing.width(of: y.text($0)) }.max() ?? 0
    left = widest + 8
    right = drawing.width - room
    top = yWords.isEmpty ? 10 : 24
    bottom = height - (xWords.isEmpty ? 18 : 32)
    drawScales()
  }

  func spot(_ x: Double, _ y: Double) -> Shape.Spot {
    (self.x.place(x, from: left, to: right), self.y.place(y, from: bottom, to: top))
  }

  mutating func add(_ element: String) { drawing.add(element) }

  private mutating func drawScales() {
    for tick in y.ticks {
      let at = spot(x.low, tick)
      add(Shape.line(at, (right, at.y), Shape.Stroke(colour: Palette.grid)))
      add(
        Shape.text(
          y.text(tick), (left - 5, at.y + 4), anchor: .end, colour: Palette.faint))
    }
    for tick in x.ticks {
      let at = spot(tick, y.low)
      add(Shape.line(at, (at.x, bottom + 4), Shape.Stroke(colour: Palette.faint)))
      let text = x.text(tick)
      let half = Drawing.width(of: text) / 2
      let middle = min(drawing.width - half, max(half, at.x))
      add(Shape.text(text, (middle, bottom + 15), anchor: .middle, colour: Palette.faint))
    }
    add(Shape.line((left, bottom), (right, bottom), Shape.Stroke(colour: Palette.faint)))
    add(Shape.text(yWords, (0, 12), colour: Palette.faint))
    add(
      Shape.text(xWords, ((left + right) / 2, bottom + 28), anchor: .middle, colour: Palette.faint))
  }

  /// An upright or level line at a number, where the scale holds it.
  mutating func rule(x value: Double, _ stroke: Shape.Stroke) {
    guard value >= x.low, value <= x.high else { return }
    add(Shape.line(spot(value, y.low), spot(value, y.high), stroke))
  }

  mutating func rule(y value: Double, _ stroke: Shape.Stroke) {
    guard value >= y.low, value <= y.high else { return }
    add(Shape.line(spot(x.low, value), spot(x.high, value), stroke))
  }

  mutating func curve(_ points: [(x: Double, y: Double)], _ stroke: Shape.Stroke) {
    add(Shape.path(points.filter { $0.y.isFinite }.map { spot($0.x, $0.y) }, stroke))
  }

  mutating func ribbon(
    _ points: [(x: Double, low: Double, high: Double)], colour: String, opacity: Double
  ) {
    let known = points.filter { $0.low.isFinite && $0.high.isFinite }
    add(
      Shape.area(
        known.map { spot($0.x, $0.low) } + known.reversed().map { spot($0.x, $0.high) },
        colour: colour, opacity: opacity))
  }
}
