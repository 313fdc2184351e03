/// The first people to take something up (SCIENCE §2.1, `seed`): of a contagion in rounds, or the first
/// who are invited to a programme and accept with chance uptake × (1 − v) (SCIENCE §1.6). Where places
/// are limited, no more are asked than there are places, or with refill until they are filled.
package struct SeedAction: Primitive {
  package enum Model: Sendable, Hashable {
    /// Models that the scenario names, by index.
    case models([Int])
    /// A programme with word of mouth.
    case programme(Int, Timetable.Programme)
  }
  package let model: Model
  package let people: Targets
  package let week: Int
  package let uptake: UncertainNumber
  package let places: Places
  package let identity: ActionIdentity

  package init(
    model: Model, people: Targets, week: Int, uptake: UncertainNumber,
    places: Places = .unlimited, identity: ActionIdentity
  ) {
    self.model = model
    self.people = people
    self.week = week
    self.uptake = uptake
    self.places = places
    self.identity = identity
  }

  package func isDue(in week: Int) -> Bool { week == self.week }

  package func act(on future: inout some FutureState) throws {
    var intake = Intake(waiting: identity.pick(people, future))
    let begun = try intake.offer(places, 0) { person in
      let stays = isInvitation ? 1 - Double(future.value(.withdrawal, of: person)) : 1
      return try identity.agrees(person, uptake, future, times: stays)
    }
    for person in begun {
      switch model {
      case .models(let indices):
        for index in indices { future.activate(person, model: index) }
      case .programme(let index, let programme): future.join(person, programme, index)
      }
      future.reached(person, source: identity.source)
    }
  }

  private var isInvitation: Bool {
    if case .programme = model { true } else { false }
  }
}
