/// The text of one input as it was read, with the means to name a place in it.
///
/// Everything is counted on bytes, so that a carriage return, a byte-order mark or a combining mark
/// never hides a line or a separator. Copies share their bytes and are cheap to keep.
public struct SourceText: Sendable {
  private let index: LineIndex

  /// Wraps bytes that were already read. Cost: one pass over the bytes.
  public init(name: String, bytes: [UInt8]) {
    index = LineIndex(name: name, bytes: bytes)
  }

  /// Wraps text that was written in the program, as tests do.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The name under which the reader knows the input, usually the path that was given.
  public var name: String { index.name }

  /// The input itself, as UTF-8.
  public var bytes: [UInt8] { index.bytes }

  /// The number of physical lines; an empty input has one.
  public var lineCount: Int { index.lineStarts.count }

  /// The place of the bytes in `range`, clipped to the end of its first line.
  ///
  /// A very long line is excerpted around the place, so that findings stay small.
  ///
  /// - Parameter range: Byte offsets in `bytes`; offsets past the end are taken as the end.
  /// - Complexity: O(log lines), whatever the length of the line.
  public func place(_ range: Range<Int>) -> SourcePlace {
    let line = index.line(of: range.lowerBound)
    let text = index.range(ofLine: line)
    let start = min(max(range.lowerBound, text.lowerBound), text.upperBound)
    let end = min(max(range.upperBound, start), text.upperBound)
    let window = index.excerpt(of: text, around: start)
    return SourcePlace(
      file: name, line: line + 1,
      column: index.characters(in: text.lowerBound..<start) + 1,
      length: max(1, index.characters(in: start..<end)),
      excerpt: String(decoding: bytes[window], as: UTF8.self),
      excerptColumn: index.characters(in: text.lowerBound..<window.lowerBound) + 1)
  }

  /// The physical line (the first is 1) on which a byte stands.
  public func lineNumber(at offset: Int) -> Int { index.line(of: offset) + 1 }

  /// The text of a physical line (the first is 1), without its line end and its byte-order mark.
  public func line(_ number: Int) -> String {
    guard number >= 1, number <= lineCount else { return "" }
    return String(decoding: bytes[index.range(ofLine: number - 1)], as: UTF8.self)
  }
}
