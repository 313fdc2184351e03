/// A report before it has a form: the words and tables that every written form shows alike.
package struct Document: Sendable, Hashable {
  package var parts: [Part] = []

  /// One part of a document.
  package enum Part: Sendable, Hashable {
    /// 1 = the title.
    case heading(Int, String)
    case paragraph(Words)
    case bullets([Words])
    case table(Table)
    /// Lines that are shown as they are, in letters of one width.
    case lines([String])
    /// Words that everybody should read first; pages frame them.
    case notice(Words)
    /// A drawing and the numbers behind it; forms without pictures leave it out.
    case picture(Picture)
    /// The same thing in several ways: pages let the reader choose, other forms show the first.
    case choice(Choice)
  }

  /// The same thing in several ways.
  package struct Choice: Sendable, Hashable {
    /// What is chosen.
    package var title: String
    package var ways: [Way]

    /// One way, by the name that the reader picks.
    package struct Way: Sendable, Hashable {
      package var name: String
      package var parts: [Part]
    }
  }

  /// A table of words; all rows have as many cells as there are columns.
  package struct Table: Sendable, Hashable {
    package var columns: [Column]
    package var rows: [[Cell]]
    /// What the table shows; nil: what the heading above it says.
    package var caption: String?
  }

  /// A column of a table.
  package struct Column: Sendable, Hashable {
    package var heading: String
    /// Numbers stand to the right.
    package var isNumber = false
  }

  /// A cell; forms that have the room put its lines side by side.
  package struct Cell: Sendable, Hashable, ExpressibleByStringLiteral {
    package var lines: [String]
    package init(_ lines: String...) { self.lines = lines.filter { !$0.isEmpty } }
    package init(lines: [String]) { self.lines = lines }
    package init(stringLiteral text: String) { self.init(text) }
  }

  package init() {}

  package mutating func heading(_ level: Int, _ text: String) {
    parts.append(.heading(level, text))
  }
  package mutating func paragraph(_ words: Words) { parts.append(.paragraph(words)) }
  package mutating func bullets(_ words: [Words]) {
    if !words.isEmpty { parts.append(.bullets(words)) }
  }
  package mutating func lines(_ lines: [String]) {
    if !lines.isEmpty { parts.append(.lines(lines)) }
  }
  package mutating func table(_ columns: [Column], _ rows: [[Cell]], caption: String? = nil) {
    parts.append(.table(Table(columns: columns, rows: rows, caption: caption)))
  }
  package mutating func picture(_ picture: Picture?) {
    if let picture { parts.append(.picture(picture)) }
  }
}

/// Running text, some of it emphasised.
package struct Words: Sendable, Hashable, ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation
{
  package private(set) var spans: [Span]

  /// A stretch of text.
  package struct Span: Sendable, Hashable {
    package var text: String
    package var isStrong: Bool
  }

  package init(_ text: String) { spans = [Span(text: text, isStrong: false)] }
  package init(stringLiteral text: String) { self.init(text) }

  /// Emphasised text.
  package static func strong(_ text: String) -> Words {
    var words = Words("")
    words.spans = [Span(text: text, isStrong: true)]
    return words
  }

  package static func + (left: Words, right: Words) -> Words {
    var words = left
    words.spans += right.spans
    return words
  }

  /// The text without emphasis.
  package var plain: String { spans.map(\.text).joined() }
}
