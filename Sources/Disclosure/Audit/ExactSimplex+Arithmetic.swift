/// Whole-number arithmetic that says when a number is too large.
extension ExactSimplex {
  static func times(_ a: Int, _ b: Int) throws(TooLarge) -> Int {
    let (value, isTooLarge) = a.multipliedReportingOverflow(by: b)
    if isTooLarge { throw TooLarge() }
    return value
  }

  static func plus(_ a: Int, _ b: Int) throws(TooLarge) -> Int {
    let (value, isTooLarge) = a.addingReportingOverflow(b)
    if isTooLarge { throw TooLarge() }
    return value
  }

  static func minus(_ a: Int, _ b: Int) throws(TooLarge) -> Int {
    let (value, isTooLarge) = a.subtractingReportingOverflow(b)
    if isTooLarge { throw TooLarge() }
    return value
  }

  /// ⌊a / b⌋ and ⌈a / b⌉ for b > 0.
  static func down(_ a: Int, _ b: Int) -> Int { a / b - (a % b < 0 ? 1 : 0) }
  static func up(_ a: Int, _ b: Int) -> Int { a / b + (a % b > 0 ? 1 : 0) }
}
