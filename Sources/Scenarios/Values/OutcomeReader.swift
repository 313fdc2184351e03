import Diagnostics
import Diffusion
import Documents

/// Reads lines of the table: `"wellbeing of service users"`.
enum OutcomeReader {
  static func read(_ value: TOMLValue, _ key: String) throws(PhraseProblem) -> OutcomeLine {
    guard let text = value.text else {
      throw .kind(key, must: "an outcome", value, write: "\"wellbeing of service users\"")
    }
    // The longest name first: "wellbeing gap" is not the wellbeing of a gap.
    let names = Outcomes.all.map(\.name).sorted { $0.utf8.count > $1.utf8.count }
    let lower = text.lowercased()
    for name in names where lower.hasPrefix(name) {
      let rest = lower.dropFirst(name.count)
      if rest.allSatisfy({ $0 == " " }) {
        return OutcomeLine(outcome: name, group: Pool(.everyone))
      }
      if rest.hasPrefix(" of ") { return try line(name, text) }
    }
    throw unknown(text, names)
  }

  private static func line(_ name: String, _ text: String) throws(PhraseProblem) -> OutcomeLine {
    let start = name.utf8.count + 4
    let group = String(decoding: Array(text.utf8)[start...], as: UTF8.self)
    do throws(PhraseProblem) {
      return OutcomeLine(outcome: name, group: try Pool.read(group))
    } catch {
      throw PhraseProblem(
        error.code, error.message,
        at: (error.range.lowerBound + start)..<(error.range.upperBound + start), hint: error.hint)
    }
  }

  private static func unknown(_ text: String, _ names: [String]) -> PhraseProblem {
    let bytes = Array(text.utf8)
    let of = Array(" of ".utf8)
    let end =
      bytes.indices.first { bytes[$0...].starts(with: of) } ?? bytes.count
    let word = String(decoding: bytes[..<end], as: UTF8.self)
    let all = Outcomes.all.map(\.name)
    return PhraseProblem(
      "E-SCENARIO-OUTCOME", "there is no outcome \(Rendering.cited(word))",
      at: 0..<end,
      hint: nearestName(to: word, among: all).map { "did you mean \"\($0)\"?" }
        ?? "the outcomes are: \(all.joined(separator: ", "))")
  }
}

/// Reads a difference of an outcome: `"0.1 points"`.
enum DifferenceReader {
  static func read(_ value: TOMLValue, _ key: String, of outcome: Outcome) throws(PhraseProblem)
    -> Double
  {
    let form = form(of: outcome)
    let reader = NumberReader(
      key: key, form: form, range: 0...1_000_000, draws: [], example: "\"0.1 \(outcome.unit)\"")
    guard case .fixed(let number) = try reader.read(value), number > 0 else {
      throw PhraseProblem(
        whole: "E-SCENARIO-RANGE",
        key == "precision" ? "a precision is above 0" : "a difference worth having is above 0",
        hint: key == "precision"
          ? "leave it out to run a fixed number of futures" : "leave it out if none was agreed")
    }
    return number
  }

  private static func form(of outcome: Outcome) -> NumberForm {
    switch outcome.unit {
    case "points": .points
    case "share": .share
    case "contacts per week":
      .with(["contacts per week", "per week"], name: "a number of contacts")
    default: .with([outcome.unit], name: "a number of \(outcome.unit)")
    }
  }
}
