/// People or their ties go.
package enum RemovePeople: Intervention {
  package static let name = "remove"
  package static let meaning =
    "Takes people away for a while, or ends or weakens all their ties for good."
  package static let evidence = "A building block, for harms and for what-ifs."
  package static let harms = "A way to try them: people who move away, ties that are displaced."
  package static let example = """
    who   = "5 best connected"
    from  = "week 26"
    until = "week 52"
    """
  package static let keys: [ActionKey] = [
    .who, .from, .until,
    ActionKey(
      "what", .choice(Remove.What.allCases.map(\.rawValue)), standard: "people",
      "the people themselves, or their ties"),
    ActionKey(
      "share", .share, standard: "all of it", "for ties: how much of their strength goes"),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    option.add(
      Remove(
        what: Remove.What(rawValue: action.choices("what").first ?? "") ?? .people,
        people: try option.targets(action), weeks: try option.weeks(action),
        share: action.has("share") ? action.fixed("share") : 1, identity: option.identity(action)))
  }
}
