/// People come to a place for a while.
package enum EnrolPeople: Intervention {
  package static let name = "enrol"
  package static let meaning = "Brings people to a place for a while, so many times a year."
  package static let evidence = "A building block; see the interventions that use it."
  package static let harms = "Crowding (change … crowded_above), people who drop out, labels."
  package static let example = """
    who    = "20 service users, least connected"
    to     = "the hub"
    visits = "40 per year"
    from   = "week 26"
    until  = "week 78"
    """
  package static let keys: [ActionKey] =
    [
      .who,
      ActionKey(
        "to", .place(opens: false),
        "the place; may be \"own local place\" or \"best-fitting place\""), .from, .until, .uptake,
      ActionKey("visits", .rate(0...365), "how often they come"),
      .dropOut,
    ] + ActionKey.limits + [.ramp, .labels]
    + [
      ActionKey(
        "runners", .count(1...1000), standard: "nobody",
        "how many of them are noted as running what goes on there")
    ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.enrol(
      action, to: action.place("to"), named: "to", try option.weeks(action),
      runners: action.has("runners") ? action.count("runners") : 0)
  }
}
