import Documents

/// A stretch of an `XMLStore`; empty where there is no text.
struct Stretch: Sendable, Hashable {
  var start: UInt32 = 0
  var end: UInt32 = 0

  var isEmpty: Bool { start == end }
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// The texts that an XML file of a network holds, one behind the other, without space at their ends and
/// without characters that nobody can see.
struct XMLStore: Sendable {
  private(set) var bytes: [UInt8] = []
  /// How many invisible characters were taken out, and where the first was.
  private(set) var hidden = LineTally()

  /// Adds a text.
  mutating func add(_ text: some Sequence<UInt8>, line: Int) -> Stretch {
    let start = bytes.count
    bytes += text
    if let first = (start..<bytes.count).first(where: { hiddenLength(at: $0) > 0 }) {
      clean(from: first, line: line)
    }
    let kept = TextCleaning.trimmed(bytes, start..<bytes.count)
    bytes.removeLast(bytes.count - kept.upperBound)
    return Stretch(start: UInt32(clamping: kept.lowerBound), end: UInt32(clamping: bytes.count))
  }

  subscript(_ stretch: Stretch) -> ArraySlice<UInt8> { bytes[stretch.range] }

  /// A text, for words to the user.
  func text(_ stretch: Stretch) -> String { String(decoding: self[stretch], as: UTF8.self) }

  private func hiddenLength(at index: Int) -> Int {
    let byte = bytes[index]
    if byte >= 0x20, byte < 0x7F { return 0 }
    return TextCleaning.hiddenLength(at: index, in: bytes)
  }

  private mutating func clean(from first: Int, line: Int) {
    let tail = Array(bytes[first...])
    bytes.removeLast(tail.count)
    var index = 0
    while index < tail.count {
      let length = TextCleaning.hiddenLength(at: index, in: tail)
      if length > 0 {
        hidden.note(line)
        index += length
      } else {
        bytes.append(tail[index])
        index += 1
      }
    }
  }
}
