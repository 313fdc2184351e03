/// A place is kept as it is.
package enum ProtectPlace: Intervention {
  package static let name = "protect"
  package static let meaning =
    "Keeps a place open and as it is on the map, whatever the option's actions before it do there."
    + " By itself that is as now, at its cost: compare it with an option in which the place closes."
  package static let evidence = "No good trial found."
  package static let usualCost = "£60,000 a year for a hub [A] (SCIENCE §2.2)"
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
    let place = try option.place(action, "to")
    let mapped = option.plan.places[place].setting
    option.change(
      place: place, weeks: try option.weeks(action), isOpen: true, setting: { _ in mapped })
  }
}
