/// Befrienders who visit.
package enum Befriend: Intervention {
  package static let name = "befriend"
  package static let meaning =
    "Residents visit people for a while; some pairs stay friends when it ends."
  package static let evidence =
    "Depression SMD −.27 short term (−.48, −.06), −.18 long term (Mead 2010); a later review found"
    + " .18 (−.002, .36), none of it on loneliness or wellbeing alone (Siette 2017)."
  package static let harms =
    "An end that is missed: loss. Befrienders who stop: helpers_stop. Own ties that give way:"
    + " displaces. Also labels; see dependency."
  package static let usualCost = "£80 a person and year, £300 of benefit [F] (Knapp 2010–12)"
  package static let example = """
    who   = "30 service users, least connected"
    from  = "week 26"
    until = "week 78"
    """
  package static let keys: [ActionKey] =
    [
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
      ActionKey(
        "ring", .flag, standard: "no",
        "whether those of who help one another, each the next and the last the first, in place of"
          + " by"),
    ] + visiting

  /// What all visits have in common beside whom, when and how often.
  static let visiting: [ActionKey] =
    [
      .uptake.with(standard: "everyone"), .dropOut.with(standard: "nobody"),
      ActionKey(
        "helpers_stop", .rate(0...50), standard: "nobody",
        "how fast those who visit give up; the people they visited are left without"),
      ActionKey(
        "displaces", .share, standard: "nothing",
        "the share of strength that a person's own ties lose when the visits begin"),
    ] + ActionKey.limits + [.ramp, .labels]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.visitPeople(action, try option.weeks(action), isRing: action.flag("ring"))
  }

  /// Those named, or as many residents at random as there are people to visit.
  static func helpers(_ action: ActionFields) -> PeoplePhrase {
    if action.has("by") { return action.people("by") }
    let part = PeoplePhrase.Part(
      count: .all, pool: Pool(.residents), rule: AtRandom.name, argument: nil)
    return PeoplePhrase(parts: [part], text: "as many residents at random")
  }
}
