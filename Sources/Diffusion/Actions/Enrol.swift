import Randomness

/// People go to a place for a while (SCIENCE §2.1, `enrol`).
///
/// Each person who is asked agrees with chance `uptake`; those who do go `visits` times a year while
/// it lasts, on top of what they do anyway, and may drop out week by week. `place` may be a different
/// place for each person.
package struct Enrol: Primitive {
  package let people: Targets
  package let place: PlacePhrase
  /// Visits a year when nothing holds the person back.
  package let visits: UncertainNumber
  package let weeks: Range<Int>
  package let uptake: UncertainNumber
  /// The chance of dropping out, a week.
  package let dropOut: Double
  package let identity: ActionIdentity

  package func isDue(in week: Int) -> Bool {
    week == weeks.lowerBound || week == weeks.upperBound
      || (dropOut > 0 && weeks.contains(week))
  }

  package func act(on future: inout some FutureState) throws {
    if future.week == weeks.lowerBound { try begin(&future) }
    if future.week > weeks.lowerBound, future.week < weeks.upperBound { dropOut(&future) }
    if future.week == weeks.upperBound { end(&future) }
  }

  private func begin(_ future: inout some FutureState) throws {
    for person in identity.pick(people, future) {
      guard let at = place.resolve(future.plan, for: person),
        try identity.agrees(person, uptake, future)
      else { continue }
      let visits = try visits.value(
        for: person, future, subject: identity.subject("visits"), in: 0...3650)
      future.setVisits(
        person, place: at, source: identity.source, rate: Float(visits * ModelTime.step))
      future.reached(person, source: identity.source)
    }
  }

  private func dropOut(_ future: inout some FutureState) {
    let key = future.keys.key(.adherence, subject: identity.subject(""))
    for person in future.reached(by: identity.source) {
      let u = key.uniform53(
        future.plan.numbers[person], 0, step: UInt32(future.week), replicate: future.replicate)
      if u < dropOut { stop(person, &future) }
    }
  }

  private func end(_ future: inout some FutureState) {
    for person in future.reached(by: identity.source) { stop(person, &future) }
  }

  private func stop(_ person: Int, _ future: inout some FutureState) {
    guard let at = place.resolve(future.plan, for: person) else { return }
    future.setVisits(person, place: at, source: identity.source, rate: 0)
  }
}
