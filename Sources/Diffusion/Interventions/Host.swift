/// Hosted social contact: people from both sides come to the same hosted place.
package enum Host: Intervention {
  package static let name = "host"
  package static let meaning =
    "Opens a hosted programme where service users and other residents meet."
  package static let evidence =
    "d ≈ .33–.38 on attitudes (Maunder & White 2019); quality of contact matters (r = .33); live"
    + " contact against none 2.68 : 2.42 (Maunder & White 2019)."
  package static let harms =
    "Contact that nobody hosts goes badly more often: setting = \"unhosted\". Also labels and"
    + " crowded_above."
  package static let usualCost = "£30,000 [A] (SCIENCE §2.2)"
  package static let example = """
    to    = "Tuesday group"
    who   = "20 service users at random"
    and   = "40 residents at random"
    from  = "week 26"
    until = "week 78"
    """
  package static let keys: [ActionKey] =
    [
      ActionKey("to", .place(opens: true), "the place where it happens"), .who, .from, .until,
      .uptake,
      ActionKey(
        "visits", .rate(0...365), standard: "45 per year", "how often those who come do so",
        .assumed("nearly weekly")),
      ActionKey("and", .people, standard: "nobody", "a second group of people who come"),
      ActionKey(
        "and_visits", .rate(0...365), standard: "30 per year", "how often the second group comes",
        .assumed("every fortnight or so")),
      ActionKey(
        "setting", .choice(["hosted", "hub", "local", "unhosted"]), standard: "hosted",
        "what happens there", .assumed("hosted (SCIENCE §1.5)")),
      .dropOut,
    ] + ActionKey.limits + [.ramp, .labels, .crowdedAbove]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    let (_, weeks) = try option.openPlace(action)
    let place = action.place("to")
    try option.enrol(action, to: place, named: "to", weeks, part: "who")
    guard action.has("and") else { return }
    try option.enrol(
      action, "and", to: place, named: "to", visits: "and_visits", weeks, part: "and")
  }
}
