/// A finite number as the decimal digits that a reader would write for it.
///
/// All rounding is done on the shortest decimal digits that give the number back, halves away from
/// zero: 2.675 becomes 2.68 as people expect, although its binary neighbour lies below. Nothing here
/// depends on the machine or its language.
struct DecimalDigits: Equatable {
  private(set) var isNegative: Bool
  /// Most significant first, none of them leading zeros; empty for zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the point; below 1 if zeros stand behind it first.
  private(set) var point: Int

  /// The digits of a number; nil where it is infinite or not a number.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let parts = value.magnitude.description.split(separator: "e", omittingEmptySubsequences: false)
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let all = (String(mantissa[0]) + (mantissa.count > 1 ? String(mantissa[1]) : "")).utf8
      .map { $0 - UInt8(ascii: "0") }
    isNegative = value < 0
    digits = all
    point = mantissa[0].utf8.count + exponent
    trim()
  }

  /// Rounds to so many places behind the point; below 0 to tens, hundreds and so on.
  mutating func round(decimals: Int) { round(keeping: point + decimals) }

  /// Rounds to so many digits that count.
  mutating func round(significant: Int) { round(keeping: significant) }

  /// The place of the first digit that counts: 0 for units, −2 for hundredths; nil for zero.
  var leadingPlace: Int? { digits.isEmpty ? nil : point - 1 }

  /// The number itself, such as to write the rounded digits elsewhere.
  var value: Double {
    guard !digits.isEmpty else { return 0 }
    let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    return Double("\(isNegative ? "-" : "")\(text)e\(point - digits.count)") ?? .nan
  }

  /// The digits before the point, at least one, and exactly so many behind it, without a sign.
  func text(decimals: Int) -> (whole: String, fraction: String) {
    func digit(_ place: Int) -> Character {
      let index = point - 1 - place
      guard digits.indices.contains(index) else { return "0" }
      return Character(Unicode.Scalar(digits[index] + UInt8(ascii: "0")))
    }
    let whole = String((0..<max(1, point)).reversed().map(digit))
    let fraction = decimals > 0 ? String((1...decimals).map { digit(-$0) }) : ""
    return (whole, fraction)
  }

  private mutating func round(keeping count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      self = DecimalDigits()
      return
    }
    let goesUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if goesUp { addOne() }
    trim()
  }

  /// Adds one to the last digit kept.
  private mutating func addOne() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }

  /// Takes off zeros that do not count; zero has no sign.
  private mutating func trim() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { self = DecimalDigits() }
  }

  /// Zero.
  private init() { (isNegative, digits, point) = (false, [], 0) }
}
