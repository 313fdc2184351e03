/// The text of one input as it was read, with the means to name a place in it.
///
/// Everything is counted on bytes, so that a carriage return, a byte-order mark or a combining mark
/// never hides a line or a separator.
public struct SourceText: Sendable {
  /// The name under which the reader knows the input, usually the path that was given.
  public let name: String
  /// The input itself, as UTF-8.
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Wraps bytes that were already read. Cost: one pass over the bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// Wraps text that was written in the program, as tests do.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The number of physical lines; an empty input has one.
  public var lineCount: Int { lineStarts.count }

  /// The place of the bytes in `range`, clipped to the end of its first line.
  ///
  /// - Parameter range: Byte offsets in `bytes`; offsets past the end are taken as the end.
  public func place(_ range: Range<Int>) -> SourcePlace {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let index = lineIndex(of: start)
    let lineEnd = endOfLine(index)
    let end = min(max(range.upperBound, start), max(lineEnd, start))
    return SourcePlace(
      file: name, line: index + 1,
      column: characters(in: lineStarts[index]..<start) + 1,
      length: max(1, characters(in: start..<end)),
      excerpt: line(index + 1))
  }

  /// The text of a physical line (the first is 1), without its line end.
  public func line(_ number: Int) -> String {
    guard number >= 1, number <= lineStarts.count else { return "" }
    let start = lineStarts[number - 1]
    return String(decoding: bytes[start..<max(start, endOfLine(number - 1))], as: UTF8.self)
  }

  private func endOfLine(_ index: Int) -> Int {
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > lineStarts[index], bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  /// The last line that starts at or before `offset`, by bisection.
  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Characters as an editor counts columns: one for each Unicode scalar.
  private func characters(in range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
