/// People are introduced to others.
package enum IntroducePeople: Intervention {
  package static let name = "introduce"
  package static let meaning = "Introduces people to others; some introductions become ties."
  package static let evidence = "None found on the share that becomes a tie."
  package static let harms = "First meetings that go badly: negative_factor."
  package static let usualCost = "£50 an introduction [A] (SCIENCE §2.2)"
  package static let example = """
    who  = "20 service users at random"
    to   = "residents"
    from = "week 26"
    """
  package static let keys = introducing(to: nil, negativeFactor: "never")

  /// The keys of introductions.
  static func introducing(
    to: String?, negativeFactor: String, _ why: Parameter.Provenance? = nil
  ) -> [ActionKey] {
    [
      .who, .from,
      ActionKey(
        "to", .pool, standard: to, "to whom", to.map { _ in .assumed("across the divide") }),
      ActionKey("each", .count(1...100), standard: "1", "to how many others each person"),
      ActionKey(
        "among", .choice(["all of them", "friends of friends"]), standard: "all of them",
        "whether to anyone of these, or only to those who are a tie of a tie"),
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
      ActionKey(
        "negative_factor", .number(0...20), standard: negativeFactor,
        "multiplies the chance that a first meeting between a service user and another goes badly",
        why),
    ]
  }

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.introduce(action)
  }
}

extension OptionBuilder {
  /// Introductions by the keys that all of them have.
  mutating func introduce(_ action: ActionFields, _ part: String = "") throws(ActionProblem) {
    try check(action)
    try check(action, pool: "to")
    try checkOthers(action)
    add(
      Introduce(
        people: try targets(action), others: action.pool("to"),
        isWithinTwoSteps: action.choices("among") == ["friends of friends"],
        each: action.count("each"), week: action.week("from"), success: action.number("success"),
        strength: action.fixed("strength"), contactsPerYear: action.fixed("contacts"),
        negativeFactor: action.has("negative_factor") ? action.fixed("negative_factor") : 0,
        identity: identity(action, part: part)))
  }

  /// There must be somebody in the pool beside the person who is introduced.
  private func checkOthers(_ action: ActionFields) throws(ActionProblem) {
    let others = try members(action, "to")
    guard others.count == 1,
      case .success(let people) = action.people().resolve(
        plan, keys: keys, subject: 0, replicate: 0), people == others
    else { return }
    throw ActionProblem(
      "to", "E-ACTION-ALONE",
      "at \(plan.site.name) \"\(action.pool("to").text)\" is one person, who would be introduced to"
        + " nobody else",
      hint: "name a larger group under to")
  }
}
