/// Befrienders or navigators visit people for a while (SCIENCE §2.1, `formal_tie`).
///
/// Whoever is visited gets the helper who has fewest people so far, the first of the list among equals:
/// the first person the first helper, and so on; where there are fewer helpers they take several. At the
/// end each pair goes on as ordinary friends with chance `keep`, and each person visited loses `loss`
/// points of wellbeing. Helpers who stop before the end leave the people they visited without, who lose
/// the same.
package struct FormalTies: Primitive {
  package let people: Targets
  package let helpers: Targets
  /// κ_f: visits a year to someone who is not withdrawn.
  package let visits: UncertainNumber
  package let weeks: Range<Int>
  package let keep: UncertainNumber
  package let loss: UncertainNumber
  package let terms: Terms
  package let identity: ActionIdentity
  /// The number under which the helpers are noted.
  package let helperSource: Int

  /// What goes beyond the plain form.
  package struct Terms: Sendable {
    package var uptake: UncertainNumber = .fixed(1)
    /// How fast people give up being visited, a year.
    package var dropOut: UncertainNumber = .fixed(0)
    /// How fast helpers stop, a year (SCIENCE §2.5, volunteer depletion).
    package var helpersStop: UncertainNumber = .fixed(0)
    package var places: Places = .unlimited
    /// What being seen to be visited adds to a service user's withdrawal (SCIENCE §2.5).
    package var labels = 0.0
    /// The share of strength that the person's own ties lose when the visits begin.
    package var displaces = 0.0
    /// Whether everybody helps the next, the last the first: then `helpers` are not asked.
    package var isRing = false

    package init() {}
  }

  /// The strength and the contacts a year of a tie that goes on (SCIENCE §1.5, 2b; A).
  package static let keptStrength: Float = 0.5
  package static let keptContactsPerYear = 40.0

  package init(
    people: Targets, helpers: Targets, visits: UncertainNumber, weeks: Range<Int>,
    keep: UncertainNumber, loss: UncertainNumber, terms: Terms = Terms(),
    identity: ActionIdentity, helperSource: Int
  ) {
    self.people = people
    self.helpers = helpers
    self.visits = visits
    self.weeks = weeks
    self.keep = keep
    self.loss = loss
    self.terms = terms
    self.identity = identity
    self.helperSource = helperSource
  }

  package func isDue(in week: Int) -> Bool {
    week == weeks.lowerBound || week == weeks.upperBound
      || (weeks.contains(week)
        && (terms.dropOut != .fixed(0) || terms.helpersStop != .fixed(0)
          || terms.places.isBuilding(week - weeks.lowerBound)))
  }

  package func act(on future: inout some FutureState) throws {
    if future.week == weeks.upperBound {
      try end(ofThoseWho: { _ in true }, keeps: true, &future)
      return future.setIntake(Intake(), of: identity.source)
    }
    let k = future.week - weeks.lowerBound
    var intake = k == 0 ? start(future) : future.intake(of: identity.source)
    if k > 0 { try leave(&intake, &future) }
    if !terms.isRing, intake.helpers.isEmpty { intake.waiting = [] }
    let begun = try intake.offer(terms.places, k) {
      try identity.agrees($0, terms.uptake, future)
    }
    for person in begun { begin(person, &future) }
    if terms.isRing {
      try close(intake.active, k, &future)
    } else {
      try pair(begun, intake.helpers, k, &future)
    }
    future.setIntake(intake, of: identity.source)
  }

  private func start(_ future: some FutureState) -> Intake {
    var intake = Intake(waiting: identity.pick(people, future))
    if terms.isRing { return intake }
    let isVisited = Set(intake.waiting)
    intake.helpers = identity.pick(helpers, future, "helpers").filter { !isVisited.contains($0) }
    return intake
  }

  private func begin(_ person: Int, _ future: inout some FutureState) {
    future.reached(person, source: identity.source)
    future.label(person, by: Float(terms.labels))
    future.displaceTies(of: person, by: Float(terms.displaces))
  }

  /// People and helpers who stop; whoever loses a helper does not come back.
  private func leave(_ intake: inout Intake, _ future: inout some FutureState) throws {
    if terms.dropOut != .fixed(0) {
      let leaving = Set(try identity.leaving(intake.active, terms.dropOut, future, "drop out"))
      try end(ofThoseWho: { leaving.contains($0.user) }, keeps: false, &future)
      intake.active.removeAll(where: leaving.contains)
    }
    if terms.helpersStop != .fixed(0) {
      let all = terms.isRing ? intake.active : intake.helpers
      let leaving = Set(try identity.leaving(all, terms.helpersStop, future, "helpers"))
      let left = Set(
        future.formalTies.filter {
          $0.source == identity.source && leaving.contains($0.helper)
        }.map(\.user))
      try end(ofThoseWho: { leaving.contains($0.helper) }, keeps: false, loses: true, &future)
      intake.active.removeAll { terms.isRing ? leaving.contains($0) : left.contains($0) }
      intake.helpers.removeAll(where: leaving.contains)
    }
  }
}
