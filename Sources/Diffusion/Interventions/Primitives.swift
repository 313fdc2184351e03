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
