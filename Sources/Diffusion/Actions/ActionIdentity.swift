import Diagnostics
import Randomness

/// Which action of an option this is: (do, to, occurrence within its option), the address of its draws
/// (DESIGN §5). Two options with the same action draw the same.
package struct ActionIdentity: Sendable, Hashable {
  /// Counts the primitives of an option from 0; reasons are added up in this order.
  package let source: Int
  /// What the scenario says is done, and to what.
  package let name: String
  package let occurrence: Int
  /// Whether targets are ranked on the ties at the start of the action instead of the map.
  package let ranksAtStart: Bool

  package init(source: Int, name: String, occurrence: Int, ranksAtStart: Bool = false) {
    self.source = source
    self.name = name
    self.occurrence = occurrence
    self.ranksAtStart = ranksAtStart
  }

  /// The address of one of the action's decisions.
  package func subject(_ decision: String) -> UInt32 {
    subjectKey("action:\(name)#\(occurrence):\(decision)")
  }

  /// The people that a phrase picks in this future.
  package func pick(_ people: Targets, _ future: some FutureState, _ decision: String = "who")
    -> [Int]
  {
    people.pick(
      future.plan, future.keys, subject: subject(decision), replicate: future.replicate,
      at: ranksAtStart ? future.moment : nil)
  }

  /// Whether a person agrees, with a chance that may be uncertain.
  package func agrees(
    _ person: Int, _ uptake: UncertainNumber, _ future: some FutureState, times factor: Double = 1
  ) throws -> Bool {
    let chance = try uptake.value(for: person, future, subject: subject("uptake"), in: 0...1)
    if chance * factor >= 1 { return true }
    let u = future.keys.key(.uptake, subject: subject("uptake")).uniform53(
      future.plan.numbers[person], 0, step: 0, draw: 16, replicate: future.replicate)
    return u < chance * factor
  }
}
