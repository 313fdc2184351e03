import Diagnostics

extension PhraseProblem {
  /// A problem with the text of a distribution; the range is empty at the end of the text, where
  /// something is missing.
  init(_ code: String, _ message: String, at range: Range<Int>, hint: String? = nil) {
    self.init(code, message, hint: hint, range: range)
  }
}
