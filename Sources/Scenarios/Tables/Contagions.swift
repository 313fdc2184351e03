import Diffusion
import Randomness

/// Contagions in rounds, by the names that a scenario uses.
package enum Contagions {
  package static let names = ["independent-cascade", "threshold"]

  /// The contagion with this name.
  package static func plan(_ name: String) -> Timetable.ContagionPlan? {
    switch name {
    case "independent-cascade": .init(rule: .cascade, subject: subjectKey(name))
    case "threshold": .init(rule: .threshold, subject: subjectKey(name))
    default: nil
    }
  }
}
