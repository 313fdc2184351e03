import Networks

/// What several interventions have in common.
extension OptionBuilder {
  /// What a place becomes by the keys `setting` and `crowded_above`; nil: it stays as it is.
  func setting(_ action: ActionFields, at place: Int) -> ((Setting) -> Setting)? {
    let word = action.choices("setting").first
    let crowdedAbove = action.has("crowded_above") ? Double(action.count("crowded_above")) : nil
    guard word != nil || crowdedAbove != nil else { return nil }
    let mapped = plan.places[place].setting
    return { before in
      var now = word == Setting.asOnTheMap ? mapped : word.flatMap(Setting.called) ?? before
      if let crowdedAbove { now.crowdedAbove = crowdedAbove }
      return now
    }
  }

  /// Opens the place of the key `to` for the weeks of an action.
  mutating func openPlace(_ action: ActionFields) throws(ActionProblem) -> (Int, Range<Int>) {
    let place = try self.place(action, "to")
    let weeks = try self.weeks(action)
    change(place: place, weeks: weeks, isOpen: true, setting: setting(action, at: place))
    return (place, weeks)
  }

  /// Brings the people of a key to a place.
  ///
  /// - Parameters:
  ///   - key: Who: a key of people.
  ///   - visits: A key of a rate.
  ///   - part: Tells the parts of an action apart that pick different people.
  mutating func enrol(
    _ action: ActionFields, _ key: String = "who", to place: PlacePhrase, named placeKey: String,
    visits: String = "visits", _ weeks: Range<Int>, part: String = "", runners: Int = 0
  ) throws(ActionProblem) {
    try check(action, people: key)
    switch place {
    case .ownLocal, .bestFitting: break
    default: demand(try self.place(action, placeKey), weeks, placeKey)
    }
    let identity = identity(action, part: part)
    add(
      Enrol(
        people: try targets(action, key), place: place, visits: action.number(visits),
        weeks: weeks, uptake: action.number("uptake", else: 1),
        dropOut: action.number("drop_out", else: 0), places: action.places,
        labels: action.labels, identity: identity,
        running: runners > 0 ? (runnerSource(), runners) : nil))
  }

  /// Opens a group at the place of the key `to` and invites the first people.
  mutating func inviteFirst(_ action: ActionFields) throws(ActionProblem) {
    try check(action)
    let (place, weeks) = try openPlace(action)
    demand(place, weeks, "to")
    let identity = identity(action)
    let (index, programme) = openProgramme(
      place: place, weeks: weeks, identity: identity,
      tickets: action.has("tickets") ? action.count("tickets") : nil, labels: action.labels)
    add(
      SeedAction(
        model: .programme(index, programme), people: try targets(action), week: weeks.lowerBound,
        uptake: action.number("uptake"), places: action.places, identity: identity))
  }

  /// Tells the first people of contagions in rounds: those that the key `of` names, or all.
  mutating func tellFirst(_ action: ActionFields) throws(ActionProblem) {
    try check(action)
    let wanted =
      action.has("of") ? action.choices("of") : models.filter(Models.tellable.contains)
    let indices = wanted.compactMap { models.firstIndex(of: $0) }
    guard !indices.isEmpty, indices.count == wanted.count else {
      throw ActionProblem(
        action.has("of") ? "of" : "do", "E-TELL-MODEL",
        "nothing spreads in rounds in this model, so nobody can be told first",
        hint: "set persuasion = [\"independent-cascade\"] or [\"threshold\"] in [model]")
    }
    add(
      SeedAction(
        model: .models(indices), people: try targets(action), week: action.week("from"),
        uptake: action.number("uptake"), places: action.places, identity: identity(action)))
  }

  /// Befrienders, navigators or neighbours who visit the people of `who`.
  mutating func visitPeople(
    _ action: ActionFields, _ weeks: Range<Int>, isRing: Bool = false
  ) throws(ActionProblem) {
    try check(action)
    if isRing { try checkRing(action) } else { try checkHelpers(action) }
    var terms = FormalTies.Terms()
    terms.uptake = action.number("uptake", else: 1)
    terms.dropOut = action.number("drop_out", else: 0)
    terms.helpersStop = action.number("helpers_stop", else: 0)
    terms.places = action.places
    terms.labels = action.labels
    terms.displaces = action.has("displaces") ? action.fixed("displaces") : 0
    terms.isRing = isRing
    add(
      FormalTies(
        people: try targets(action),
        helpers: try targets(isRing ? action.people() : Befriend.helpers(action), "by"),
        visits: action.number("visits"), weeks: weeks, keep: action.number("keep", else: 0),
        loss: action.number("loss", else: 0), terms: terms, identity: identity(action),
        helperSource: helperSource()))
  }

  /// Somebody must be there to visit the people: whoever is visited cannot also help.
  private func checkHelpers(_ action: ActionFields) throws(ActionProblem) {
    let visited = Set(try picked(action.people(), "who"))
    let helpers = try picked(Befriend.helpers(action), "by").filter { !visited.contains($0) }
    guard helpers.isEmpty else { return }
    throw ActionProblem(
      "by", "E-ACTION-HELPERS",
      "nobody at \(plan.site.name) is left to visit these people: all who could help are among"
        + " those who are visited",
      hint: "write by = with other people, for example by = \"20 residents at random\", or fewer"
        + " under who")
  }

  private func checkRing(_ action: ActionFields) throws(ActionProblem) {
    let people = try picked(action.people(), "who").count
    guard people < 3 else { return }
    throw ActionProblem(
      "who", "E-ACTION-RING",
      "a ring in which everybody helps the next needs at least 3 people, and there are \(people)",
      hint: "ask for more people under who")
  }

  /// The people of a phrase in the first future.
  private func picked(_ phrase: PeoplePhrase, _ key: String) throws(ActionProblem) -> [Int] {
    switch phrase.resolve(plan, keys: keys, subject: 0, replicate: 0) {
    case .success(let people): return people
    case .failure(let problem): throw ActionProblem(key, problem)
    }
  }
}
