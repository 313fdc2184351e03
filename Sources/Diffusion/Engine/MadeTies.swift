/// The ties made since the map in one future of a block: columns, sorted by pair.
///
/// Each future has its own list, so a tie in one future takes no room in another. The columns have
/// room up to the next multiple of 16, filled with ties of strength 0 between person 0 and person 0.
package final class MadeTies {
  /// Where the columns are: read once, they can be gone through without further ado.
  package struct Columns {
    package var from, to: UnsafeMutablePointer<Int32>
    package var low, high: UnsafeMutablePointer<UInt32>
    package var rate, strength, met: UnsafeMutablePointer<Float>

    init(capacity: Int) {
      func column<T: BitwiseCopyable>(_ zero: T) -> UnsafeMutablePointer<T> {
        let column = UnsafeMutablePointer<T>.allocate(capacity: capacity)
        column.initialize(repeating: zero, count: capacity)
        return column
      }
      (from, to, low, high) = (column(0), column(0), column(0), column(0))
      (rate, strength, met) = (column(0), column(0), column(0))
    }

    func deallocate() {
      from.deallocate()
      to.deallocate()
      low.deallocate()
      high.deallocate()
      rate.deallocate()
      strength.deallocate()
      met.deallocate()
    }

    /// Copies `many` rows from one place to another of the same or of other columns.
    func copy(_ row: Int, of other: Columns, to target: Int, many: Int) {
      (from + target).update(from: other.from + row, count: many)
      (to + target).update(from: other.to + row, count: many)
      (low + target).update(from: other.low + row, count: many)
      (high + target).update(from: other.high + row, count: many)
      (rate + target).update(from: other.rate + row, count: many)
      (strength + target).update(from: other.strength + row, count: many)
      (met + target).update(from: other.met + row, count: many)
    }

    func clear(_ row: Int) {
      from[row] = 0
      to[row] = 0
      low[row] = 0
      high[row] = 0
      rate[row] = 0
      strength[row] = 0
      met[row] = 0
    }
  }

  package private(set) var count = 0
  package private(set) var columns: Columns
  private var capacity: Int
  /// How many ties have strength 0, and a place before which none of them stands.
  private var gone = (many: 0, first: 0)

  package init() {
    capacity = 64
    columns = Columns(capacity: capacity)
  }

  deinit { columns.deallocate() }

  /// Where the pair stands, or would stand.
  package func position(_ one: Int, _ other: Int) -> Int {
    let columns = columns
    return (0..<count).partitioningIndex {
      (Int(columns.from[$0]), Int(columns.to[$0])) >= (one, other)
    }
  }

  /// Whether the pair has a live tie here; `one` < `other`.
  package func holds(_ one: Int, _ other: Int) -> Bool {
    let at = position(one, other)
    let columns = columns
    return at < count && Int(columns.from[at]) == one && Int(columns.to[at]) == other
      && columns.strength[at] > 0
  }

  /// Adds a tie; `numbers` are the addresses of its ends.
  package func insert(_ tie: MadeTie, numbers: (UInt32, UInt32)) {
    if count + 16 > capacity { grow() }
    let at = position(tie.from, tie.to)
    let columns = columns
    columns.copy(at, of: columns, to: at + 1, many: count - at)
    columns.from[at] = Int32(tie.from)
    columns.to[at] = Int32(tie.to)
    columns.low[at] = numbers.0
    columns.high[at] = numbers.1
    columns.rate[at] = tie.rate
    columns.strength[at] = tie.strength
    columns.met[at] = 0
    count += 1
    gone.first = min(gone.first, at)
  }

  /// Notes how many ties have strength 0 now, and where the first of them stands.
  package func noteGone(_ many: Int, first: Int) { gone = (many, first) }

  /// Makes the tie of a pair weaker by a share of its strength, if there is one; `one` < `other`.
  package func weaken(_ one: Int, _ other: Int, by share: Float) {
    guard holds(one, other) else { return }
    let at = position(one, other)
    columns.strength[at] *= 1 - share
    if columns.strength[at] == 0 { noteGone(at) }
  }

  private func noteGone(_ at: Int) {
    gone = (gone.many + 1, gone.many == 0 ? at : min(gone.first, at))
  }

  /// Takes out ties of strength 0; `end` hears of each.
  ///
  /// - Complexity: O(ties behind the first that is gone), in whole stretches.
  package func removeGone(_ end: (_ from: Int, _ to: Int) -> Void) {
    guard gone.many > 0 else { return }
    let columns = columns
    var (kept, index) = (gone.first, gone.first)
    for left in stride(from: gone.many, through: 0, by: -1) {
      let start = index
      if left == 0 { index = count }
      while index < count, columns.strength[index] > 0 { index += 1 }
      if kept != start { columns.copy(start, of: columns, to: kept, many: index - start) }
      kept += index - start
      guard index < count else { break }
      end(Int(columns.from[index]), Int(columns.to[index]))
      index += 1
    }
    for index in kept..<count { columns.clear(index) }
    count = kept
    gone = (0, 0)
  }

  /// Ends the tie of a pair, if there is one; `end` hears of it. `one` < `other`.
  package func remove(_ one: Int, _ other: Int, _ end: (_ from: Int, _ to: Int) -> Void) {
    guard holds(one, other) else { return }
    let at = position(one, other)
    columns.strength[at] = 0
    noteGone(at)
    removeGone(end)
  }

  private func grow() {
    let larger = Columns(capacity: capacity * 2)
    larger.copy(0, of: columns, to: 0, many: count)
    columns.deallocate()
    columns = larger
    capacity *= 2
  }
}
