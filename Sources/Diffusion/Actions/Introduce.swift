import Diagnostics
import Randomness

/// People are introduced to others; some introductions become ties (SCIENCE §2.1, `introduce`).
///
/// Each person of `people` meets `each` people drawn from `others`, or from those of them who are a tie
/// of a tie; introducing people who are tied does nothing.
package struct Introduce: Primitive {
  package let people: Targets
  package let others: Pool
  /// Whether only people two steps away on the ties of the moment are met.
  package let isWithinTwoSteps: Bool
  /// How many others each person is introduced to.
  package let each: Int
  package let week: Int
  package let success: UncertainNumber
  /// Of a tie that begins.
  package let strength: Double
  package let contactsPerYear: Double
  /// f: multiplies the chance that a first meeting across the divide goes badly; 0 = it never does.
  package let negativeFactor: Double
  package let identity: ActionIdentity

  package init(
    people: Targets, others: Pool, isWithinTwoSteps: Bool = false, each: Int, week: Int,
    success: UncertainNumber, strength: Double, contactsPerYear: Double,
    negativeFactor: Double = 0, identity: ActionIdentity
  ) {
    self.people = people
    self.others = others
    self.isWithinTwoSteps = isWithinTwoSteps
    self.each = each
    self.week = week
    self.success = success
    self.strength = strength
    self.contactsPerYear = contactsPerYear
    self.negativeFactor = negativeFactor
    self.identity = identity
  }

  package func isDue(in week: Int) -> Bool { week == self.week }

  package func act(on future: inout some FutureState) throws {
    let members = try others.members(future.plan, keys: future.keys).get()
    let all = members.indices.filter { members[$0] }
    let numbers = future.plan.numbers
    let key = future.keys.key(.success, subject: identity.subject("introduce"))
    for person in identity.pick(people, future) {
      future.reached(person, source: identity.source)
      let near = isWithinTwoSteps ? Self.twoSteps(from: person, future) : []
      let pool = isWithinTwoSteps ? all.filter(near.contains) : all
      // The person's own draws choose the others, so another person's list changes nothing here.
      let ranked = chooseSmallest(
        pool.count,
        of: pool.map { pairNumber(numbers[person], numbers[$0]) },
        key: future.keys.key(.selection, subject: identity.subject("introduce")), step: 0,
        replicate: future.replicate)
      for other in ranked.map({ pool[$0] }).filter({ $0 != person }).prefix(each) {
        let chance = try success.value(
          for: person, future, subject: identity.subject("success"), in: 0...1)
        let (low, high) = (min(person, other), max(person, other))
        if goesBadly(low, high, &future) { continue }
        let u = key.uniform53(numbers[low], numbers[high], step: 0, replicate: future.replicate)
        guard u < chance else { continue }
        future.tie(
          low, high, strength: Float(strength), rate: Float(contactsPerYear * future.plan.stepYears)
        )
      }
    }
  }

  /// A first meeting across the divide goes badly with chance min(1, f (π₀ + π₁ s) h) of the one who is
  /// not a service user, as any encounter does (SCIENCE §1.3); people who are tied have met before.
  private func goesBadly(_ one: Int, _ other: Int, _ future: inout some FutureState) -> Bool {
    let isUser = future.plan.isUser
    guard negativeFactor > 0, isUser[one] != isUser[other], !future.isTied(one, other) else {
      return false
    }
    let host = isUser[one] ? other : one
    let values = future.values
    let hostility =
      values[.stigmaHostilityBase]
      + values[.stigmaHostility] * Double(future.value(.stigma, of: host))
    let chance = negativeFactor * hostility * Double(future.factor(.hostility, of: host))
    let u = future.keys.key(.success, subject: identity.subject("first meeting")).uniform53(
      future.plan.numbers[one], future.plan.numbers[other], step: 0, replicate: future.replicate)
    guard u < chance else { return false }
    future.addIncident(one)
    future.addIncident(other)
    return true
  }

  /// The people tied to those a person is tied to, without these and the person.
  private static func twoSteps(from person: Int, _ future: some FutureState) -> Set<Int> {
    let own = future.tiedTo(person)
    return Set(own.flatMap { future.tiedTo($0) }).subtracting(own).subtracting([person])
  }

  /// One number for a person and another, to be ranked by: mixes both so that lists differ.
  private func pairNumber(_ one: UInt32, _ other: UInt32) -> UInt32 {
    philox4x32(SIMD4(one, other, 0, 0), key: (0, 0))[0]
  }
}
