/// Something about people is multiplied for a while (SCIENCE §2.1, `modify`).
package struct Modify: Primitive {
  package let people: Targets
  package let factor: PersonFactor
  package let times: UncertainNumber
  package let weeks: Range<Int>
  package let identity: ActionIdentity

  package func isDue(in week: Int) -> Bool {
    week == weeks.lowerBound || week == weeks.upperBound
  }

  package func act(on future: inout some FutureState) throws {
    if future.week == weeks.upperBound {
      for person in future.reached(by: identity.source) {
        future.scale(factor, of: person, source: identity.source, by: 1)
      }
      return
    }
    for person in identity.pick(people, future) {
      let times = try times.value(
        for: person, future, subject: identity.subject("times"), in: 0...100)
      future.scale(factor, of: person, source: identity.source, by: Float(times))
      future.reached(person, source: identity.source)
    }
  }
}
