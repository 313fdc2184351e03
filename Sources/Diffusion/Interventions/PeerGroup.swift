/// A group that its own people thought of and run, such as mothers of one street.
package enum PeerGroup: Intervention {
  package static let name = "peer-group"
  package static let meaning =
    "Opens a new place for people of one kind, which they run themselves; the first of them are noted"
    + " as running it."
  package static let evidence = "Qualitative only (RSA, the seven communities)."
  package static let harms = "Bonding without bridging: see bridging ties and the gap."
  package static let usualCost = "£5,000 a year [A] (SCIENCE §2.2)"
  package static let example = """
    to    = "Thursday kitchen"
    who   = "15 service users at random"
    from  = "week 13"
    until = "week 65"
    """
  package static let keys: [ActionKey] =
    [
      ActionKey("to", .place(opens: true), "the place where it meets"), .who, .from, .until,
      .uptake,
      ActionKey(
        "visits", .rate(0...365), standard: "45 per year", "how often they come",
        .assumed("nearly weekly, as hosted contact (SCIENCE §2.2)")),
      ActionKey(
        "runners", .count(1...1000), standard: "3", "how many of them run it",
        .assumed("a handful")),
      .whileOpen(
        ["hosted", "hub", "local", "unhosted"], "hosted",
        "run by its own people, it is as welcoming as a hosted one (SCIENCE §2.2)"),
      .dropOut,
    ] + ActionKey.limits + [.ramp, .labels, .crowdedAbove]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    let (_, weeks) = try option.openPlace(action)
    try option.enrol(
      action, to: action.place("to"), named: "to", weeks, runners: action.count("runners"))
  }
}
