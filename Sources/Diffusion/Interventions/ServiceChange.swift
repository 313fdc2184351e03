/// A service works differently from now on.
package enum ServiceChange: Intervention {
  package static let name = "service-change"
  package static let meaning =
    "Changes what happens at the service, by a setting or by its numbers, or how often befrienders"
    + " and navigators visit its people."
  package static let evidence =
    "Quality of contact: r = .33 with change of attitude (SCIENCE §1.3); none found on services."
  package static let usualCost = "none found"
  package static let example = """
    from    = "week 26"
    setting = "hosted"
    """
  package static let keys: [ActionKey] =
    [
      ActionKey(
        "to", .place(opens: false), standard: "the service", "the service",
        .assumed("the site's own")), .from, .until, .setting,
    ] + ChangePlace.numbers + visits

  /// How often people with formal ties are visited.
  static let visits: [ActionKey] = [
    ActionKey("who", .people, standard: "nobody", "whose visits by befrienders change"),
    ActionKey(
      "visits_times", .number(0...100), standard: "as before",
      "multiplies the visits by befrienders and navigators to those of who"),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try ChangePlace.compile(action, into: &option)
    try changeVisits(action, into: &option)
  }

  static func changeVisits(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    guard action.has("who") else { return }
    try option.check(action)
    option.add(
      Modify(
        people: try option.targets(action), what: .factor(.formalVisits),
        times: action.number("visits_times", else: 1), weeks: try option.weeks(action),
        identity: option.identity(action)))
  }
}
