/// People are introduced to others.
package enum IntroducePeople: Intervention {
  package static let name = "introduce"
  package static let meaning = "Introduces people to others; some introductions become ties."
  package static let evidence = "None found on the share that becomes a tie."
  package static let keys: [ActionKey] = [
    .who, .from, ActionKey("to", .pool, "to whom"),
    ActionKey("each", .count(1...100), standard: "1", "to how many others each person"),
    ActionKey(
      "success", .share, standard: "0.2", "the chance that an introduction becomes a tie",
      .assumed("SCIENCE §2.2")),
    ActionKey(
      "strength", .share, standard: "0.25", "the strength of a tie that begins",
      .assumed("as ties that begin by themselves (SCIENCE §1.4)")),
    ActionKey(
      "contacts", .rate(0...1500), standard: "40 per year",
      "contacts a year on such a tie at full strength",
      .assumed("as ties that begin by themselves (SCIENCE §1.4)")),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    try option.check(action, pool: "to")
    option.add(
      Introduce(
        people: try option.targets(action), others: action.pool("to"), each: action.count("each"),
        week: action.week("from"), success: action.number("success"),
        strength: action.fixed("strength"), contactsPerYear: action.fixed("contacts"),
        identity: option.identity(action)))
  }
}
