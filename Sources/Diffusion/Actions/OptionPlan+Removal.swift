import Diagnostics

extension OptionPlan {
  /// As this option, but one place is closed for the whole run.
  package func closing(place: Int, weeks: Int) -> OptionPlan {
    var plan = self
    plan.timetable.change(place: place, weeks: 0..<weeks, isOpen: false, setting: nil)
    return plan
  }

  /// As this option, but without some of the people for the whole run: they meet nobody and go nowhere,
  /// and their ties fade.
  package func removing(_ pool: Pool, site: SitePlan, keys: Keys, weeks: Int)
    throws(PhraseProblem) -> OptionPlan
  {
    let part = PeoplePhrase.Part(count: .all, pool: pool, rule: nil, argument: nil)
    let phrase = PeoplePhrase(parts: [part], text: "all \(pool.text)")
    var plan = self
    plan.actions.append(
      Remove(
        what: .people, people: try Targets(phrase, site, keys), weeks: 0..<weeks,
        identity: ActionIdentity(source: 0, name: "remove", occurrence: 0)))
    return plan
  }
}
