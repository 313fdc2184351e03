/// The shortest digits that read back as the same number, with a point in every language.
///
/// The layout is that of ECMAScript, and so of canonical JSON (RFC 8785), with one exception: a
/// negative zero stays `-0`. Whole numbers have no point (`3`), small and large ones an exponent
/// (`1e-7`, `1e+21`). What is no number of digits is `inf`, `-inf` or `nan`.
public func shortest(_ number: Double) -> String {
  guard let (digits, point) = DecimalDigits(number)?.significant else {
    return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
  }
  let sign = number.sign == .minus ? "-" : ""
  return sign + layOut(digits, point: point)
}

private func layOut(_ digits: String, point: Int) -> String {
  func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
  if digits.isEmpty { return "0" }
  switch point {
  case digits.count...21: return digits + zeros(point - digits.count)
  case 1...21: return digits.prefix(point) + "." + digits.dropFirst(point)
  case -5...0: return "0." + zeros(-point) + digits
  default:
    let power = point - 1
    let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
    return digits.prefix(1) + fraction + "e" + (power < 0 ? "-" : "+") + "\(power.magnitude)"
  }
}
