/// One word of a line of a Pajek file.
struct PajekWord {
  /// How it is written.
  enum Kind { case plain, quoted, time }

  /// Where it stands, without quotation marks.
  let range: Range<Int>
  let kind: Kind
}

/// The words of lines: separated by spaces, in quotation marks, or times in square brackets.
struct PajekWords {
  private(set) var words: [PajekWord] = []
  /// Whether every quotation mark on the line is closed.
  private(set) var isWhole = true

  /// Takes a line apart. A mark inside a word belongs to it, as in 5"; there are no escapes.
  mutating func split(_ bytes: [UInt8], _ line: Range<Int>) {
    words.removeAll(keepingCapacity: true)
    isWhole = true
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x09 {
        index += 1
      } else if byte == UInt8(ascii: "\"") {
        index = take(bytes, from: index + 1, to: UInt8(ascii: "\""), line.upperBound, .quoted)
      } else if byte == UInt8(ascii: "[") {
        index = take(bytes, from: index + 1, to: UInt8(ascii: "]"), line.upperBound, .time)
      } else {
        let start = index
        while index < line.upperBound, bytes[index] != 0x20, bytes[index] != 0x09 { index += 1 }
        words.append(PajekWord(range: start..<index, kind: .plain))
      }
    }
  }

  private mutating func take(
    _ bytes: [UInt8], from start: Int, to mark: UInt8, _ end: Int, _ kind: PajekWord.Kind
  ) -> Int {
    guard let close = bytes[start..<end].firstIndex(of: mark) else {
      isWhole = false
      return end
    }
    words.append(PajekWord(range: start..<close, kind: kind))
    return close + 1
  }
}
