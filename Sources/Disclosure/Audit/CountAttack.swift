/// What an intruder can work out of a number that is not shown.
///
/// Between the least and the most that linear programming allows (exactly, in whole numbers), every whole
/// number is possible where corners are whole, as in tables of two dimensions. Elsewhere each is tried by
/// branching, and counts as possible only with a whole solution to show for it; what is given up for
/// being too large counts as impossible, so that a mistake hides too much and never too little.
public struct CountAttack {
  private let system: CountSystem
  private let hasWholeCorners: Bool
  private var simplex: ExactSimplex?
  /// Systems that branching may look at for one number.
  private static let branches = 200
  /// Numbers that are tried on the way to five.
  private static let tries = 60

  /// An attack on a system; the system should have a solution, such as the truth.
  public init(_ system: CountSystem) {
    self.system = system
    hasWholeCorners = system.hasWholeCorners
    simplex = try? ExactSimplex(system)
  }

  /// The least and the most that a number can be; nil if it could not be worked out.
  public mutating func range(of index: Int) -> CountRange? {
    guard system.ranges.indices.contains(index) else { return nil }
    do {
      return try simplex?.range(of: index)
    } catch {
      // What broke off in the middle cannot be asked again.
      simplex = nil
      return nil
    }
  }

  /// Whether a number can be at least so many different whole numbers.
  ///
  /// - Parameter near: Where to look first: the true number.
  public mutating func hasPossible(_ needed: Int, for index: Int, near truth: Int) -> Bool {
    guard let range = range(of: index), range.count >= needed else { return false }
    if hasWholeCorners { return true }
    var found = 0
    for step in 0..<Self.tries {
      let offset = (step + 1) / 2
      let number = step.isMultiple(of: 2) ? truth + offset : truth - offset
      guard number >= 0, range.contains(number) else { continue }
      if isPossible(number, for: index) { found += 1 }
      if found >= needed { return true }
    }
    return false
  }

  /// Whether whole numbers fit the system in which one of them is this.
  public func isPossible(_ number: Int, for index: Int) -> Bool {
    guard system.ranges.indices.contains(index), system.ranges[index].contains(number) else {
      return false
    }
    var fixed = system
    fixed.ranges[index] = CountRange(number, number)
    var waiting = [fixed]
    for _ in 0..<Self.branches {
      guard let next = waiting.popLast() else { return false }
      guard let simplex = try? ExactSimplex(next), let corner = try? simplex.corner() else {
        continue
      }
      guard let (column, below) = corner.broken else { return true }
      var (low, high) = (next, next)
      low.ranges[column].high = below
      high.ranges[column].low = below + 1
      waiting += [low, high]
    }
    return false
  }
}
