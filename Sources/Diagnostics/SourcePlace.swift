/// Where something stands in an input: file, line and column, as an editor counts them.
public struct SourcePlace: Sendable, Hashable {
  /// The input's name, as the user gave it.
  public var file: String
  /// The physical line, from 1; 0 means the input as a whole.
  public var line: Int
  /// The column, from 1, in Unicode scalars; in a table, 0 where only the field is known.
  public var column: Int
  /// How many characters to underline, at least 1.
  public var length: Int
  /// The name of the column of a table, where the input is one.
  public var field: String?
  /// The text of the line, to print with a caret. Tables leave it out: a row may hold a name.
  public var excerpt: String?

  /// A place in an input.
  public init(
    file: String, line: Int = 0, column: Int = 0, length: Int = 1, field: String? = nil,
    excerpt: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.field = field
    self.excerpt = excerpt
  }
}

extension SourcePlace: Comparable {
  /// By file, line and column: the order in which findings are printed.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
