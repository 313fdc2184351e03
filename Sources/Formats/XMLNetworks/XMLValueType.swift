import Diagnostics
import Documents

/// What the values of a key are, as the file declares it.
struct XMLValueType: Sendable, Hashable {
  enum Form: Sendable, Hashable {
    /// `true` or `false`, in any letter case, or 1 or 0.
    case boolean
    /// A whole number between two bounds; nil = of any size.
    case whole(ClosedRange<Int64>?)
    /// A decimal number.
    case number
    /// Anything.
    case text
  }

  /// What came of a value.
  enum Reading {
    /// It is what it should be; a truth is given as `true` or `false`.
    case value(ArraySlice<UInt8>)
    /// Not a number on purpose (NaN): missing.
    case missing
    /// Infinite, or another thing that is a number for XML but not here.
    case infinite
    /// Not of the type; words for the end of "… is", and a hint.
    case fault(what: String, hint: String?)
  }

  /// The word of the file, such as `int`.
  var word: String
  var form: Form

  static let text = XMLValueType(word: "string", form: .text)

  /// The type that a word of GraphML or GEXF means; nil if it means none.
  init?(_ word: String) {
    self.word = word
    switch word {
    case "boolean": form = .boolean
    case "byte": form = .whole(-128...127)
    case "short": form = .whole(-32_768...32_767)
    case "int", "integer": form = .whole(Int64(Int32.min)...Int64(Int32.max))
    case "long": form = .whole(Int64.min...Int64.max)
    case "biginteger": form = .whole(nil)
    case "float", "double", "bigdecimal": form = .number
    case "string", "char", "anyURI", "date", "dateTime": form = .text
    case _ where word.hasPrefix("list"): form = .text
    default: return nil
    }
  }

  init(word: String, form: Form) {
    self.word = word
    self.form = form
  }

  /// Checks a value that is not blank.
  func read(_ text: ArraySlice<UInt8>) -> Reading {
    switch form {
    case .text: return .value(text)
    case .boolean: return readTruth(text)
    case .whole(let bounds): return readWhole(text, bounds)
    case .number: return XMLValueType.readNumber(text)
    }
  }

  /// Checks a number, whatever the key declares.
  static func readNumber(_ text: ArraySlice<UInt8>) -> Reading {
    let bytes = Array(text)
    if CSVNumber.parse(bytes, 0..<bytes.count) != nil { return .value(text) }
    let plain = String(decoding: bytes, as: UTF8.self)
    let bare = plain.lowercased().drop { $0 == "+" || $0 == "-" }
    if bare == "nan" { return .missing }
    if bare == "inf" || bare == "infinity" { return .infinite }
    let fault = CSVNumberFault.words(for: plain)
    return .fault(what: fault.what, hint: fault.hint)
  }

  private func readTruth(_ text: ArraySlice<UInt8>) -> Reading {
    func isWord(_ word: String) -> Bool { text.elementsEqual(word.utf8) { $0 | 0x20 == $1 } }
    if isWord("true") || text.elementsEqual("1".utf8) { return .value(Array("true".utf8)[...]) }
    if isWord("false") || text.elementsEqual("0".utf8) { return .value(Array("false".utf8)[...]) }
    return .fault(what: "neither true nor false", hint: "write true or false")
  }

  private func readWhole(_ text: ArraySlice<UInt8>, _ bounds: ClosedRange<Int64>?) -> Reading {
    let isSigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    let digits = text.dropFirst(isSigned ? 1 : 0)
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return .fault(
        what: "not a whole number", hint: "declare the values as double or string, or correct this")
    }
    guard let bounds else { return .value(text) }
    var value: Int64 = 0
    for digit in digits {
      let (ten, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = ten.subtractingReportingOverflow(Int64(digit & 15))
      if over || carry { return outside(bounds) }
      value = sum
    }
    // Counted downwards, so that the lowest number of all has room.
    if text.first != UInt8(ascii: "-") {
      guard value != Int64.min else { return outside(bounds) }
      value = -value
    }
    return bounds.contains(value) ? .value(text) : outside(bounds)
  }

  private func outside(_ bounds: ClosedRange<Int64>) -> Reading {
    .fault(
      what: "outside \(bounds.lowerBound) to \(bounds.upperBound), the bounds of \(word)",
      hint: "declare the values as long or string, or correct this")
  }
}
