/// People or their ties go.
package enum RemovePeople: Intervention {
  package static let name = "remove"
  package static let meaning = "Takes people away for a while, or ends all their ties for good."
  package static let evidence = "A building block, for harms and for what-ifs."
  package static let keys: [ActionKey] = [
    .who, .from, .until,
    ActionKey(
      "what", .choice(Remove.What.allCases.map(\.rawValue)), standard: "people",
      "the people themselves, or their ties"),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    option.add(
      Remove(
        what: Remove.What(rawValue: action.choices("what").first ?? "") ?? .people,
        people: try option.targets(action), weeks: try option.weeks(action),
        identity: option.identity(action)))
  }
}
