import Networks

/// A place opens that is closed on the map, or that the site does not have.
package enum OpenPlace: Intervention {
  package static let name = "open"
  package static let meaning = "Opens a place. People come to it when another action brings them."
  package static let evidence = "No good trial found."
  package static let keys: [ActionKey] = [
    ActionKey("to", .place(opens: true), "the place"), .from, .until, .setting,
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    option.change(
      place: try option.place(action, "to"), weeks: try option.weeks(action), isOpen: true,
      setting: Setting.replacing(action, "setting"))
  }
}
