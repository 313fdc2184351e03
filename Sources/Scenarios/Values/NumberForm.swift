import Diagnostics
import Diffusion
import Documents
import Randomness

/// What a number is, so how it is written: with a unit, as a share, as points.
struct NumberForm: Sendable {
  /// What the written number is multiplied by, by its unit; nil: no such unit. The empty unit means
  /// that none is written.
  let factor: @Sendable (String) -> Double?
  /// What a plain number `n` could have been, for a hint.
  let hint: @Sendable (String) -> String
  /// "a rate", for messages.
  let name: String
  /// The unit in which it is kept, as messages show it: " per year".
  let suffix: String

  static let rate = NumberForm(
    factor: TimeWords.rate, hint: TimeWords.rateHint, name: "a rate", suffix: " per year")

  static let share = NumberForm(
    factor: { $0 == "" ? 1 : $0 == "%" || $0 == "percent" || $0 == "per cent" ? 0.01 : nil },
    hint: { "write it from 0 to 1, or with a per cent sign: \"\($0) %\"" }, name: "a share",
    suffix: "")

  static let number = NumberForm(
    factor: { $0 == "" ? 1 : nil }, hint: { "write only the number: \($0)" }, name: "a number",
    suffix: "")

  /// A number with words after it, the first of which are the usual ones.
  static func with(_ words: [String], name: String) -> NumberForm {
    NumberForm(
      factor: { words.contains($0) ? 1 : nil },
      hint: { n in
        "write \"\(n) \(n == "1" && words.count > 1 ? words[1] : words[0])\""
      },
      name: name, suffix: " \(words[0])")
  }

  static let points = with(["points", "point"], name: "a number of points")

  static let weeks = NumberForm(
    factor: TimeWords.weeks, hint: { "write \"\($0) week\($0 == "1" ? "" : "s")\"" },
    name: "a length of time",
    suffix: " weeks")
}
