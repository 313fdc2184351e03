/// A campaign in the media or in public (SCIENCE §2.1, `campaign`; §1.3, 3): each week it reaches each
/// person of the audience with chance `reach` and takes a share `effect` off the stigma of those
/// reached. A negative effect is a boomerang. The reach may rise over its first weeks.
package struct CampaignAction: Primitive {
  /// Those it may reach: no service users, ascending.
  package let audience: [Int]
  package let reach: UncertainNumber
  /// η_c.
  package let effect: UncertainNumber
  package let weeks: Range<Int>
  /// Weeks over which the reach rises in equal steps; 0 = at once.
  package let ramp: Int
  package let identity: ActionIdentity

  private func value(
    _ number: UncertainNumber, _ what: String, _ person: Int, _ future: some FutureState,
    _ range: ClosedRange<Double>
  ) throws -> Float {
    Float(try number.value(for: person, future, subject: identity.subject(what), in: range))
  }

  package func isDue(in week: Int) -> Bool { weeks.contains(week) }

  package func act(on future: inout some FutureState) throws {
    let key = future.keys.key(.campaign, subject: identity.subject("reach"))
    // A reach for each person is asked for one by one; one for all is asked for once.
    let share = Float(Places.share(future.week - weeks.lowerBound, ramp: ramp))
    let common = try reach.isPerPerson ? nil : value(reach, "reach", 0, future, 0...1)
    let reaches =
      try common.map { [$0 * share] }
      ?? audience.map { try value(reach, "reach", $0, future, 0...1) * share }
    for person in future.chosen(audience, key: key, chances: reaches) {
      let effect = try value(effect, "effect", person, future, -1...1)
      future.campaign(person, times: Elementary.exp(-effect))
    }
  }
}
