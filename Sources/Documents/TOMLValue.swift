import Diagnostics

/// A value of a document and where it stands.
public struct TOMLValue: Sendable {
  /// What a value can be.
  public enum Kind: Sendable {
    /// Text, decoded; line ends inside it are single line feeds.
    case string(String)
    /// A whole number.
    case integer(Int64)
    /// A number with a point or an exponent; it may be infinite or not a number.
    case float(Double)
    /// `true` or `false`.
    case boolean(Bool)
    /// An instant, written `2024-05-01T10:30:00Z`: always with `T`, and with `Z` or `+02:00`.
    case offsetDateTime(String)
    /// A date and time of nowhere in particular, written `2024-05-01T10:30:00`.
    case localDateTime(String)
    /// A date that exists in the calendar, written `2024-05-01`.
    case localDate(String)
    /// A time of day, written `10:30:00` or `10:30:00.5`.
    case localTime(String)
    /// A list, or the sections of one name in double brackets.
    case array([TOMLValue])
    /// A section, a `{ … }` table, or the table that a dotted name implies.
    case table(TOMLTable)
  }

  /// The value itself.
  public let kind: Kind
  let source: SourceText
  let range: Range<Int>
  /// Where the text starts, if it stands in the file byte for byte as in `kind`.
  let verbatimStart: Int?

  init(_ kind: Kind, in source: SourceText, at range: Range<Int>, verbatimStart: Int? = nil) {
    self.kind = kind
    self.source = source
    self.range = range
    self.verbatimStart = verbatimStart
  }

  /// Where the value stands in the bytes of the file, quotes and brackets included.
  public var bytes: Range<Int> { range }

  /// Where the value stands, quotes and brackets included.
  public var place: SourcePlace { source.place(range) }

  /// The place of a part of a text value, so that a phrase inside it can be underlined.
  ///
  /// - Parameter part: Offsets in the UTF-8 of the decoded text.
  /// - Returns: The exact place, or the whole value if the text is written with escapes or its
  ///   lines end in a carriage return.
  public func place(inText part: Range<Int>) -> SourcePlace {
    guard let verbatimStart, case .string(let text) = kind else { return place }
    let low = min(max(part.lowerBound, 0), text.utf8.count)
    let high = min(max(part.upperBound, low), text.utf8.count)
    return source.place(verbatimStart + low..<verbatimStart + high)
  }
}

extension TOMLValue.Kind {
  /// The kind in plain words, for "must be a whole number, but this is text".
  public var name: String {
    switch self {
    case .string: "text"
    case .integer: "a whole number"
    case .float: "a decimal number"
    case .boolean: "true or false"
    case .offsetDateTime, .localDateTime: "a date with a time"
    case .localDate: "a date"
    case .localTime: "a time"
    case .array: "a list"
    case .table: "a section"
    }
  }
}
