/// A place opens that is closed on the map, or that the site does not have.
package enum OpenPlace: Intervention {
  package static let name = "open"
  package static let meaning = "Opens a place. People come to it when another action brings them."
  package static let evidence = "No good trial found."
  package static let usualCost = "£60,000 a year for a hub [A] (SCIENCE §2.2)"
  package static let harms = "Crowding: crowded_above. A setting without hosts: \"unhosted\"."
  package static let example = """
    to      = "Second hub"
    setting = "hub"
    from    = "week 26"
    """
  package static let keys: [ActionKey] = [
    ActionKey("to", .place(opens: true), "the place"), .from, .until, .setting, .crowdedAbove,
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    _ = try option.openPlace(action)
  }
}
