/// People come to a place for a while.
package enum EnrolPeople: Intervention {
  package static let name = "enrol"
  package static let meaning = "Brings people to a place for a while, so many times a year."
  package static let evidence = "A building block; see the interventions that use it."
  package static let keys: [ActionKey] = [
    .who, ActionKey("to", .place(opens: false), "the place; may be \"own local place\""), .from,
    .until, .uptake,
    ActionKey("visits", .rate(0...365), "how often they come"),
    ActionKey(
      "drop_out", .share, standard: "0", "the chance, a week, that a person stops coming",
      .assumed("nobody stops unless the scenario says so")),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    if action.place("to") != .ownLocal { _ = try option.place(action, "to") }
    option.add(
      Enrol(
        people: try option.targets(action), place: action.place("to"),
        visits: action.number("visits"),
        weeks: try option.weeks(action), uptake: action.number("uptake"),
        dropOut: action.fixed("drop_out"), identity: option.identity(action)))
  }
}
