/// Something about people is multiplied or raised (SCIENCE §2.1, `modify`).
///
/// Factors and the own level of wellbeing are changed while it lasts and are as before afterwards. How
/// withdrawn people are is changed once, at the start: it is a state, which goes its own way from there.
package struct Modify: Primitive {
  /// What is changed.
  package enum What: Sendable, Hashable {
    case factor(PersonFactor)
    /// μ, in points.
    case ownLevel
    /// v of service users.
    case withdrawal
  }
  package let people: Targets
  package let what: What
  package let times: UncertainNumber
  package let plus: UncertainNumber
  package let weeks: Range<Int>
  /// Weeks over which factors and the own level move in equal steps; 0 = at once.
  package let ramp: Int
  package let identity: ActionIdentity

  package init(
    people: Targets, what: What, times: UncertainNumber = .fixed(1),
    plus: UncertainNumber = .fixed(0), weeks: Range<Int>, ramp: Int = 0, identity: ActionIdentity
  ) {
    self.people = people
    self.what = what
    self.times = times
    self.plus = plus
    self.weeks = weeks
    self.ramp = ramp
    self.identity = identity
  }

  package func isDue(in week: Int) -> Bool {
    week == weeks.lowerBound || week == weeks.upperBound
      || (what != .withdrawal && week > weeks.lowerBound && week < weeks.upperBound
        && week - weeks.lowerBound < ramp)
  }

  package func act(on future: inout some FutureState) throws {
    if future.week == weeks.upperBound {
      for person in future.reached(by: identity.source) { takeBack(person, &future) }
      return
    }
    let k = future.week - weeks.lowerBound
    if k > 0 {
      for person in future.reached(by: identity.source) { try change(person, k, &future) }
      return
    }
    for person in identity.pick(people, future) {
      try change(person, k, &future)
      future.reached(person, source: identity.source)
    }
  }

  private func change(_ person: Int, _ k: Int, _ future: inout some FutureState) throws {
    let times = try times.value(
      for: person, future, subject: identity.subject("times"), in: 0...100)
    let plus = try plus.value(for: person, future, subject: identity.subject("plus"), in: -28...28)
    let share = Places.share(k, ramp: ramp)
    switch what {
    case .factor(let factor):
      let now = ramp > 0 ? 1 + (times - 1) * share : times
      future.scale(factor, of: person, source: identity.source, by: Float(now))
    case .ownLevel:
      future.raiseOwnLevel(person, source: identity.source, by: Float(plus * share))
    case .withdrawal:
      guard future.plan.isUser[person] else { return }
      let v = Double(future.value(.withdrawal, of: person)) * times + plus
      future.set(.withdrawal, of: person, to: Float(min(1, max(0, v))))
    }
  }

  private func takeBack(_ person: Int, _ future: inout some FutureState) {
    switch what {
    case .factor(let factor):
      future.scale(factor, of: person, source: identity.source, by: 1)
    case .ownLevel: future.raiseOwnLevel(person, source: identity.source, by: 0)
    case .withdrawal: break
    }
  }
}
