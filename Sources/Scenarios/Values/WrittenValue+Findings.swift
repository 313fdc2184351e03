import Diagnostics
import Documents

extension WrittenValue {
  init(_ value: TOMLValue) {
    self.init(place: value.place, text: value.text, inText: { value.place(inText: $0) })
  }

  /// A finding about this value, at the words that a problem names.
  package func finding(_ problem: PhraseProblem) -> Finding {
    let isWhole = problem.range == 0..<0
    return Finding(
      problem.code, problem.message, at: isWhole ? place : inText(problem.range),
      hint: problem.hint)
  }
}

extension WrittenValue {
  /// A place alone, such as that of a name.
  init(_ place: SourcePlace) { self.init(place: place, text: nil, inText: { _ in place }) }
}

/// Something that was read, and where it is written.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var at: WrittenValue

  /// A finding about it as a whole.
  package func finding(_ code: String, _ message: String, hint: String? = nil) -> Finding {
    Finding(code, message, at: at.place, hint: hint)
  }
}

extension PhraseProblem {
  /// A problem with a value as a whole.
  init(whole code: String, _ message: String, hint: String? = nil) {
    self.init(code, message, at: 0..<0, hint: hint)
  }

  /// A value of another kind than its key takes.
  static func kind(
    _ key: String, must: String, _ value: TOMLValue, write: String
  ) -> PhraseProblem {
    PhraseProblem(
      whole: "E-SCENARIO-KIND", "\"\(key)\" must be \(must), but this is \(value.kind.name)",
      hint: "write for example \(key) = \(write)")
  }
}

extension TOMLValue {
  /// The text, if it is one.
  var text: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  /// The number, if it is one that can be reckoned with.
  var number: Double? {
    switch kind {
    case .integer(let number): Double(number)
    case .float(let number) where number.isFinite: number
    default: nil
    }
  }

  /// The parts of a list, or the value itself.
  var elements: [TOMLValue] {
    if case .array(let elements) = kind { elements } else { [self] }
  }

  /// The table, if it is one.
  var table: TOMLTable? {
    if case .table(let table) = kind { table } else { nil }
  }
}
