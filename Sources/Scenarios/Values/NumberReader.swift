import Diagnostics
import Diffusion
import Documents
import Randomness

/// Reads a number, its unit, its range, and whether it is uncertain.
struct NumberReader {
  let key: String
  let form: NumberForm
  let range: ClosedRange<Double>
  /// Ways in which the scenario may say that the number is drawn.
  var draws: [SpreadText.Draw] = [.perFuture, .perPerson]
  /// How often it is drawn if the scenario does not say.
  var implied: SpreadText.Draw?
  /// An example of what to write.
  let example: String

  func read(_ value: TOMLValue) throws(PhraseProblem) -> UncertainNumber {
    if let number = value.number {
      return .fixed(try fixed(number, shortest(number), "", 0..<0, 0..<0))
    }
    guard let text = value.text else {
      throw .kind(key, must: form.name, value, write: example)
    }
    if SpreadText.isOne(text) { return try spread(text) }
    guard let amount = Amount(text) else {
      throw PhraseProblem(
        whole: "E-SCENARIO-NUMBER", "\"\(key)\" must be \(form.name), not \(Rendering.cited(text))",
        hint: "write for example \(key) = \(example)")
    }
    return .fixed(
      try fixed(
        amount.number, shortest(amount.number), amount.unit, amount.numberRange, amount.unitRange))
  }

  private func fixed(
    _ number: Double, _ digits: String, _ unit: String, _ numberRange: Range<Int>,
    _ unitRange: Range<Int>
  ) throws(PhraseProblem) -> Double {
    guard let factor = form.factor(unit) else {
      throw unit.isEmpty
        ? PhraseProblem(
          "E-SCENARIO-UNIT", "\"\(key)\" is \(form.name), and \(digits) alone has no unit",
          at: numberRange,
          hint: form.hint(digits))
        : PhraseProblem(
          "E-SCENARIO-UNIT", "\(Rendering.cited(unit)) is not a unit of \"\(key)\"", at: unitRange,
          hint: form.hint(digits))
    }
    let value = number * factor
    guard range.contains(value) else { throw outside(number, digits, unit, value, numberRange) }
    return value
  }

  private func outside(
    _ number: Double, _ digits: String, _ unit: String, _ value: Double, _ at: Range<Int>
  ) -> PhraseProblem {
    let isShare = range == 0...1 && number > 1 && number <= 100 && unit.isEmpty
    let read = value == number ? digits + form.suffix : "\(digits) \(unit)"
    let same = value == number ? "" : ", that is \(rounded(value))\(form.suffix)"
    return PhraseProblem(
      "E-SCENARIO-RANGE",
      "\"\(key)\" is \(read)\(same), but it must lie between \(shortest(range.lowerBound)) and"
        + " \(shortest(range.upperBound))\(form.suffix)", at: at,
      hint: isShare ? "for a percentage write \"\(digits) %\"" : nil)
  }

  private func spread(_ text: String) throws(PhraseProblem) -> UncertainNumber {
    guard !draws.isEmpty else {
      throw PhraseProblem(
        whole: "E-SCENARIO-SPREAD", "\"\(key)\" is the same for everybody and in every future",
        hint: "write one number, for example \(key) = \(example)")
    }
    let spread = try SpreadText(text)
    // A bare number needs no unit where the form has none; a rate is drawn per year.
    let factor = form.factor(spread.unit)
    guard factor == 1 else { throw spreadUnit(spread, factor) }
    if let mean = spread.distribution.mean, !range.contains(mean) {
      throw PhraseProblem(
        whole: "E-SCENARIO-RANGE",
        "the mean of this is \(rounded(mean)), but \"\(key)\" must lie between"
          + " \(shortest(range.lowerBound)) and \(shortest(range.upperBound))\(form.suffix)")
    }
    guard let draw = spread.draw ?? implied else {
      throw PhraseProblem(
        whole: "E-SCENARIO-SPREAD", "this does not say how often it is drawn",
        hint: "write \"\(text) per future\""
          + (draws.contains(.perPerson) ? " or \"\(text) per person\"" : ""))
    }
    guard draws.contains(draw) else { throw wrongDraw(draw) }
    return draw == .perFuture
      ? .perFuture(spread.distribution) : .perPerson(spread.distribution)
  }

  private func wrongDraw(_ draw: SpreadText.Draw) -> PhraseProblem {
    draw == .perPerson
      ? PhraseProblem(
        whole: "E-SCENARIO-SPREAD",
        "\"\(key)\" is the same for everybody, so it is not drawn per person",
        hint: "write per future in place of per person")
      : PhraseProblem(
        whole: "E-SCENARIO-SPREAD", "\"\(key)\" is drawn for each person",
        hint: "write per person in place of per future")
  }

  private func spreadUnit(_ spread: SpreadText, _ factor: Double?) -> PhraseProblem {
    let unit = form.suffix.isEmpty ? "no unit" : "\"\(form.suffix.dropFirst())\""
    let end = spread.unitRange
    if spread.unit.isEmpty {
      return PhraseProblem(
        "E-SCENARIO-UNIT", "\"\(key)\" is \(form.name), and this distribution has no unit",
        at: max(0, end.lowerBound - 1)..<end.upperBound,
        hint: "write \(unit) after the distribution")
    }
    return PhraseProblem(
      "E-SCENARIO-UNIT",
      factor == nil
        ? "\(Rendering.cited(spread.unit)) is not a unit of \"\(key)\""
        : "a distribution of \"\(key)\" is counted in \(unit)", at: end,
      hint: form.suffix.isEmpty ? "write no unit after the distribution" : "write \(unit)")
  }
}

/// Four digits, for messages.
func rounded(_ number: Double) -> String {
  guard number != 0, number.isFinite else { return shortest(number) }
  var scale = 1.0
  while abs(number) * scale < 1000, scale < 1e9 { scale *= 10 }
  return shortest((number * scale).rounded() / scale)
}
