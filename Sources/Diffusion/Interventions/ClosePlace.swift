/// A place closes.
package enum ClosePlace: Intervention {
  package static let name = "close"
  package static let meaning = "Closes a place, for a while or for good."
  package static let evidence = "No good trial found on the closing of hubs."
  package static let harms =
    "It is one: people with few other ties lose most. The closing of a hub or day service is named in"
    + " SCIENCE §2.5."
  package static let usualCost = "a saving"
  package static let example = """
    to   = "the hub"
    from = "week 26"
    """
  package static let keys: [ActionKey] = [
    ActionKey("to", .place(opens: false), "the place"), .from, .until,
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    option.change(
      place: try option.place(action, "to"), weeks: try option.weeks(action), isOpen: false,
      setting: nil)
  }
}
