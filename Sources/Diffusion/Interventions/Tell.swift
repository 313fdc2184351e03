/// The first people to hear news or to take up a behaviour.
package enum Tell: Intervention {
  package static let name = "tell"
  package static let meaning =
    "Tells some people first. From them it spreads in rounds by the contagions of the model."
  package static let evidence =
    "Network-chosen first people lowered conflict reports in schools by 25 % (Paluck 2016,"
    + " corrected 2018); friends of random people beat random people for vitamins in Honduras (Kim"
    + " 2015)."
  package static let keys: [ActionKey] = [
    .who, .from, .uptake,
    ActionKey(
      "of", .choices(["independent-cascade", "threshold"]), standard: "all of the model",
      "which contagions they are the first of"),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    let wanted = action.has("of") ? action.choices("of") : option.contagions
    let indices = wanted.compactMap { option.contagions.firstIndex(of: $0) }
    guard !indices.isEmpty, indices.count == wanted.count else {
      throw ActionProblem(
        action.has("of") ? "of" : "do", "E-TELL-MODEL",
        "nothing spreads in rounds in this model, so nobody can be told first",
        hint: "set persuasion = [\"independent-cascade\"] or [\"threshold\"] in [model]")
    }
    option.add(
      SeedAction(
        model: .contagions(indices), people: try option.targets(action), week: action.week("from"),
        uptake: action.number("uptake"), identity: option.identity(action)))
  }
}
