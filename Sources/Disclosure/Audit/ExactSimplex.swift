/// The simplex method for bounded numbers in whole-number arithmetic, so that nothing is ever rounded.
///
/// All entries stand over one common denominator and stay whole by the pivots of Edmonds and Bareiss
/// (M); the entering and leaving numbers are the first that may be (Bland's rule, M), so it ends. For the
/// sums of tables the denominator hardly ever leaves 1.
struct ExactSimplex {
  /// A step whose numbers are too large for the machine; nothing may be concluded then.
  struct TooLarge: Error {}

  /// Rows over `denominator`, one a sum; the columns are the numbers and then one slack a row, which must be 0.
  private var table: [[Int]]
  private var denominator = 1
  /// The right-hand sides over `denominator`.
  private var sides: [Int]
  /// The column that stands for each row, or nil-like −1 never.
  private var basis: [Int]
  private var isBasic: [Bool]
  private var isAtHigh: [Bool]
  /// Upper bounds above the lower ones; nil = none.
  private var spans: [Int?]
  private let lows: [Int]
  private let count: Int

  /// A system at one of its corners; nil if no numbers fit it, not even broken ones.
  init?(_ system: CountSystem) throws(TooLarge) {
    count = system.ranges.count
    lows = system.ranges.map(\.low)
    let rows = system.sums.count
    table = []
    sides = []
    spans = system.ranges.map { range in range.high.map { $0 - range.low } }
    for (index, sum) in system.sums.enumerated() {
      var row = [Int](repeating: 0, count: count + rows)
      for part in sum.parts { row[part] += 1 }
      row[sum.total] -= 1
      var side = 0
      for column in 0..<count where row[column] != 0 {
        side = try Self.minus(side, Self.times(row[column], lows[column]))
      }
      if side < 0 {
        side = -side
        for column in 0..<count { row[column] = -row[column] }
      }
      row[count + index] = 1
      table.append(row)
      sides.append(side)
    }
    spans += [Int?](repeating: nil, count: rows)
    basis = Array(count..<count + rows)
    isBasic = [Bool](repeating: false, count: count) + [Bool](repeating: true, count: rows)
    isAtHigh = [Bool](repeating: false, count: count + rows)
    guard spans.prefix(count).allSatisfy({ $0.map { $0 >= 0 } ?? true }) else { return nil }
    let own = count
    try minimise { $0 >= own ? 1 : 0 }
    let values = try basicValues()
    for (row, column) in basis.enumerated() where column >= count && values[row] > 0 { return nil }
    // A slack that is left stays 0.
    for column in count..<count + rows { spans[column] = 0 }
  }

  /// The largest whole number that is at most every value a number can have, and the smallest that is at least
  /// every one; nil where there is no end. The corner moves, the system stays.
  mutating func range(of column: Int) throws(TooLarge) -> CountRange {
    try minimise { $0 == column ? 1 : 0 }
    let (low, lowDenominator) = try value(of: column)
    let isEnded = try minimise { $0 == column ? -1 : 0 }
    guard isEnded else { return CountRange(Self.up(low, lowDenominator), nil) }
    let (high, highDenominator) = try value(of: column)
    return CountRange(Self.up(low, lowDenominator), Self.down(high, highDenominator))
  }

  /// The numbers of the present corner, if all are whole; otherwise the first that is broken, with the whole
  /// number below it.
  func corner() throws(TooLarge) -> (whole: [Int], broken: (column: Int, below: Int)?) {
    var out: [Int] = []
    for column in 0..<count {
      let (top, bottom) = try value(of: column)
      if top % bottom != 0 { return ([], (column, Self.down(top, bottom))) }
      out.append(top / bottom)
    }
    return (out, nil)
  }

  /// The value of a number as a fraction with a denominator above 0.
  private func value(of column: Int) throws(TooLarge) -> (Int, Int) {
    let low = column < count ? lows[column] : 0
    guard isBasic[column], let row = basis.firstIndex(of: column) else {
      return (low + (isAtHigh[column] ? spans[column] ?? 0 : 0), 1)
    }
    let above = try basicValues()[row]
    return (try Self.plus(above, Self.times(low, denominator)), denominator)
  }

  /// Moves to a corner with the least sum of costs.
  ///
  /// - Returns: Whether there is a least.
  @discardableResult
  private mutating func minimise(cost: (Int) -> Int) throws(TooLarge) -> Bool {
    while let (column, isFalling) = try entering(cost) {
      guard try step(column, isFalling: isFalling) else { return false }
    }
    return true
  }

  /// The first number whose change lowers the costs, and whether it falls from its upper bound.
  private func entering(_ cost: (Int) -> Int) throws(TooLarge) -> (Int, Bool)? {
    let rows = basis.indices.filter { cost(basis[$0]) != 0 }
    for column in spans.indices where !isBasic[column] && spans[column] != 0 {
      var slope = try Self.times(cost(column), denominator)
      for row in rows where table[row][column] != 0 {
        slope = try Self.minus(slope, Self.times(cost(basis[row]), table[row][column]))
      }
      if isAtHigh[column] ? slope > 0 : slope < 0 { return (column, isAtHigh[column]) }
    }
    return nil
  }

  /// Changes one number until another meets its bound.
  ///
  /// - Returns: False if nothing ever stops it.
  private mutating func step(_ column: Int, isFalling: Bool) throws(TooLarge) -> Bool {
    let values = try basicValues()
    // The smallest fraction so far: how far the number can move; its own other bound at first.
    var best: (top: Int, bottom: Int, row: Int?, isToHigh: Bool)? = spans[column].map {
      ($0, 1, nil, false)
    }
    for row in basis.indices {
      let slope = isFalling ? -table[row][column] : table[row][column]
      guard slope != 0 else { continue }
      var room = values[row]
      if slope < 0 {
        guard let span = spans[basis[row]] else { continue }
        room = try Self.minus(Self.times(span, denominator), room)
      }
      let bottom = slope.magnitude < Int.max.magnitude ? abs(slope) : Int.max
      guard let old = best else {
        best = (room, bottom, row, slope < 0)
        continue
      }
      let (left, right) = (
        try Self.times(room, old.bottom), try Self.times(old.top, bottom)
      )
      let isFirst = old.row.map { basis[row] < basis[$0] } ?? false
      if left < right || (left == right && isFirst) { best = (room, bottom, row, slope < 0) }
    }
    guard let best else { return false }
    guard let row = best.row else {
      isAtHigh[column].toggle()
      return true
    }
    try exchange(row, column, leavesAtHigh: best.isToHigh)
    return true
  }

  private mutating func exchange(_ row: Int, _ column: Int, leavesAtHigh: Bool) throws(TooLarge) {
    let leaving = basis[row]
    let pivot = table[row][column]
    let own = table[row]
    let side = sides[row]
    for other in table.indices where other != row {
      let factor = table[other][column]
      for place in own.indices where table[other][place] != 0 || (factor != 0 && own[place] != 0) {
        table[other][place] = try pivoted(table[other][place], pivot, factor, own[place])
      }
      sides[other] = try pivoted(sides[other], pivot, factor, side)
    }
    denominator = pivot
    if pivot < 0 {
      denominator = -pivot
      for other in table.indices {
        for place in own.indices { table[other][place] = -table[other][place] }
        sides[other] = -sides[other]
      }
    }
    basis[row] = column
    isBasic[column] = true
    isAtHigh[column] = false
    isBasic[leaving] = false
    isAtHigh[leaving] = leavesAtHigh
  }

  /// (entry · pivot − factor · own) / denominator, which is whole.
  private func pivoted(_ entry: Int, _ pivot: Int, _ factor: Int, _ own: Int) throws(TooLarge)
    -> Int
  {
    try Self.minus(Self.times(entry, pivot), Self.times(factor, own)) / denominator
  }

  /// What the basic numbers are above their lower bounds, over `denominator`.
  private func basicValues() throws(TooLarge) -> [Int] {
    var out = sides
    for column in spans.indices where isAtHigh[column] && !isBasic[column] {
      guard let span = spans[column], span != 0 else { continue }
      for row in out.indices where table[row][column] != 0 {
        out[row] = try Self.minus(out[row], Self.times(table[row][column], span))
      }
    }
    return out
  }
}
