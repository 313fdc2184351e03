/// Guests of a hosted group who tell the people they have contact with.
package enum Invite: Intervention {
  package static let name = "invite"
  package static let meaning =
    "Opens a hosted weekly group, invites the first guests, and lets word of mouth bring more."
  package static let evidence =
    "Contact interventions on stigma: d = .38 after, .33 short term (Maunder & White 2019); a"
    + " sceptical review found no dose effect and no lasting one (Open Forum 2020)."
  package static let harms =
    "Who is reached by word of mouth is who was well connected before (compare groups); setting ="
    + " \"unhosted\"; crowded_above; labels."
  package static let example = """
    to     = "Tuesday group"
    who    = "16 best connected"
    from   = "week 13"
    until  = "week 65"
    uptake = 0.6
    """
  package static let keys: [ActionKey] =
    [
      ActionKey("to", .place(opens: true), "the place where the group meets"), .who, .from, .until,
      .uptake, .whileItMeets, .tickets,
    ] + ActionKey.limits + [.labels, .crowdedAbove]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.inviteFirst(action)
  }
}

extension ActionKey {
  static let whileItMeets = ActionKey(
    "setting", .choice(["hosted", "hub", "local", "unhosted"]), standard: "hosted",
    "what happens there while the group meets",
    .assumed("hosted: 4 encounters a visit, few of them bad (SCIENCE §1.5)"))
  static let tickets = ActionKey(
    "tickets", .count(1...1000), standard: "no limit",
    "how many others each person who takes part can bring")
}
