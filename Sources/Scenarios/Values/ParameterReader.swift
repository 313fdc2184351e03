import Diagnostics
import Diffusion
import Documents
import Randomness

/// Reads what a scenario says of a parameter of the model.
enum ParameterReader {
  static func read(_ value: TOMLValue, _ key: ParameterKey) throws(PhraseProblem)
    -> ParameterSetting
  {
    let parameter = key.parameter
    if let column = try column(value, key) { return .column(column) }
    let isPersonal = Models.personal.contains(key)
    let reader = NumberReader(
      key: parameter.name, form: form(of: parameter), range: parameter.range,
      draws: isPersonal ? [.perFuture, .perPerson] : [.perFuture], example: example(of: parameter))
    switch try reader.read(value) {
    case .fixed(let number):
      try checkWhole(number, key)
      return .fixed(number)
    case .perPerson(let distribution): return .perPerson(distribution)
    case .perFuture(let distribution):
      if !key.mayBeUncertain {
        throw PhraseProblem(
          whole: "E-SCENARIO-SPREAD", "the length of a round cannot be uncertain",
          hint: "write for example \(example(of: parameter))")
      }
      return .perFuture(distribution)
    }
  }

  /// `"column NAME"`, perhaps with a scale; nil where something else is written.
  private static func column(_ value: TOMLValue, _ key: ParameterKey) throws(PhraseProblem)
    -> NumberColumn?
  {
    guard let text = value.text, text.hasPrefix("column ") else { return nil }
    guard Models.personal.contains(key) else {
      throw PhraseProblem(
        whole: "E-SCENARIO-SPREAD", "\"\(key.parameter.name)\" is the same for everybody",
        hint: "write one number, for example \(example(of: key.parameter))")
    }
    let column = try NumberColumn(
      text.split(separator: " ").dropFirst().joined(separator: " "))
    if column.scale != nil, key.parameter.unit != .share {
      throw PhraseProblem(
        whole: "E-COLUMN-SCALE",
        "only a share can be read from a scale, and \"\(key.parameter.name)\" is none",
        hint: "write \"column \(column.name)\"")
    }
    return column
  }

  /// Rounds are counted in whole weeks.
  private static func checkWhole(_ number: Double, _ key: ParameterKey) throws(PhraseProblem) {
    guard key.parameter.isRound, number != number.rounded() else { return }
    throw PhraseProblem(
      whole: "E-SCENARIO-RANGE", "a round is a number of whole weeks, not \(rounded(number))",
      hint: form(of: key.parameter).hint(shortest(max(1, number.rounded()))))
  }

  /// How a parameter's value is written.
  static func form(of parameter: Parameter) -> NumberForm {
    switch parameter.unit {
    case .perYear: .rate
    case .weeks: .weeks
    case .contactsPerWeek: .with(["contacts per week", "per week"], name: "a number of contacts")
    case .points: .points
    case .pointsPerRootYear:
      .with(["points per √year", "points per root year"], name: "a spread over time")
    case .share: .share
    case .number: .number
    }
  }

  /// How a scenario would write the default.
  package static func example(of parameter: Parameter) -> String {
    let suffix = form(of: parameter).suffix
    let digits = shortest(parameter.standard)
    return suffix.isEmpty ? digits : "\"\(digits)\(suffix)\""
  }
}
