import Diagnostics
import Randomness

/// A distribution with what it is counted in and how often it is drawn:
/// `lognormal(mean 26, cv 0.3) per year, per future`.
struct SpreadText {
  /// How often it is drawn.
  enum Draw {
    case perFuture, perPerson
  }

  let distribution: Distribution
  /// Nil: not said.
  let draw: Draw?
  /// What it is counted in: lower case, empty if not said.
  let unit: String
  let unitRange: Range<Int>

  /// Reads the text; ranges of problems are offsets in it.
  init(_ text: String) throws(PhraseProblem) {
    let bytes = Array(text.utf8)
    var end = Self.trimmed(bytes, bytes.count)
    var draw: Draw?
    for (words, meaning) in [("per future", Draw.perFuture), ("per person", .perPerson)]
    where Self.ends(bytes, end, words) {
      draw = meaning
      end = Self.trimmed(bytes, end - words.utf8.count)
    }
    self.draw = draw
    let start = Self.unitStart(bytes, end)
    unitRange = start..<end
    unit = normalised(String(decoding: bytes[unitRange], as: UTF8.self))
    let rest = String(decoding: bytes[..<Self.trimmed(bytes, start)], as: UTF8.self)
    distribution = try Distribution.parse(rest).get()
  }

  /// Whether a text is a distribution rather than a number: it begins with a letter.
  static func isOne(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return false }
    return first.properties.isAlphabetic
  }

  /// Where the unit begins: behind the last bracket or the numbers of a cut, if words follow.
  private static func unitStart(_ bytes: [UInt8], _ end: Int) -> Int {
    let last = bytes[..<end].lastIndex {
      $0 == UInt8(ascii: ")") || (48...57).contains($0)
    }
    guard let last else { return end }
    let tail = normalised(String(decoding: bytes[(last + 1)..<end], as: UTF8.self))
    // Words of a cut whose number is missing are for the reader of distributions to complain about.
    let isCut = ["above", "below", "between", "and"].contains { tail.hasPrefix($0) }
    var start = last + 1
    while start < end, bytes[start] == 32 || bytes[start] == UInt8(ascii: ",") { start += 1 }
    let isWords = start < end && (bytes[start] | 0x20 >= 97 || bytes[start] == UInt8(ascii: "%"))
    return isCut || !isWords ? end : start
  }

  /// The end without blanks and commas.
  private static func trimmed(_ bytes: [UInt8], _ end: Int) -> Int {
    var end = end
    while end > 0, bytes[end - 1] == 32 || bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
    return end
  }

  private static func ends(_ bytes: [UInt8], _ end: Int, _ words: String) -> Bool {
    let length = words.utf8.count
    guard end >= length else { return false }
    let tail = String(decoding: bytes[(end - length)..<end], as: UTF8.self)
    return tail.lowercased() == words
  }
}
