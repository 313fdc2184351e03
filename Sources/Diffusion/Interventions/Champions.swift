/// Community champions, also called peer persuaders.
package enum Champions: Intervention {
  package static let name = "champions"
  package static let meaning =
    "Well-connected residents take something up first and carry it on: into a group that meets at a"
    + " place, or, where to is left out, by the model's contagions in rounds."
  package static let evidence =
    "Network-chosen first people lowered conflict reports in schools by 25 % (corrected from 30 %;"
    + " the overall effect was not significant) (Paluck 2016, corrected 2018)."
  package static let harms =
    "Burnout: champions stop like everybody who takes part (word-of-mouth.drop-out, 0.7 per year"
    + " [A]). Only the connected are reached."
  package static let usualCost = "£200 a champion and year [A] (SCIENCE §2.2)"
  package static let example = """
    to    = "Tuesday group"
    from  = "week 13"
    until = "week 65"
    """
  package static let keys = peerKeys(
    who: "4 % of residents, best connected", "3 to 5 % of residents (SCIENCE §2.2)")

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try compilePeers(action, into: &option)
  }

  /// The keys of people who pass something on, with a group or in rounds.
  static func peerKeys(who: String, _ why: String) -> [ActionKey] {
    [
      ActionKey(
        "to", .place(opens: true), standard: "no place", "the place where their group meets"),
      .who.with(standard: who, .assumed(why)), .from, .until, .uptake, .whileItMeets, .contagions,
    ] + ActionKey.limits + [.labels, .crowdedAbove]
  }

  /// A group at a place if one is named, else contagions in rounds.
  static func compilePeers(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    if action.has("to") { try option.inviteFirst(action) } else { try option.tellFirst(action) }
  }
}
