/// One key of a section of a scenario file; the keys of actions are `ActionKey`s.
///
/// The reader, the messages about unknown keys and the JSON Schema all come from these rows.
package struct SettingKey: Sendable {
  package let name: String
  package let kind: Kind
  /// What it says, one line.
  package let meaning: String
  /// What may stand after the equals sign.
  package let example: String
  /// What holds if it is left out, in words; nil: it must be given.
  package let standard: String?

  /// What a key's value is.
  package enum Kind: Sendable, Hashable {
    /// Always the number 1.
    case version
    case text
    /// A text or a list of texts.
    case texts
    case whole(ClosedRange<Int>)
    /// One or several whole numbers.
    case wholes(ClosedRange<Int>)
    /// One or several numbers.
    case numbers(ClosedRange<Double>)
    case flag
    /// One of these words.
    case choice([String])
    /// One or several of these words.
    case choices([String])
    /// `2026-01-05`.
    case date
    /// A week or a list of weeks.
    case weeks
    /// `"3 years"`.
    case length
    /// A difference of an outcome, in its unit.
    case difference
    case outcome
    case outcomes
    /// A number or a distribution.
    case distribution
    /// A number from 0 to 1.
    case share
    /// `"3.5 % per year"`.
    case yearlyShare
    /// `"0 from week 0, 3 from week 52"`.
    case schedule
    /// A table or a list of tables with rows of their own.
    case table
  }

  package init(
    _ name: String, _ kind: Kind, _ meaning: String, example: String, standard: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.example = example
    self.standard = standard
  }
}

/// The keys of one section.
package struct SectionTable: Sendable {
  /// As messages name it: `[compare]`, or "the top of the file".
  package let heading: String
  package let keys: [SettingKey]

  /// As messages say that something is there: "in [compare]", "at the top of the file".
  package var inWords: String { heading.hasPrefix("the top") ? "at \(heading)" : "in \(heading)" }

  package func key(_ name: String) -> SettingKey? { keys.first { $0.name == name } }
}
