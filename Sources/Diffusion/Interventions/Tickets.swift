/// Word of mouth with tickets that are passed on.
package enum Tickets: Intervention {
  package static let name = "tickets"
  package static let meaning =
    "Opens a group; everybody who takes part has a few tickets to pass on to people they have contact"
    + " with, and brings no more than that."
  package static let evidence =
    "Vitamins in Honduras: 74.3 % of tickets redeemed where friends named by random people began,"
    + " 66.2 % from random people, 61.0 % from the most connected (Kim 2015); no gain for chlorine"
    + " (from memory)."
  package static let harms =
    "Rumour and backlash: add an action that does \"backlash\", or modify"
    + " stigma.negative-contact."
  package static let example = """
    to    = "Tuesday group"
    who   = "16 named by friends"
    from  = "week 13"
    until = "week 65"
    """
  package static let keys: [ActionKey] =
    [
      ActionKey("to", .place(opens: true), "the place where the group meets"), .who, .from, .until,
      .uptake, .whileItMeets,
      .tickets.with(standard: "4", .assumed("each adopter has 4 tickets (SCIENCE §2.2)")),
    ] + ActionKey.limits + [.labels, .crowdedAbove]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.inviteFirst(action)
  }
}
