/// The ties made since the map in one future of a block: columns, sorted by pair.
///
/// Each future has its own list, so a tie in one future takes no room in another. The columns have
/// room up to the next multiple of 16, filled with ties of strength 0 between person 0 and person 0.
package final class MadeTies {
  package private(set) var count = 0
  private var capacity: Int
  package private(set) var from, to: UnsafeMutablePointer<Int32>
  package private(set) var low, high: UnsafeMutablePointer<UInt32>
  package private(set) var rate, strength, met: UnsafeMutablePointer<Float>

  package init() {
    capacity = 64
    from = Self.column(capacity, Int32(0))
    to = Self.column(capacity, Int32(0))
    low = Self.column(capacity, UInt32(0))
    high = Self.column(capacity, UInt32(0))
    rate = Self.column(capacity, Float(0))
    strength = Self.column(capacity, Float(0))
    met = Self.column(capacity, Float(0))
  }

  deinit {
    from.deallocate()
    to.deallocate()
    low.deallocate()
    high.deallocate()
    rate.deallocate()
    strength.deallocate()
    met.deallocate()
  }

  /// Where the pair stands, or would stand.
  package func position(_ one: Int, _ other: Int) -> Int {
    (0..<count).partitioningIndex { (Int(from[$0]), Int(to[$0])) >= (one, other) }
  }

  /// Whether the pair has a live tie here; `one` < `other`.
  package func holds(_ one: Int, _ other: Int) -> Bool {
    let at = position(one, other)
    return at < count && Int(from[at]) == one && Int(to[at]) == other && strength[at] > 0
  }

  /// Adds a tie; `numbers` are the addresses of its ends.
  package func insert(_ tie: MadeTie, numbers: (UInt32, UInt32)) {
    if count + 16 > capacity { grow() }
    let at = position(tie.from, tie.to)
    shift(from: at, by: 1)
    from[at] = Int32(tie.from)
    to[at] = Int32(tie.to)
    low[at] = numbers.0
    high[at] = numbers.1
    rate[at] = tie.rate
    strength[at] = tie.strength
    met[at] = 0
    count += 1
  }

  /// Takes out ties of strength 0; `gone` hears of each.
  package func removeGone(_ gone: (_ from: Int, _ to: Int) -> Void) {
    var kept = 0
    for index in 0..<count {
      if strength[index] > 0 {
        if kept != index { copy(index, to: kept) }
        kept += 1
      } else {
        gone(Int(from[index]), Int(to[index]))
      }
    }
    for index in kept..<max(kept, count) { clear(index) }
    count = kept
  }

  private func copy(_ index: Int, to kept: Int) {
    from[kept] = from[index]
    to[kept] = to[index]
    low[kept] = low[index]
    high[kept] = high[index]
    rate[kept] = rate[index]
    strength[kept] = strength[index]
    met[kept] = met[index]
  }

  private func clear(_ index: Int) {
    from[index] = 0
    to[index] = 0
    low[index] = 0
    high[index] = 0
    rate[index] = 0
    strength[index] = 0
    met[index] = 0
  }

  private func shift(from at: Int, by step: Int) {
    let many = count - at
    (from + at + step).update(from: from + at, count: many)
    (to + at + step).update(from: to + at, count: many)
    (low + at + step).update(from: low + at, count: many)
    (high + at + step).update(from: high + at, count: many)
    (rate + at + step).update(from: rate + at, count: many)
    (strength + at + step).update(from: strength + at, count: many)
    (met + at + step).update(from: met + at, count: many)
  }

  private func grow() {
    func larger<T: BitwiseCopyable>(_ column: UnsafeMutablePointer<T>, _ zero: T)
      -> UnsafeMutablePointer<T>
    {
      let fresh = Self.column(capacity * 2, zero)
      fresh.update(from: column, count: count)
      column.deallocate()
      return fresh
    }
    from = larger(from, 0)
    to = larger(to, 0)
    low = larger(low, 0)
    high = larger(high, 0)
    rate = larger(rate, 0)
    strength = larger(strength, 0)
    met = larger(met, 0)
    capacity *= 2
  }

  private static func column<T: BitwiseCopyable>(_ capacity: Int, _ zero: T)
    -> UnsafeMutablePointer<T>
  {
    let column = UnsafeMutablePointer<T>.allocate(capacity: capacity)
    column.initialize(repeating: zero, count: capacity)
    return column
  }
}
