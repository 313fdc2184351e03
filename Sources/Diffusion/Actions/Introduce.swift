import Diagnostics
import Randomness

/// People are introduced to others; some introductions become ties (SCIENCE §2.1, `introduce`).
///
/// Each person of `people` meets `each` people drawn from `others`; introducing people who are tied
/// does nothing.
package struct Introduce: Primitive {
  package let people: Targets
  package let others: Pool
  /// How many others each person is introduced to.
  package let each: Int
  package let week: Int
  package let success: UncertainNumber
  /// Of a tie that begins.
  package let strength: Double
  package let contactsPerYear: Double
  package let identity: ActionIdentity

  package func isDue(in week: Int) -> Bool { week == self.week }

  package func act(on future: inout some FutureState) throws {
    let members = try others.members(future.plan, keys: future.keys).get()
    let pool = members.indices.filter { members[$0] }
    let key = future.keys.key(.success, subject: identity.subject("introduce"))
    for person in identity.pick(people, future) {
      future.reached(person, source: identity.source)
      // The person's own draws choose the others, so another person's list changes nothing here.
      let ranked = chooseSmallest(
        pool.count,
        of: pool.map { pairNumber(future.plan.numbers[person], future.plan.numbers[$0]) },
        key: future.keys.key(.selection, subject: identity.subject("introduce")), step: 0,
        replicate: future.replicate)
      for other in ranked.map({ pool[$0] }).filter({ $0 != person }).prefix(each) {
        let chance = try success.value(
          for: person, future, subject: identity.subject("success"), in: 0...1)
        let (low, high) = (min(person, other), max(person, other))
        let u = key.uniform53(
          future.plan.numbers[low], future.plan.numbers[high], step: 0,
          replicate: future.replicate)
        guard u < chance else { continue }
        future.tie(
          low, high, strength: Float(strength), rate: Float(contactsPerYear * ModelTime.step))
      }
    }
  }

  /// One number for a person and another, to be ranked by: mixes both so that lists differ.
  private func pairNumber(_ one: UInt32, _ other: UInt32) -> UInt32 {
    philox4x32(SIMD4(one, other, 0, 0), key: (0, 0))[0]
  }
}
