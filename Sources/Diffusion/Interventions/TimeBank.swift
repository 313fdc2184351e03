/// A time bank: neighbours who help one another in turn.
package enum TimeBank: Intervention {
  package static let name = "time-bank"
  package static let meaning =
    "People who help one another by turns: each helps the next, the last the first, so everybody"
    + " gives as much as they get."
  package static let evidence = "None found on its size."
  package static let usualCost = "£450 a person and year, £1,300 of benefit [F] (Knapp 2010–12)"
  package static let harms = "Members who stop: drop_out; the ring closes again without them."
  package static let example = """
    who   = "20 service users at random + 20 residents at random"
    from  = "week 26"
    until = "week 78"
    """
  package static let keys: [ActionKey] =
    [
      .who, .from, .until,
      ActionKey(
        "visits", .rate(0...365), standard: "26 per year",
        "how often each helps the next, a year", .assumed("every fortnight")),
      ActionKey(
        "keep", .share, standard: "0.10", "the chance that a pair stays in touch afterwards",
        .assumed("as befriending (SCIENCE §2.2)")),
    ] + Befriend.visiting.filter { $0.name != "displaces" && $0.name != "helpers_stop" }

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.visitPeople(action, try option.weeks(action), isRing: true)
  }
}
