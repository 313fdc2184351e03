/// A campaign in the media or in public (SCIENCE §2.1, `campaign`; §1.3, 3): each week it reaches each
/// person of the audience with chance `reach` and takes a share `effect` off the stigma of those
/// reached. A negative effect is a boomerang.
package struct CampaignAction: Primitive {
  package let audience: Pool
  package let reach: UncertainNumber
  /// η_c.
  package let effect: UncertainNumber
  package let weeks: Range<Int>
  package let identity: ActionIdentity

  package func isDue(in week: Int) -> Bool { weeks.contains(week) }

  package func act(on future: inout some FutureState) throws {
    let members = try audience.members(future.plan, keys: future.keys).get()
    let key = future.keys.key(.campaign, subject: identity.subject("reach"))
    for person in members.indices where members[person] && !future.plan.isUser[person] {
      let reach = try reach.value(
        for: person, future, subject: identity.subject("reach"), in: 0...1)
      let u = key.uniform(
        future.plan.numbers[person], 0, step: UInt32(future.week), replicate: future.replicate)
      guard Double(u) < reach else { continue }
      let effect = try effect.value(
        for: person, future, subject: identity.subject("effect"), in: -1...1)
      future.campaign(person, times: Elementary.exp(Float(-effect)))
    }
  }
}
