/// What a user may say about files whose content alone does not say it.
public struct ReadingOptions: Sendable {
  /// Tables: the character between cells; nil means that the table shows it.
  public var separator: UInt8?
  /// Tables: whether the first row holds headings.
  public var hasHeadings = true
  /// Tables: whether a row is one interview, with the people who were named side by side.
  public var isWide = false
  /// Tables: whether rows and columns are people and the cells their ties.
  public var isMatrix = false
  /// Interviews: whether the person who was asked has a tie to everybody it named.
  public var addsEgo = true
  /// Interviews: the table that says which of the people named in several interviews are the same.
  public var matches: InputFile?

  /// Tables: which columns mean what, as the user names them, such as `people`, `id` and `Code`.
  public var columns: [(table: String, meaning: String, heading: String)] = []

  /// Options that say nothing.
  public init() {}
}

extension ReadingOptions {
  /// The format that options for tables mean, whatever the files are called; nil where they say nothing of tables.
  ///
  /// Tables of interviews are tables too: those that are wide, or have a separator that is named, stay what they
  /// show themselves to be.
  func format(of files: [InputFile]) -> NetworkFormat? {
    if isMatrix || !hasHeadings { return TableFormat.format }
    guard isWide || separator != nil else { return nil }
    let interviews = [EgoTablesFormat.format] + (isWide ? [] : [NetworkCanvasFormat.format])
    return interviews.first { files.allSatisfy($0.recognises) } ?? TableFormat.format
  }
}
