import Diagnostics
import Diffusion
import Documents

/// `[value]` as it was read.
package struct ValueDraft: Sendable {
  package var measure: Located<ValueSettings.Measure>?
  package var threshold: Located<Threshold>?
  package var settings = ValueSettings()

  /// An amount and the unit that it is for.
  package struct Threshold: Sendable, Hashable {
    package var pounds: Double
    /// The word behind "per", as written, in lower case.
    package var unit: String
  }
}

extension DraftReader {
  /// Reads `[value]`.
  mutating func readValue(_ document: TOMLTable, _ draft: inout ScenarioDraft) {
    let section = SectionTables.value
    guard let table = tables(document, "value", doubled: false).first else { return }
    checkKeys(table, section)
    draft.value.settings.isStated = true
    if let value = table["of"] {
      draft.value.measure = attempt(value) { v throws(PhraseProblem) in try MeasureReader.read(v) }
    }
    if let value = table["threshold"] {
      draft.value.threshold = attempt(value) { v throws(PhraseProblem) in
        try ThresholdReader.read(v)
      }
    }
    draft.value.settings.thresholdSource = text(table, section, "threshold_source")?.value ?? ""
    draft.value.settings.priceYear = whole(table, section, "price_year")?.value
    let rates = NumberForm.yearlyShare
    draft.value.settings.discountCosts = number(table, "discount_costs", rates, 0...0.2)
    draft.value.settings.discountEffects = number(table, "discount_effects", rates, 0...0.2)
    draft.value.settings.wellbyPerPoint = number(table, "wellby_per_point", .number, 0...2)
  }

  private mutating func number(
    _ table: TOMLTable, _ key: String, _ form: NumberForm, _ range: ClosedRange<Double>
  ) -> Double? {
    guard let value = table[key], let row = SectionTables.value.key(key) else { return nil }
    let reader = NumberReader(
      key: key, form: form, range: range, draws: [], example: row.example)
    return attempt(value) { v throws(PhraseProblem) in
      guard case .fixed(let number) = try reader.read(v) else { return 0 }
      return number
    }?.value
  }
}

/// Reads what an option is worth by: `"wellby"`, or an outcome.
enum MeasureReader {
  static func read(_ value: TOMLValue) throws(PhraseProblem) -> ValueSettings.Measure {
    guard let text = value.text else {
      throw .kind("of", must: "wellby or an outcome", value, write: "\"wellby\"")
    }
    if ["wellby", "wellbys"].contains(normalised(text)) { return .wellby }
    do throws(PhraseProblem) {
      return .line(try OutcomeReader.read(value, "of"))
    } catch {
      guard nearestName(to: text, among: ["wellby"]) != nil else { throw error }
      throw PhraseProblem(
        error.code, error.message, at: error.range, hint: "did you mean \"wellby\"?")
    }
  }
}

/// Reads what one unit is worth: `"£13,000 per WELLBY"`.
enum ThresholdReader {
  static let example = "\"£13,000 per WELLBY\""

  static func read(_ value: TOMLValue) throws(PhraseProblem) -> ValueDraft.Threshold {
    if let number = value.number {
      throw PhraseProblem(
        whole: "E-SCENARIO-UNIT", "a number alone does not say what it is paid for",
        hint: "write for example \"£\(grouped(number)) per WELLBY\"")
    }
    guard let text = value.text else {
      throw .kind("threshold", must: "an amount of money", value, write: example)
    }
    let (pounds, words, range) = try CostReader.amount(text, example: example)
    guard words.hasPrefix("per "), words.utf8.count > 4 else {
      throw PhraseProblem(
        "E-SCENARIO-UNIT",
        words.isEmpty
          ? "this does not say what the amount is for"
          : "\(Rendering.cited(words)) is not what value is counted by",
        at: words.isEmpty ? 0..<0 : range, hint: "write for example \(example)")
    }
    guard pounds > 0 else {
      throw PhraseProblem(
        whole: "E-SCENARIO-RANGE", "a threshold is above 0",
        hint: "leave it out where none was agreed; then net benefit is not worked out")
    }
    return ValueDraft.Threshold(pounds: pounds, unit: String(words.dropFirst(4)))
  }
}

extension NumberForm {
  /// A share for each year: `"3.5 % per year"`.
  static let yearlyShare = NumberForm(
    factor: {
      ["% per year", "% a year", "percent per year", "per cent per year"].contains($0) ? 0.01 : nil
    },
    hint: { "write \"\($0) % per year\"" }, name: "a share for each year",
    suffix: " per year")
}
