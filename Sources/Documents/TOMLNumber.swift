/// A number as TOML 1.0 writes it, and nothing else: what other readers of numbers take along
/// (`0x1p3`, `infinity`, leading blanks) is refused.
enum TOMLNumber {
  case integer(Int64)
  case float(Double)
  /// Written well, but out of the range of 64 bits.
  case tooLarge

  /// The number that the whole word spells, or nil.
  init?(_ word: ArraySlice<UInt8>) {
    let isSigned = word.first == UInt8(ascii: "+") || word.first == UInt8(ascii: "-")
    let digits = word.dropFirst(isSigned ? 1 : 0)
    if let special = Self.special(digits) {
      self = .float(word.first == UInt8(ascii: "-") ? -special : special)
    } else if !isSigned, let radix = Self.radix(digits) {
      guard let plain = Self.plain(digits.dropFirst(2), radix: radix) else { return nil }
      self = Int64(plain, radix: radix).map(Self.integer) ?? .tooLarge
    } else {
      guard let number = Self.decimal(word, digits) else { return nil }
      self = number
    }
  }

  private static func special(_ word: ArraySlice<UInt8>) -> Double? {
    if word.elementsEqual("inf".utf8) { return .infinity }
    if word.elementsEqual("nan".utf8) { return .nan }
    return nil
  }

  private static func radix(_ word: ArraySlice<UInt8>) -> Int? {
    if word.starts(with: "0x".utf8) { return 16 }
    if word.starts(with: "0o".utf8) { return 8 }
    if word.starts(with: "0b".utf8) { return 2 }
    return nil
  }

  /// A decimal number; `digits` is `word` without its sign.
  private static func decimal(
    _ word: ArraySlice<UInt8>, _ digits: ArraySlice<UInt8>
  ) -> TOMLNumber? {
    let parts = Parts(digits)
    guard plain(parts.whole, radix: 10) != nil else { return nil }
    if parts.whole.count > 1, parts.whole.first == UInt8(ascii: "0") { return nil }
    if let fraction = parts.fraction, plain(fraction, radix: 10) == nil { return nil }
    if let exponent = parts.exponent, plain(exponent, radix: 10) == nil { return nil }
    let text = String(decoding: word.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    if parts.fraction == nil, parts.exponent == nil {
      return Int64(text).map(Self.integer) ?? .tooLarge
    }
    guard let value = Double(text) else { return nil }
    return value.isFinite ? .float(value) : .tooLarge
  }

  /// Digits without their underscores, or nil if they are not digits with single underscores
  /// between them.
  private static func plain(_ digits: ArraySlice<UInt8>, radix: Int) -> String? {
    var out: [UInt8] = []
    var mayPause = false
    for byte in digits {
      if byte == UInt8(ascii: "_") {
        guard mayPause else { return nil }
        mayPause = false
      } else {
        guard let value = Character(Unicode.Scalar(byte)).hexDigitValue, value < radix else {
          return nil
        }
        out.append(byte)
        mayPause = true
      }
    }
    return mayPause ? String(decoding: out, as: UTF8.self) : nil
  }

  /// A decimal number taken apart at its point and its exponent, nothing checked.
  private struct Parts {
    let whole: ArraySlice<UInt8>
    var fraction: ArraySlice<UInt8>?
    var exponent: ArraySlice<UInt8>?

    init(_ digits: ArraySlice<UInt8>) {
      let mark = digits.firstIndex { $0 | 0x20 == UInt8(ascii: "e") } ?? digits.endIndex
      let point = digits[..<mark].firstIndex(of: UInt8(ascii: ".")) ?? mark
      whole = digits[..<point]
      if point < mark { fraction = digits[digits.index(after: point)..<mark] }
      if mark < digits.endIndex {
        let power = digits[digits.index(after: mark)...]
        let isSigned = power.first == UInt8(ascii: "+") || power.first == UInt8(ascii: "-")
        exponent = power.dropFirst(isSigned ? 1 : 0)
      }
    }
  }
}
