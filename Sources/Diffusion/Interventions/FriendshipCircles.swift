/// Circles of close friends who begin together.
package enum FriendshipCircles: Intervention {
  package static let name = "friendship-circles"
  package static let meaning =
    "Small groups of people who know one another take something up together: into a group that meets"
    + " at a place, or, where to is left out, by the model's contagions in rounds."
  package static let evidence =
    "Behaviour that needs reinforcement spread farther and faster in clustered networks (Centola"
    + " 2010)."
  package static let harms = "Bonding only: what circles take up stays among those who know them."
  package static let usualCost = "as for champions: £200 a person and year [A] (SCIENCE §2.2)"
  package static let example = """
    to    = "Tuesday group"
    from  = "week 13"
    until = "week 65"
    """
  package static let keys = Champions.peerKeys(
    who: "4 % of everyone in circles of 4", "groups of about 4 close friends (SCIENCE §2.2)")

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try Champions.compilePeers(action, into: &option)
  }
}
