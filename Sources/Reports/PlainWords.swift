import Diffusion

/// Small words that every report needs.
package enum PlainWords {
  private static let numbers = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// "seven", or "13" for numbers that no longer read well as words.
  static func number(_ count: Int) -> String {
    numbers.indices.contains(count) ? numbers[count] : Digits.count(count)
  }

  /// "one site", "seven sites".
  package static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(number(count)) \(count == 1 ? one : many)"
  }

  /// "a", "a and b", "a, b and c".
  static func list(_ items: [String]) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + items[items.count - 1]
  }

  /// "week 156 (3 years)"; the length is left out below one year.
  static func week(_ week: Int) -> String {
    let years = Double(week) * ModelTime.step
    guard years >= 0.98 else { return "week \(week)" }
    let text = Digits.short(years, atMost: 1)
    return "week \(week) (\(text == "1" ? "1 year" : text + " years"))"
  }

  /// Each word once, where it first stands.
  static func each(_ words: [String]) -> [String] {
    words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// With a capital at the start.
  package static func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}

extension PlainWords {
  /// "a second", "an eighth", "another" for numbers that no longer read well as words.
  static func ordinal(_ number: Int) -> String {
    let words = [
      2: "a second", 3: "a third", 4: "a fourth", 5: "a fifth", 6: "a sixth", 7: "a seventh",
      8: "an eighth", 9: "a ninth", 10: "a tenth", 11: "an eleventh", 12: "a twelfth",
    ]
    return words[number] ?? "another"
  }
}
