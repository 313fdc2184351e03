import Networks

/// Guests of a hosted group who tell the people they have contact with.
package enum Invite: Intervention {
  package static let name = "invite"
  package static let meaning =
    "Opens a hosted weekly group, invites the first guests, and lets word of mouth bring more."
  package static let evidence =
    "Contact interventions on stigma: d = .38 after, .33 short term (Maunder & White 2019); a"
    + " sceptical review found no dose effect and no lasting one (Open Forum 2020)."
  package static let keys: [ActionKey] = [
    ActionKey("to", .place(opens: true), "the place where the group meets"), .who, .from, .until,
    .uptake,
    ActionKey(
      "setting", .choice(["hosted", "hub", "local"]), standard: "hosted",
      "what happens there while the group meets",
      .assumed("hosted: 4 encounters a visit, few of them bad (SCIENCE §1.5)")),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    let place = try option.place(action, "to")
    let weeks = try option.weeks(action)
    option.change(
      place: place, weeks: weeks, isOpen: true, setting: Setting.replacing(action, "setting"))
    let identity = option.identity(action)
    let (index, programme) = option.openProgramme(place: place, weeks: weeks, identity: identity)
    option.add(
      SeedAction(
        model: .programme(index, programme), people: try option.targets(action),
        week: weeks.lowerBound,
        uptake: action.number("uptake"), identity: identity))
  }
}

extension Setting {
  /// What a place becomes when a key names one of the standard settings.
  static func replacing(_ action: ActionFields, _ key: String) -> ((Setting) -> Setting)? {
    guard let name = action.choices(key).first,
      let named = Setting.named.first(where: { $0.name == name })
    else { return nil }
    return { _ in named.setting }
  }
}
