import Diffusion

/// Words for time in rates and lengths.
enum TimeWords {
  /// How many of each unit make a year.
  static let perYear: [(word: String, times: Double)] = [
    ("year", 1), ("month", 12), ("week", ModelTime.daysPerYear / 7), ("day", ModelTime.daysPerYear),
  ]

  /// What a rate in this unit is multiplied by to be one per year; nil: no such unit.
  ///
  /// `per year`, `a year`, `/year`, with a noun before it if one likes: `26 visits per year`.
  static func rate(_ unit: String) -> Double? {
    var unit = unit
    for noun in ["visits ", "times ", "contacts ", "visit ", "contact "] where unit.hasPrefix(noun)
    {
      unit = String(unit.dropFirst(noun.count))
    }
    for start in ["per ", "a ", "/ ", "/", "each "] where unit.hasPrefix(start) {
      let word = unit.dropFirst(start.count)
      return perYear.first { $0.word == word }?.times
    }
    return nil
  }

  /// The weeks in a length of time in this unit; nil: no such unit.
  static func weeks(_ unit: String) -> Double? {
    let word = unit.hasSuffix("s") ? String(unit.dropLast()) : unit
    guard let times = perYear.first(where: { $0.word == word })?.times else { return nil }
    return word == "week" ? 1 : 1 / (times * ModelTime.step)
  }

  /// The units that a rate of this number could have, as a hint.
  static func rateHint(_ number: String) -> String {
    "write \"\(number) per year\", \"\(number) per month\", \"\(number) per week\" or"
      + " \"\(number) per day\", whichever is meant"
  }
}
