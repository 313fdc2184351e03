/// Something about people is multiplied.
package enum ModifyPeople: Intervention {
  package static let name = "modify"
  package static let meaning = "Multiplies something about people for a while."
  package static let evidence = "A building block, for harms and for what-ifs."
  package static let factors: [(name: String, factor: PersonFactor)] = [
    ("stigma.positive-contact", .stigmaGood), ("stigma.negative-contact", .stigmaBad),
    ("stigma.hostility", .hostility), ("withdrawal.negative-contact", .withdrawalBad),
    ("withdrawal.positive-contact", .withdrawalGood), ("contact", .reach),
  ]
  package static let keys: [ActionKey] = [
    .who, .from, .until, ActionKey("what", .choice(factors.map(\.name)), "what is multiplied"),
    ActionKey("times", .number(0...100), "by how much"),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    guard
      let factor = factors.first(where: { $0.name == action.choices("what").first })?.factor
    else { throw ActionProblem("what", "E-MODIFY-WHAT", "this cannot be multiplied") }
    option.add(
      Modify(
        people: try option.targets(action), factor: factor, times: action.number("times"),
        weeks: try option.weeks(action), identity: option.identity(action)))
  }
}
