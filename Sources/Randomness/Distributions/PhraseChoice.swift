import Diagnostics

/// A number in a distribution's brackets, perhaps with a name.
struct PhraseArgument {
  var name: PhraseToken?
  var value: Double
  var range: Range<Int>
}

/// The kind that was named, on the way to a distribution: finds the form that was meant and checks
/// the values against the registry.
struct PhraseChoice {
  let kind: DistributionKind
  let name: PhraseToken
  /// Where the brackets stand, or the name if there are none.
  var list: Range<Int>

  init(kind: DistributionKind, name: PhraseToken) {
    self.kind = kind
    self.name = name
    list = name.range
  }

  /// The form that was meant, and the values in its order.
  func form(for arguments: [PhraseArgument]) throws(PhraseProblem) -> (Int, [PhraseArgument]) {
    let named = arguments.filter { $0.name != nil }
    if named.isEmpty { return (0, try byPosition(arguments)) }
    if let bare = arguments.first(where: { $0.name == nil }) {
      throw problem("name all numbers of \(kind.name) or none", at: bare.range)
    }
    return try byName(named)
  }

  /// The distribution with these values, after all checks but the cut's.
  func distribution(
    form: Int, _ arguments: [PhraseArgument]
  ) throws(PhraseProblem) -> Distribution {
    for (parameter, argument) in zip(kind.forms[form].parameters, arguments)
    where !parameter.range.contains(argument.value) {
      throw PhraseProblem(
        "E-DIST-RANGE",
        "\(parameter.name) of \(kind.name) must be \(parameter.range), not"
          + " \(shortest(argument.value))", at: argument.range)
    }
    let values = arguments.map(\.value)
    if let words = kind.forms[form].problem(values) {
      throw PhraseProblem("E-DIST-RANGE", "in \(kind.name), \(words)", at: list)
    }
    if form > 0 {
      let converted = kind.forms[form].convert(values)
      for (parameter, value) in zip(kind.forms[0].parameters, converted)
      where !parameter.range.contains(value) {
        throw PhraseProblem(
          "E-DIST-RANGE",
          "for these numbers, \(parameter.name) of \(kind.name) would not be"
            + " \(parameter.range)", at: list)
      }
    }
    let distribution = Distribution(kind: kind, form: form, values: values)
    if distribution.isDiscrete, let mean = distribution.mean,
      let spread = distribution.standardDeviation, mean + 40 * spread > 1e7
    {
      throw PhraseProblem(
        "E-DIST-RANGE", "this \(kind.name) reaches counts beyond ten million", at: list)
    }
    return distribution
  }

  private func byPosition(
    _ arguments: [PhraseArgument]
  ) throws(PhraseProblem) -> [PhraseArgument] {
    let names = kind.forms[0].parameters.map(\.name)
    guard kind.forms[0].allowsPositions || arguments.isEmpty else {
      throw problem("say which numbers these are", at: list)
    }
    if arguments.count == names.count { return arguments }
    if arguments.isEmpty { throw problem("\(kind.name) needs its numbers", at: list) }
    let wanted = names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
    throw problem(
      "\(kind.name) takes \(counted(names.count))\(wanted), not \(arguments.count)", at: list)
  }

  private func byName(
    _ arguments: [PhraseArgument]
  ) throws(PhraseProblem) -> (Int, [PhraseArgument]) {
    for argument in arguments { try checkName(argument) }
    try checkRepetition(arguments)
    for (index, form) in kind.forms.enumerated() where form.parameters.count == arguments.count {
      let ordered = form.parameters.compactMap { value(of: $0, in: arguments) }
      if ordered.count == arguments.count { return (index, ordered) }
    }
    for form in kind.forms {
      let given = form.parameters.filter { value(of: $0, in: arguments) != nil }
      let isKnown = arguments.allSatisfy { argument in
        given.contains { $0.isCalled(argument.name?.text ?? "") }
      }
      guard isKnown else { continue }
      let missing = form.parameters.filter { value(of: $0, in: arguments) == nil }.map(\.name)
      throw problem("\(kind.name) also needs \(missing.joined(separator: " and "))", at: list)
    }
    throw problem("these numbers of \(kind.name) do not go together", at: list)
  }

  private func checkName(_ argument: PhraseArgument) throws(PhraseProblem) {
    guard let name = argument.name else { return }
    let known = kind.forms.flatMap(\.parameters)
    if known.contains(where: { $0.isCalled(name.text) }) { return }
    let near = nearestName(to: name.text, among: known.flatMap { [$0.name] + $0.aliases })
    throw PhraseProblem(
      "E-DIST-PARAMETER", "\(kind.name) has no number called \(name.cited)", at: name.range,
      hint: near.map { "did you mean \"\($0)\"?" } ?? usage)
  }

  /// Refuses a name that was given twice, also under an alias.
  private func checkRepetition(_ arguments: [PhraseArgument]) throws(PhraseProblem) {
    let parameters = kind.forms.flatMap(\.parameters)
    for (index, argument) in arguments.enumerated() {
      guard let name = argument.name else { continue }
      let synonyms = parameters.filter { $0.isCalled(name.text) }
      let isRepeated = arguments[..<index].contains { earlier in
        synonyms.contains { $0.isCalled(earlier.name?.text ?? "") }
      }
      if isRepeated { throw problem("\(name.cited) is given twice", at: name.range) }
    }
  }

  private func value(
    of parameter: DistributionParameter, in arguments: [PhraseArgument]
  ) -> PhraseArgument? {
    arguments.first { parameter.isCalled($0.name?.text ?? "") }
  }

  private var usage: String? {
    let ways = kind.signatures.map { "\"\($0)\"" }
    return ways.isEmpty ? nil : "write \(ways.joined(separator: " or "))"
  }

  private func problem(_ message: String, at range: Range<Int>) -> PhraseProblem {
    PhraseProblem("E-DIST-PARAMETER", message, at: range, hint: usage)
  }

  private func counted(_ count: Int) -> String {
    count == 0 ? "no numbers" : "\(count) number\(count == 1 ? "" : "s")"
  }
}
