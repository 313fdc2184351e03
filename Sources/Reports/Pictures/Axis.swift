/// A scale of a picture: what part of the numbers it shows, and where it is marked.
struct Axis: Sendable, Hashable {
  /// The ends.
  let low, high: Double
  /// The marks, ascending, all within the ends.
  let ticks: [Double]
  /// The decimals that tell the marks apart.
  let decimals: Int

  /// A scale that holds all of these numbers, its ends on marks, with about as many marks as asked for: steps of
  /// 1, 2 or 5 times a power of ten. Numbers that are not finite are left out; of none or of one, a scale around it.
  init(_ values: [Double], marks: Int = 5) {
    let all = values.filter { $0.isFinite && abs($0) < 1e15 }
    var (least, most) = (all.min() ?? 0, all.max() ?? 1)
    if !(most - least > 1e-12 * max(abs(most), abs(least), 1e-300)) {
      let room = most == 0 ? 1 : abs(most) * 0.1
      (least, most) = (least - room, most + room)
    }
    let (step, place) = Self.step((most - least) / Double(max(1, marks)))
    let first = (least / step + 1e-9).rounded(.down)
    let last = (most / step - 1e-9).rounded(.up)
    // Multiples of the step, not sums of it, so that 0 is 0 and ends are met.
    ticks = stride(from: first, through: last, by: 1).prefix(50).map { $0 == 0 ? 0 : $0 * step }
    low = ticks.first ?? least
    high = max(ticks.last ?? most, low + step)
    decimals = max(0, -place)
  }

  /// The least of 1, 2, 5 × 10^k that is not below a number, and k.
  private static func step(_ least: Double) -> (Double, Int) {
    var (power, place) = (1.0, 0)
    while power * 10 <= least { (power, place) = (power * 10, place + 1) }
    while power > least, place > -15 { (power, place) = (power / 10, place - 1) }
    for factor in [1.0, 2, 5] where factor * power >= least * (1 - 1e-9) {
      return (factor * power, place)
    }
    return (10 * power, place + 1)
  }

  /// The number of a mark as it is written.
  func text(_ tick: Double) -> String { Digits.fixed(tick, decimals: decimals) }

  /// Where a number lies between two places of a drawing; beyond the ends, at them.
  func place(_ value: Double, from start: Double, to end: Double) -> Double {
    guard value.isFinite else { return start }
    let part = min(1, max(0, (value - low) / (high - low)))
    return start + part * (end - start)
  }
}

/// Weeks of a run as a scale: marked at round years or weeks.
extension Axis {
  init(weeks: Int) {
    let steps = [1, 2, 4, 13, 26, 52, 104, 260, 520, 1040]
    let step = steps.first { weeks / $0 <= 6 } ?? max(1, weeks / 6)
    self.init(
      low: 0, high: Double(max(1, weeks)),
      ticks: stride(from: 0, through: max(1, weeks), by: step).map(Double.init), decimals: 0)
  }

  private init(low: Double, high: Double, ticks: [Double], decimals: Int) {
    self.low = low
    self.high = high
    self.ticks = ticks
    self.decimals = decimals
  }
}
