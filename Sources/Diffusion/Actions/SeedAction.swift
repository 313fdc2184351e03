/// The first people to take something up (SCIENCE §2.1, `seed`): of a contagion in rounds, or the first
/// who are invited to a programme and accept with chance uptake × (1 − v) (SCIENCE §1.6).
package struct SeedAction: Primitive {
  package enum Model: Sendable, Hashable {
    /// Contagions in rounds, by index.
    case contagions([Int])
    /// A programme with word of mouth.
    case programme(Int, Timetable.Programme)
  }
  package let model: Model
  package let people: Targets
  package let week: Int
  package let uptake: UncertainNumber
  package let identity: ActionIdentity

  package func isDue(in week: Int) -> Bool { week == self.week }

  package func act(on future: inout some FutureState) throws {
    for person in identity.pick(people, future) {
      switch model {
      case .contagions(let indices):
        guard try identity.agrees(person, uptake, future) else { continue }
        for index in indices { future.activate(person, contagion: index) }
      case .programme(let index, let programme):
        let stays = 1 - Double(future.value(.withdrawal, of: person))
        guard try identity.agrees(person, uptake, future, times: stays) else { continue }
        future.join(person, programme, index)
      }
      future.reached(person, source: identity.source)
    }
  }
}
