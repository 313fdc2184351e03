/// Something wrong inside a short piece of text, such as `16 best conected`.
///
/// Whoever read the text from a file turns it into a finding with a caret under the words in question.
public struct PhraseProblem: Error, Sendable, Hashable {
  /// A stable code, such as `E-PEOPLE-RULE`.
  public var code: String
  /// What is wrong, in plain words, without a full stop.
  public var message: String
  /// What to write instead.
  public var hint: String?
  /// The words in question, as UTF-8 offsets in the text.
  public var range: Range<Int>

  /// A problem in a piece of text.
  public init(_ code: String, _ message: String, at range: Range<Int>, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
    self.range = range
  }
}
