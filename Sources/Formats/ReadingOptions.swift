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

  /// Options that say nothing.
  public init() {}
}
