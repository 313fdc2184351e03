import Diagnostics
import Diffusion
import Randomness

/// What the command line says of a parameter that is to be fitted: `stigma.norm`, or
/// `stigma.norm=uniform(0, 1)` with what is believed of it.
package struct WrittenPrior: Sendable {
  package let key: ParameterKey
  /// In the parameter's own unit; nil: as the scenario or the table of parameters has it.
  package let distribution: Distribution?
  /// Where the parameter is named.
  package let place: SourcePlace

  /// Reads the words.
  ///
  /// - Parameter option: The option that they follow, which stands for a file in findings.
  package init(_ words: String, option: String) throws(Finding) {
    let source = SourceText(name: option, text: words)
    let bytes = Array(words.utf8)
    let equals = bytes.firstIndex(of: UInt8(ascii: "=")) ?? bytes.count
    let name = String(decoding: bytes[..<equals], as: UTF8.self)
      .split(separator: " ").joined(separator: " ")
    place = source.place(0..<equals)
    guard let key = ParameterKey(name: name) else {
      throw Finding(
        "E-SCENARIO-PARAMETER", "the model has no parameter \(Rendering.cited(name))", at: place,
        hint: nearestName(to: name, among: ParameterKey.allCases.map(\.parameter.name))
          .map { "did you mean \"\($0)\"?" }
          ?? "parameters are called for example stigma.relaxation; kith list parameters shows them"
          + " all")
    }
    self.key = key
    guard equals < bytes.count else {
      distribution = nil
      return
    }
    let start = equals + 1
    let text = String(decoding: bytes[start...], as: UTF8.self)
    do throws(PhraseProblem) {
      distribution = try Self.distribution(text, key)
    } catch {
      let range = error.range.isEmpty ? 0..<text.utf8.count : error.range
      throw Finding(
        error.code, error.message,
        at: source.place((start + range.lowerBound)..<(start + range.upperBound)),
        hint: error.hint)
    }
  }

  private static func distribution(_ text: String, _ key: ParameterKey) throws(PhraseProblem)
    -> Distribution
  {
    let parameter = key.parameter
    let form = ParameterReader.form(of: parameter)
    guard SpreadText.isOne(text) else {
      throw PhraseProblem(
        whole: "E-CALIBRATE-PRIOR",
        "what is believed of \"\(parameter.name)\" must be a distribution, not"
          + " \(Rendering.cited(text))",
        hint: "write for example \(parameter.name)=\(parameter.uncertainty ?? "uniform(0, 1)")")
    }
    let spread = try SpreadText(text)
    guard spread.unit.isEmpty || form.factor(spread.unit) == 1 else {
      throw PhraseProblem(
        "E-SCENARIO-UNIT",
        "\(Rendering.cited(spread.unit)) is not the unit of \"\(parameter.name)\"",
        at: spread.unitRange,
        hint: form.suffix.isEmpty
          ? "write no unit" : "write \"\(form.suffix.dropFirst())\", or no unit, which means it")
    }
    return spread.distribution
  }
}

extension ParameterKey {
  /// Whether it may be drawn: the length of a round may not.
  package var mayBeUncertain: Bool { !parameter.isRound }

  /// How a scenario writes that the parameter is drawn from a distribution once a future, without
  /// quotes: `lognormal(mean 0.46, sd 0.1) per year, per future`.
  package func text(drawnFrom distribution: Distribution) -> String {
    let suffix = ParameterReader.form(of: parameter).suffix
    return "\(distribution)\(suffix)\(suffix.isEmpty ? " " : ", ")per future"
  }
}
