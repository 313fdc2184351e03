import Documents

/// What the weights of ties mean, as a user says it.
public enum WeightMeaning: Sendable, Hashable {
  /// Closeness, above 0 and at most 1.
  case strength
  /// Closeness on a scale of its own: the first number is no tie at all, the second the closest.
  case scaled(from: Double, to: Double)
  /// Contacts a year.
  case contacts
  /// Nothing that should be used.
  case none

  /// The meaning in a phrase such as "strength", "strength, from 0 to 5", "contacts" or "none"; nil if it
  /// is none of these, or if the scale does not rise.
  public init?(_ phrase: String) {
    let words = phrase.split { $0 == " " || $0 == "," }.map { $0.lowercased() }
    switch words {
    case ["strength"]: self = .strength
    case ["contacts"]: self = .contacts
    case ["none"]: self = .none
    default:
      guard words.count == 5, words[0] == "strength", words[1] == "from", words[3] == "to",
        let low = WeightMeaning.number(words[2]), let high = WeightMeaning.number(words[4]),
        low < high
      else { return nil }
      self = .scaled(from: low, to: high)
    }
  }

  private static func number(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    return CSVNumber.parse(bytes, 0..<bytes.count)
  }
}
