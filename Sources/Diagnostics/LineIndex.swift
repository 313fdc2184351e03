/// Where the lines of an input start and how many characters stand before each of its blocks: what
/// makes naming a place cheap, even the last one in a line of a megabyte.
final class LineIndex: Sendable {
  let name: String
  let bytes: [UInt8]
  /// The first byte of each line's text; line 0 starts behind a byte-order mark.
  let lineStarts: [Int]
  /// The number of characters before each block of `blockSize` bytes.
  private let charactersBefore: [Int]

  private static let blockSize = 1024
  /// Lines of at most this many bytes are excerpted whole.
  private static let wholeLine = 400

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    (lineStarts, charactersBefore) = bytes.withUnsafeBufferPointer(Self.survey)
  }

  /// The last line that starts at or before `offset`, by bisection; lines count from 0.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line without its line end.
  func range(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// Characters as an editor counts columns: one for each Unicode scalar.
  func characters(in range: Range<Int>) -> Int {
    characters(before: range.upperBound) - characters(before: range.lowerBound)
  }

  /// The part of a line that is shown for a place in it: all of a short line, else what is near.
  func excerpt(of line: Range<Int>, around start: Int) -> Range<Int> {
    guard line.count > Self.wholeLine else { return line }
    var low = max(line.lowerBound, start - 60)
    var high = min(line.upperBound, start + Self.wholeLine)
    while low > line.lowerBound, Self.continues(bytes[low]) { low -= 1 }
    while high < line.upperBound, Self.continues(bytes[high]) { high += 1 }
    return low..<high
  }

  private func characters(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    var count = charactersBefore[block]
    for place in (block * Self.blockSize)..<offset where !Self.continues(bytes[place]) {
      count += 1
    }
    return count
  }

  /// Whether a byte is inside a character rather than at its start.
  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private static func survey(_ bytes: UnsafeBufferPointer<UInt8>) -> ([Int], [Int]) {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var before: [Int] = []
    var count = 0
    var place = 0
    while place < bytes.count {
      if place % blockSize == 0 { before.append(count) }
      if !continues(bytes[place]) { count += 1 }
      place += 1
      if bytes[place - 1] == UInt8(ascii: "\n") { starts.append(place) }
    }
    if place % blockSize == 0 { before.append(count) }
    return (starts, before)
  }
}
