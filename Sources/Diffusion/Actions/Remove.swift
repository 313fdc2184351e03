/// People go away for a while, or lose their ties (SCIENCE §2.1, `remove`; places close by `place`).
///
/// While away a person meets nobody and goes nowhere; the person's own scores go on and are counted.
package struct Remove: Primitive {
  package enum What: String, Sendable, Hashable, CaseIterable {
    /// The people themselves, until they come back.
    case people
    /// All ties of these people, or a share of their strength, for good.
    case ties
  }
  package let what: What
  package let people: Targets
  package let weeks: Range<Int>
  /// For ties: how much of their strength goes; all of it ends them.
  package let share: Double
  package let identity: ActionIdentity

  package init(
    what: What, people: Targets, weeks: Range<Int>, share: Double = 1, identity: ActionIdentity
  ) {
    self.what = what
    self.people = people
    self.weeks = weeks
    self.share = share
    self.identity = identity
  }

  package func isDue(in week: Int) -> Bool {
    week == weeks.lowerBound || (what == .people && week == weeks.upperBound)
  }

  package func act(on future: inout some FutureState) throws {
    if future.week == weeks.upperBound {
      for person in future.reached(by: identity.source) {
        future.scale(.reach, of: person, source: identity.source, by: 1)
      }
      return
    }
    for person in identity.pick(people, future) {
      switch what {
      case .people: future.scale(.reach, of: person, source: identity.source, by: 0)
      case .ties where share < 1: future.displaceTies(of: person, by: Float(share))
      case .ties: for other in future.tiedTo(person) { future.untie(person, other) }
      }
      future.reached(person, source: identity.source)
    }
  }
}
