/// What is wrong with the text of a distribution, and where.
public struct PhraseProblem: Error, Sendable, Hashable {
  /// A stable code, such as `E-DIST-RANGE`.
  public let code: String
  /// What is wrong, in plain words, without a full stop.
  public let message: String
  /// What to write instead.
  public let hint: String?
  /// The offsets in the text's UTF-8 to underline; empty at the end of the text, where something is
  /// missing.
  public let range: Range<Int>

  init(_ code: String, _ message: String, at range: Range<Int>, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
    self.range = range
  }
}
