/// A community chest: a small grant to a place.
package enum CommunityChest: Intervention {
  package static let name = "chest"
  package static let meaning =
    "A small grant to a place: people meet more often there; a place that is closed or new opens with"
    + " it. Write an action for each grant."
  package static let evidence = "None found."
  package static let harms =
    "Grants go to those already organised: try to = \"largest local place\" against the smallest."
  package static let usualCost = "£10,000 for all grants [A] (SCIENCE §2.2)"
  package static let money: String? = "money that a place gets"
  package static let example = """
    to    = "largest local place"
    from  = "week 13"
    until = "week 65"
    """
  package static let keys: [ActionKey] = [
    ActionKey("to", .place(opens: true), "the place that gets the grant"), .from, .until,
    ActionKey(
      "encounters_times", .number(0...100), standard: "1.25",
      "multiplies the encounters expected on a visit",
      .assumed("a quarter more; SCIENCE §2.2 names no size")),
    ActionKey("who", .people, standard: "nobody", "people whom the grant brings there"),
    ActionKey(
      "visits", .rate(0...365), standard: "26 per year", "how often they come",
      .assumed("every fortnight, as at a local place (SCIENCE §6, S5)")),
    .uptake, .dropOut, .crowdedAbove,
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    let place = try option.place(action, "to")
    let weeks = try option.weeks(action)
    option.change(
      place: place, weeks: weeks, isOpen: true,
      setting: ChangePlace.changing(action, at: place, option))
    guard action.has("who") else { return }
    try option.enrol(action, to: action.place("to"), named: "to", weeks)
  }
}
