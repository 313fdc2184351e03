import Documents

/// An amount with commas between thousands, as money is written: 30,000.
func grouped(_ amount: Double) -> String {
  let text = shortest(amount.magnitude)
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  guard let whole = parts.first, whole.allSatisfy(\.isNumber) else { return shortest(amount) }
  var digits = ""
  for (index, digit) in whole.enumerated() {
    if index > 0, (whole.count - index) % 3 == 0 { digits += "," }
    digits.append(digit)
  }
  return (amount < 0 ? "-" : "") + digits + (parts.count > 1 ? "." + parts[1] : "")
}
