/// Social prescribing: a link worker finds each person the place that fits.
package enum Prescribe: Intervention {
  package static let name = "prescribe"
  package static let meaning =
    "A link worker or an app brings lonely people to the place that fits each best. Not everybody"
    + " agrees; where places are limited, the others wait until one is free."
  package static let evidence =
    "Mixed; trials on loneliness pooled about −.20, on social cognition about −.60 (from memory)."
  package static let harms = "A waiting list (capacity), people who drop off (drop_out), labels."
  package static let usualCost = "£300 a person [A] (SCIENCE §2.2)"
  package static let example = """
    from     = "week 13"
    until    = "week 65"
    capacity = 20
    """
  package static let keys: [ActionKey] =
    [
      .who.with(
        standard: "10 % of everyone, least connected",
        .assumed("lonely people, by the ties of the map (SCIENCE §2.2)")),
      ActionKey(
        "to", .place(opens: false), standard: "best-fitting place",
        "the place they are brought to", .assumed("SCIENCE §2.2")),
      .from, .until, .uptake.with(standard: "0.4", .assumed("SCIENCE §2.2")),
      ActionKey(
        "visits", .rate(0...365), standard: "26 per year", "how often they come",
        .assumed("every fortnight, as at a local place (SCIENCE §6, S5)")),
      .dropOut.with(
        standard: "0.7 per year", .assumed("as people who take part in a group (SCIENCE §1.1, P11)")
      ),
      ActionKey.limits[0],
      ActionKey(
        "refill", .flag, standard: "yes", ActionKey.limits[1].meaning,
        .assumed("people wait until a place is free (SCIENCE §2.2)")),
      .ramp, .labels,
    ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.enrol(action, to: action.place("to"), named: "to", try option.weeks(action))
  }
}
