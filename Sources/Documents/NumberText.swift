/// The shortest digits that read back as the same number, with a point in every language.
///
/// The layout is that of ECMAScript, and so of canonical JSON (RFC 8785), with one exception: a
/// negative zero stays `-0`. Whole numbers have no point (`3`), small and large ones an exponent
/// (`1e-7`, `1e+21`). What is no number of digits is `inf`, `-inf` or `nan`.
public func shortest(_ number: Double) -> String {
  guard number.isFinite else { return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf" }
  let sign = number.sign == .minus ? "-" : ""
  let (digits, point) = significantDigits(of: number.magnitude)
  return sign + layOut(digits, point: point)
}

/// The digits that count, and how many of them stand before the point (negative: zeros behind it).
private func significantDigits(of magnitude: Double) -> (digits: Substring, point: Int) {
  let parts = magnitude.description.split(separator: "e", omittingEmptySubsequences: false)
  let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
  let whole = mantissa[0]
  let all = whole + (mantissa.count > 1 ? mantissa[1] : "")
  let behindZeros = all.drop { $0 == "0" }
  let point = whole.count + exponent - (all.count - behindZeros.count)
  let end = behindZeros.lastIndex { $0 != "0" }
  return (end.map { behindZeros[...$0] } ?? "", point)
}

private func layOut(_ digits: Substring, point: Int) -> String {
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
