import Diagnostics
import Diffusion
import Documents
import Randomness

/// Reads one varied parameter.
struct VariedReader {
  let text: String
  let scenario: Scenario
  private let bytes: [UInt8]
  /// Where the name ends and where the values begin; nil where there are none.
  private let equals: Int?

  init(_ text: String, _ scenario: Scenario) {
    self.text = text
    self.scenario = scenario
    bytes = Array(text.utf8)
    equals = bytes.firstIndex(of: UInt8(ascii: "="))
  }

  func read() throws(PhraseProblem) -> VariedParameter {
    let key = try key()
    let distribution = try distribution(of: key)
    try checkEnds(distribution, key)
    return VariedParameter(key: key, distribution: distribution)
  }

  private var nameRange: Range<Int> { 0..<(equals ?? bytes.count) }
  private var valueRange: Range<Int> {
    var start = min(bytes.count, (equals ?? bytes.count) + 1)
    while start < bytes.count, bytes[start] == 32 { start += 1 }
    return start..<bytes.count
  }
  private func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func key() throws(PhraseProblem) -> ParameterKey {
    let name = normalised(part(nameRange))
    guard let key = ParameterKey(name: name) else {
      let used = ParameterKey.allCases.filter { scenario.model.uses($0) }.map(\.parameter.name)
      throw PhraseProblem(
        "E-SWEEP-PARAMETER", "there is no parameter \(Rendering.cited(name))", at: nameRange,
        hint: nearestName(to: name, among: used + ParameterKey.allCases.map(\.parameter.name))
          .map { "did you mean \"\($0)\"?" }
          ?? "kith explain lists the parameters of a scenario")
    }
    guard scenario.model.uses(key) else {
      throw PhraseProblem(
        "E-SWEEP-UNUSED", "\"\(name)\" changes nothing: its rules do not run in this scenario",
        at: nameRange, hint: "kith explain lists the parameters of a scenario")
    }
    if key == .cascadeRound || key == .thresholdRound {
      throw PhraseProblem(
        "E-SWEEP-ROUND", "the length of a round cannot be varied", at: nameRange,
        hint: "write another length in the scenario and run it again")
    }
    return key
  }

  private func distribution(of key: ParameterKey) throws(PhraseProblem) -> Distribution {
    guard equals != nil else {
      if case .perFuture(let own) = scenario.model.parameters[key] { return own }
      if let documented = key.parameter.documentedDistribution { return documented }
      throw PhraseProblem(
        "E-SWEEP-SPREAD", "\"\(key.parameter.name)\" has no documented range", at: nameRange,
        hint: example(key))
    }
    let words = part(valueRange)
    if SpreadText.isOne(words) { return try spread(words, key) }
    guard let parts = split(words) else {
      throw PhraseProblem(
        "E-SWEEP-SPREAD",
        Amount(words) == nil
          ? "\(Rendering.cited(words)) is neither a range nor a distribution"
          : "one number does not vary", at: valueRange, hint: example(key))
    }
    return try range(words, parts, key)
  }

  /// Where " to " or ".." stands between two numbers.
  private func split(_ words: String) -> (low: String, high: String)? {
    for mark in [" to ", ".."] {
      if let found = words.firstRange(of: mark) {
        return (String(words[..<found.lowerBound]), String(words[found.upperBound...]))
      }
    }
    return nil
  }

  private func range(_ words: String, _ parts: (low: String, high: String), _ key: ParameterKey)
    throws(PhraseProblem) -> Distribution
  {
    guard let low = Amount(parts.low), let high = Amount(parts.high) else {
      throw PhraseProblem(
        "E-SWEEP-SPREAD", "\(Rendering.cited(words)) is not a range of two numbers",
        at: valueRange, hint: example(key))
    }
    let ends = [
      try number(low, unit: low.unit.isEmpty ? high.unit : low.unit, key),
      try number(high, unit: high.unit, key),
    ]
    let limits = key.parameter.range
    guard ends.allSatisfy(limits.contains) else { throw outside(key) }
    guard ends[0] < ends[1],
      let uniform = try? Distribution.parse("uniform(\(shortest(ends[0])), \(shortest(ends[1])))")
        .get()
    else {
      throw PhraseProblem(
        "E-SWEEP-SPREAD", "the first number of a range must be below the second", at: valueRange,
        hint: example(key))
    }
    return uniform
  }

  /// A number in the parameter's unit.
  private func number(_ amount: Amount, unit: String, _ key: ParameterKey) throws(PhraseProblem)
    -> Double
  {
    if unit.isEmpty { return amount.number }
    let form = ParameterReader.form(of: key.parameter)
    guard let factor = form.factor(unit) else { throw wrongUnit(unit, form, key) }
    return amount.number * factor
  }

  private func spread(_ words: String, _ key: ParameterKey) throws(PhraseProblem) -> Distribution {
    let start = valueRange.lowerBound
    let spread: SpreadText
    do throws(PhraseProblem) {
      spread = try SpreadText(words)
    } catch {
      throw PhraseProblem(
        error.code, error.message,
        at: (error.range.lowerBound + start)..<(error.range.upperBound + start), hint: error.hint)
    }
    let form = ParameterReader.form(of: key.parameter)
    if !spread.unit.isEmpty, form.factor(spread.unit) != 1 {
      throw wrongUnit(spread.unit, form, key)
    }
    if spread.draw == .perPerson {
      throw PhraseProblem(
        "E-SWEEP-SPREAD", "\"\(key.parameter.name)\" is the same for everybody", at: valueRange,
        hint: "leave out \"per person\"")
    }
    guard spread.distribution.fixedValue == nil else {
      throw PhraseProblem(
        "E-SWEEP-SPREAD", "one number does not vary", at: valueRange, hint: example(key))
    }
    return spread.distribution
  }

  /// Values beyond the parameter's range are moved to its end; where that is more than one in twenty at
  /// either end, the spread is not the one that is meant.
  private func checkEnds(_ distribution: Distribution, _ key: ParameterKey) throws(PhraseProblem) {
    guard equals != nil, let low = try? distribution.quantile(0.05),
      let high = try? distribution.quantile(0.95)
    else { return }
    let range = key.parameter.range
    guard range.contains(low), range.contains(high) else { throw outside(key) }
  }

  private func outside(_ key: ParameterKey) -> PhraseProblem {
    let parameter = key.parameter
    return PhraseProblem(
      "E-SWEEP-RANGE",
      "\"\(parameter.name)\" must lie between \(shortest(parameter.range.lowerBound)) and"
        + " \(shortest(parameter.range.upperBound))\(ParameterReader.form(of: parameter).suffix)",
      at: valueRange, hint: example(key))
  }

  private func wrongUnit(_ unit: String, _ form: NumberForm, _ key: ParameterKey) -> PhraseProblem {
    PhraseProblem(
      "E-SCENARIO-UNIT", "\(Rendering.cited(unit)) is not the unit of \"\(key.parameter.name)\"",
      at: valueRange,
      hint: form.suffix.isEmpty ? "write no unit" : "write\(form.suffix), or no unit")
  }

  /// Half to twice the default, or something of the like where that is 0 or beyond the range.
  private func example(_ key: ParameterKey) -> String {
    let parameter = key.parameter
    let (standard, range) = (parameter.standard, parameter.range)
    let low = max(range.lowerBound, standard / 2)
    let high = min(range.upperBound, standard > 0 ? standard * 2 : range.lowerBound + 1)
    return "write for example \"\(parameter.name)=\(shortest(low)) to \(shortest(high))"
      + "\(ParameterReader.form(of: parameter).suffix)\""
  }
}
