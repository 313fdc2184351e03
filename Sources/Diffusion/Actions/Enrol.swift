import Randomness

/// People go to a place for a while (SCIENCE §2.1, `enrol`).
///
/// Each person who is asked agrees with chance `uptake`; those who do go `visits` times a year while
/// it lasts, on top of what they do anyway, and may drop out week by week. `place` may be a different
/// place for each person. Where places are limited, people beyond them wait.
package struct Enrol: Primitive {
  package let people: Targets
  package let place: PlacePhrase
  /// Visits a year when nothing holds the person back.
  package let visits: UncertainNumber
  package let weeks: Range<Int>
  package let uptake: UncertainNumber
  /// How fast people drop out, a year.
  package let dropOut: UncertainNumber
  package let places: Places
  /// What being seen to take part adds to a service user's withdrawal (SCIENCE §2.5).
  package let labels: Double
  package let identity: ActionIdentity
  /// The number under which the first `runners` who come are noted as running it; nil: nobody does.
  package let running: (source: Int, people: Int)?

  package init(
    people: Targets, place: PlacePhrase, visits: UncertainNumber, weeks: Range<Int>,
    uptake: UncertainNumber = .fixed(1), dropOut: UncertainNumber = .fixed(0),
    places: Places = .unlimited, labels: Double = 0, identity: ActionIdentity,
    running: (source: Int, people: Int)? = nil
  ) {
    self.people = people
    self.place = place
    self.visits = visits
    self.weeks = weeks
    self.uptake = uptake
    self.dropOut = dropOut
    self.places = places
    self.labels = labels
    self.identity = identity
    self.running = running
  }

  package func isDue(in week: Int) -> Bool {
    week == weeks.lowerBound || week == weeks.upperBound
      || (weeks.contains(week)
        && (dropOut != .fixed(0) || places.isBuilding(week - weeks.lowerBound)))
  }

  package func act(on future: inout some FutureState) throws {
    let k = future.week - weeks.lowerBound
    var intake = future.intake(of: identity.source)
    if future.week == weeks.upperBound {
      for person in intake.active { stop(person, &future) }
      intake = Intake()
    } else {
      if k == 0 {
        intake = Intake(waiting: identity.pick(people, future))
      } else {
        try dropOut(&intake, &future)
        if places.capacity == nil, places.isBuilding(k) {
          for person in intake.active { try visit(person, k, &future) }
        }
      }
      try begin(&intake, k, &future)
    }
    future.setIntake(intake, of: identity.source)
  }

  private func begin(_ intake: inout Intake, _ k: Int, _ future: inout some FutureState) throws {
    let begun = try intake.offer(places, k) { person in
      place.resolve(future.plan, for: person) == nil
        ? nil : try identity.agrees(person, uptake, future)
    }
    for person in begun {
      try visit(person, k, &future)
      future.label(person, by: Float(labels))
      future.reached(person, source: identity.source)
      if let running, future.reached(by: running.source).count < running.people {
        future.reached(person, source: running.source)
      }
    }
  }

  private func visit(_ person: Int, _ k: Int, _ future: inout some FutureState) throws {
    guard let at = place.resolve(future.plan, for: person) else { return }
    let visits = try visits.value(
      for: person, future, subject: identity.subject("visits"), in: 0...3650)
    future.setVisits(
      person, place: at, source: identity.source,
      rate: Float(visits * future.plan.stepYears * places.dose(k)))
  }

  private func dropOut(_ intake: inout Intake, _ future: inout some FutureState) throws {
    guard dropOut != .fixed(0) else { return }
    let leaving = try identity.leaving(intake.active, dropOut, future)
    for person in leaving { stop(person, &future) }
    intake.active.removeAll(where: Set(leaving).contains)
  }

  private func stop(_ person: Int, _ future: inout some FutureState) {
    guard let at = place.resolve(future.plan, for: person) else { return }
    future.setVisits(person, place: at, source: identity.source, rate: 0)
  }
}
