import Diffusion
import Documents

/// Numbers with their units, as an explanation writes them.
enum UnitWords {
  /// "0.1 points", "26 per year", "0.02" for shares and plain numbers.
  static func amount(_ number: Double, _ unit: String) -> String {
    switch unit {
    case "share", "number": shortest(number)
    case "points" where number == 1: "1 point"
    case "weeks" where number == 1: "1 week"
    default: "\(shortest(number)) \(unit)"
    }
  }

  /// The unit in which an action's key is kept.
  static func unit(of kind: ActionKey.Kind) -> String {
    switch kind {
    case .rate: "per year"
    case .points: "points"
    default: "number"
    }
  }

  static func text(_ number: UncertainNumber, _ unit: String) -> String {
    let suffix = unit == "share" || unit == "number" ? "" : " \(unit)"
    switch number {
    case .fixed(let value): return amount(value, unit)
    case .perFuture(let distribution):
      return "\(distribution)\(suffix), one draw a set of assumptions"
    case .perPerson(let distribution): return "\(distribution)\(suffix), one draw a person"
    }
  }
}
