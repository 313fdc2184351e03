/// Some people turn against a scheme that they see.
package enum Backlash: Intervention {
  package static let name = "backlash"
  package static let meaning =
    "After a visible scheme, encounters of some people with service users go badly more often. Add it"
    + " to the actions of the scheme."
  package static let evidence = "None found on its size."
  package static let harms = "It is one (SCIENCE §2.5)."
  package static let usualCost = "none"
  package static let example = """
    who   = "30 residents, least connected"
    from  = "week 26"
    until = "week 52"
    """
  package static let keys: [ActionKey] = [
    .who, .from, .until,
    ActionKey(
      "times", .number(0...100), standard: "1.5",
      "multiplies the chance that an encounter of theirs with a service user goes badly",
      .assumed("SCIENCE §2.5")),
    ActionKey(
      "ramp", .weeks, standard: "at once", "weeks over which it builds up in equal steps"),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    option.add(
      Modify(
        people: try option.targets(action), what: .factor(.hostility),
        times: action.number("times"), weeks: try option.weeks(action), ramp: action.ramp,
        identity: option.identity(action)))
  }
}
