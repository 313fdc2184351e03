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
  /// The column at which the excerpt begins: 1, except in a very long line.
  public var excerptColumn: Int

  /// A place in an input.
  public init(
    file: String, line: Int = 0, column: Int = 0, length: Int = 1, field: String? = nil,
    excerpt: String? = nil, excerptColumn: Int = 1
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.field = field
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
  }
}

extension SourcePlace: Comparable {
  /// By file, line and column, the order in which findings are printed; then by all the rest, so
  /// that places that differ are never tied.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    let (a, b) = ((left.file, left.line, left.column), (right.file, right.line, right.column))
    if a != b { return a < b }
    return (left.length, left.field ?? "", left.excerptColumn, left.excerpt ?? "")
      < (right.length, right.field ?? "", right.excerptColumn, right.excerpt ?? "")
  }

  /// Whether one place starts before another as a reader goes through the input.
  func startsBefore(_ other: SourcePlace) -> Bool {
    (file, line, column) < (other.file, other.line, other.column)
  }
}
