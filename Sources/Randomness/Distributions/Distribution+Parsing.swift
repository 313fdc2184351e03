import Diagnostics

extension Distribution {
  /// Reads a number or a distribution, such as `0.3`, `beta(2, 5)` or `normal(7, 2) above 0`.
  ///
  /// ```
  /// phrase    = number | name [ "(" [ parameter { "," parameter } ] ")" ] [ cut ]
  /// parameter = number | name number          -- all with names or none
  /// cut       = "above" number | "below" number | "between" number "and" number
  /// ```
  ///
  /// Every parameter is checked against its range. Names are lower case; blanks are free.
  public static func parse(_ text: String) -> Result<Distribution, PhraseProblem> {
    var reader = PhraseReader(text)
    do throws(PhraseProblem) {
      return .success(try reader.distribution())
    } catch {
      return .failure(error)
    }
  }
}

/// Reads one distribution, token by token.
struct PhraseReader {
  private let tokens: [PhraseToken]
  private let end: Range<Int>
  private var position = 0

  init(_ text: String) {
    tokens = PhraseToken.all(of: text)
    end = text.utf8.count..<text.utf8.count
  }

  mutating func distribution() throws(PhraseProblem) -> Distribution {
    guard let first = take() else {
      throw PhraseProblem(
        "E-DIST-EMPTY", "a number or a distribution is missing", at: 0..<end.upperBound,
        hint: "for example 0.3 or beta(2, 5)")
    }
    switch first.kind {
    case .number(let value):
      if let next = peek {
        throw PhraseProblem(
          "E-DIST-SYNTAX", "\(next.cited) cannot follow a number", at: next.range,
          hint: next.kind == .comma ? "write a point before decimals, such as 0.05" : nil)
      }
      return try checked(
        PhraseChoice(kind: .fixed, name: first), [PhraseArgument(value: value, range: first.range)])
    case .word: return try named(first)
    case .unreadable where peek?.kind == .open: return try named(first)
    case .unreadable: throw notANumber(first)
    case .open, .close, .comma:
      throw PhraseProblem(
        "E-DIST-SYNTAX", "expected a number or the name of a distribution, found \(first.cited)",
        at: first.range)
    }
  }

  private mutating func named(_ name: PhraseToken) throws(PhraseProblem) -> Distribution {
    guard let kind = DistributionKind.named(name.text) else {
      // Any letter is near "t" and "f".
      let names = Distribution.all.flatMap { [$0.name] + $0.aliases }.filter { $0.count > 2 }
      throw PhraseProblem(
        "E-DIST-NAME", "there is no distribution \(name.cited)", at: name.range,
        hint: nearestName(to: name.text, among: names).map { "did you mean \"\($0)\"?" })
    }
    var choice = PhraseChoice(kind: kind, name: name)
    let arguments = try arguments(of: &choice)
    let whole = try checked(choice, arguments)
    return try cut(whole)
  }

  private func checked(
    _ choice: PhraseChoice, _ arguments: [PhraseArgument]
  ) throws(PhraseProblem) -> Distribution {
    let (form, ordered) = try choice.form(for: arguments)
    return try choice.distribution(form: form, ordered)
  }

  /// The list in brackets, if there is one.
  private mutating func arguments(
    of choice: inout PhraseChoice
  ) throws(PhraseProblem) -> [PhraseArgument] {
    guard let open = peek, open.kind == .open else { return [] }
    position += 1
    var arguments: [PhraseArgument] = []
    while true {
      if arguments.isEmpty, let close = peek, close.kind == .close {
        choice.list = open.range.lowerBound..<close.range.upperBound
        position += 1
        return []
      }
      arguments.append(try argument(of: choice))
      guard let next = take() else { throw notClosed(choice) }
      switch next.kind {
      case .comma: continue
      case .close:
        choice.list = open.range.lowerBound..<next.range.upperBound
        return arguments
      default:
        throw PhraseProblem(
          "E-DIST-SYNTAX", "expected a comma or a closing bracket, found \(next.cited)",
          at: next.range)
      }
    }
  }

  /// One number, perhaps with its name.
  private mutating func argument(of choice: PhraseChoice) throws(PhraseProblem) -> PhraseArgument {
    guard let first = take() else { throw notClosed(choice) }
    switch first.kind {
    case .number(let value): return PhraseArgument(value: value, range: first.range)
    case .unreadable: throw notANumber(first)
    case .open, .close, .comma:
      throw PhraseProblem(
        "E-DIST-SYNTAX", "a number is missing before \(first.cited)", at: first.range)
    case .word: break
    }
    switch peek?.kind {
    case .number(let value)?:
      defer { position += 1 }
      return PhraseArgument(name: first, value: value, range: tokens[position].range)
    case .unreadable?: throw notANumber(tokens[position])
    default:
      if choice.kind.forms.contains(where: { $0.parameters.contains { $0.isCalled(first.text) } }) {
        throw PhraseProblem(
          "E-DIST-NUMBER", "a number is missing after \(first.cited)", at: first.range)
      }
      throw notANumber(first)
    }
  }

  /// The words after the brackets.
  private mutating func cut(_ whole: Distribution) throws(PhraseProblem) -> Distribution {
    guard let word = take() else { return whole }
    var bounds: (lower: PhraseArgument?, upper: PhraseArgument?)
    switch (word.kind, word.text) {
    case (.word, "above"): bounds.lower = try bound(after: "above")
    case (.word, "below"): bounds.upper = try bound(after: "below")
    case (.word, "between"):
      bounds.lower = try bound(after: "between")
      guard let and = peek, and.text == "and" else {
        throw PhraseProblem(
          "E-DIST-SYNTAX", "expected \"and\" and a second number", at: peek?.range ?? end,
          hint: "for example: between 0 and 1")
      }
      position += 1
      bounds.upper = try bound(after: "and")
    default:
      throw PhraseProblem(
        "E-DIST-SYNTAX", "\(word.cited) cannot follow a distribution", at: word.range,
        hint: "only \"above 0\", \"below 1\" or \"between 0 and 1\" can")
    }
    if let next = peek {
      throw PhraseProblem(
        "E-DIST-SYNTAX", "\(next.cited) cannot follow a distribution", at: next.range)
    }
    let last = tokens[position - 1].range
    return try whole.cut(
      lower: bounds.lower?.value, upper: bounds.upper?.value,
      at: word.range.lowerBound..<last.upperBound)
  }

  private mutating func bound(after word: String) throws(PhraseProblem) -> PhraseArgument {
    guard let token = take() else {
      throw PhraseProblem("E-DIST-NUMBER", "a number is missing after \"\(word)\"", at: end)
    }
    guard case .number(let value) = token.kind else { throw notANumber(token) }
    return PhraseArgument(value: value, range: token.range)
  }

  private func notClosed(_ choice: PhraseChoice) -> PhraseProblem {
    PhraseProblem(
      "E-DIST-SYNTAX", "the bracket after \(choice.name.text) is not closed", at: end)
  }

  private func notANumber(_ token: PhraseToken) -> PhraseProblem {
    let hint =
      if token.text.contains("%") {
        "write a share as a decimal, such as 0.4"
      } else if token.text.contains("=") || token.text.contains(":") {
        "write a name, a blank and a number, such as mean 4"
      } else {
        "write digits, with a point before decimals, such as 0.05"
      }
    return PhraseProblem(
      "E-DIST-NUMBER", "\(token.cited) is not a number", at: token.range, hint: hint)
  }

  private var peek: PhraseToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func take() -> PhraseToken? {
    guard let token = peek else { return nil }
    position += 1
    return token
  }
}
