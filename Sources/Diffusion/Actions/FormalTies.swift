/// Befrienders or navigators visit people for a while (SCIENCE §2.1, `formal_tie`).
///
/// The first person of `people` gets the first of `helpers`, and so on; where there are fewer helpers
/// they take several. At the end each pair goes on as ordinary friends with chance `keep`, and each
/// person visited loses `loss` points of wellbeing.
package struct FormalTies: Primitive {
  package let people: Targets
  package let helpers: Targets
  /// κ_f: visits a year to someone who is not withdrawn.
  package let visits: UncertainNumber
  package let weeks: Range<Int>
  package let keep: UncertainNumber
  package let loss: UncertainNumber
  package let identity: ActionIdentity
  /// The number under which the helpers are noted.
  package let helperSource: Int

  /// The strength and the contacts a year of a tie that goes on (SCIENCE §1.5, 2b; A).
  package static let keptStrength: Float = 0.5
  package static let keptContactsPerYear = 40.0

  package func isDue(in week: Int) -> Bool {
    week == weeks.lowerBound || week == weeks.upperBound
  }

  package func act(on future: inout some FutureState) throws {
    if future.week == weeks.lowerBound { try begin(&future) } else { try end(&future) }
  }

  private func begin(_ future: inout some FutureState) throws {
    let visited = identity.pick(people, future)
    let isVisited = Set(visited)
    let available = identity.pick(helpers, future, "helpers").filter {
      !isVisited.contains($0)
    }
    guard !available.isEmpty else { return }
    for (index, person) in visited.enumerated() {
      let visits = try visits.value(
        for: person, future, subject: identity.subject("visits"), in: 0...1500)
      future.formalTies.append(
        FormalTie(
          helper: available[index % available.count], user: person,
          rate: Float(visits * ModelTime.step), source: identity.source))
      future.reached(person, source: identity.source)
      future.reached(available[index % available.count], source: helperSource)
    }
  }

  private func end(_ future: inout some FutureState) throws {
    let ending = future.formalTies.filter { $0.source == identity.source }
    future.formalTies.removeAll { $0.source == identity.source }
    let key = future.keys.key(.success, subject: identity.subject("keep"))
    for tie in ending {
      let loss = try loss.value(
        for: tie.user, future, subject: identity.subject("loss"), in: 0...28)
      let wellbeing = future.value(.wellbeing, of: tie.user) - Float(loss)
      future.set(.wellbeing, of: tie.user, to: max(7, wellbeing))
      let keep = try keep.value(
        for: tie.user, future, subject: identity.subject("keep"), in: 0...1)
      let (low, high) = (min(tie.helper, tie.user), max(tie.helper, tie.user))
      let u = key.uniform53(
        future.plan.numbers[low], future.plan.numbers[high], step: 0, replicate: future.replicate)
      guard u < keep else { continue }
      future.tie(
        low, high, strength: Self.keptStrength,
        rate: Float(Self.keptContactsPerYear * ModelTime.step))
    }
  }
}
