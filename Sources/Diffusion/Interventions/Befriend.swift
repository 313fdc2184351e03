/// Befrienders who visit.
package enum Befriend: Intervention {
  package static let name = "befriend"
  package static let meaning =
    "Residents visit people for a while; some pairs stay friends when it ends."
  package static let evidence =
    "Depression SMD −.27 short term (−.48, −.06), −.18 long term (Mead 2010); a later review found"
    + " .18 (−.002, .36), none of it on loneliness or wellbeing alone (Siette 2017)."
  package static let keys: [ActionKey] = [
    .who, .from, .until,
    ActionKey(
      "by", .people, standard: "as many residents at random", "who visits"),
    ActionKey(
      "visits", .rate(0...365), standard: "52 per year",
      "visits a year to someone who is not withdrawn", .assumed("weekly")),
    ActionKey(
      "keep", .share, standard: "0.10", "the chance that a pair stays in touch afterwards",
      .assumed("SCIENCE §2.2")),
    ActionKey(
      "loss", .points, standard: "0 points",
      "what its end takes from the wellbeing of those visited", .assumed("0 to 1 (SCIENCE §2.5)")),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    option.add(
      FormalTies(
        people: try option.targets(action), helpers: try option.targets(helpers(action), "by"),
        visits: action.number("visits"),
        weeks: try option.weeks(action), keep: action.number("keep"),
        loss: action.number("loss"), identity: option.identity(action),
        helperSource: option.helperSource()))
  }

  /// Those named, or as many residents at random as there are people to visit.
  static func helpers(_ action: ActionFields) -> PeoplePhrase {
    if action.has("by") { return action.people("by") }
    let part = PeoplePhrase.Part(
      count: .all, pool: Pool(.residents), rule: AtRandom.name, argument: nil)
    return PeoplePhrase(parts: [part], text: "as many residents at random")
  }
}
