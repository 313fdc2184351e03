/// A personal budget together with a map of one's own network.
package enum PersonalBudget: Intervention {
  package static let name = "budget"
  package static let meaning =
    "People get a budget of their own and a map of their own network: they are a little better off,"
    + " stay at home less, are introduced to friends of friends, and choose a place to go to."
  package static let evidence =
    "Users of mental-health services were the most positive of the national pilot (from memory); no"
    + " size found."
  package static let harms =
    "Contact that is bought may crowd out own ties: displaces. Also labels."
  package static let usualCost = "budget-neutral [A] (SCIENCE §2.2)"
  package static let money: String? = "money that people get"
  package static let example = """
    who   = "20 service users at random"
    from  = "week 13"
    until = "week 65"
    """
  package static let keys: [ActionKey] = [
    .who, .from, .until,
    ActionKey(
      "lift", .number(-28...28), standard: "0.5",
      "points added to a person's own level of wellbeing while it lasts",
      .assumed("half of the smallest important change; SCIENCE §2.2 names no size")),
    ActionKey(
      "eases", .share, standard: "0.05", "what it takes at once off a service user's withdrawal",
      .assumed("as much as labelling would add; SCIENCE §2.2 names no size")),
    ActionKey(
      "each", .count(1...100), standard: "2", "to how many friends of friends each is introduced",
      .assumed("a couple")),
    ActionKey(
      "success", .share, standard: "0.2", "the chance that an introduction becomes a tie",
      .assumed("SCIENCE §2.2")),
    ActionKey(
      "to", .place(opens: false), standard: "best-fitting place", "the place that they choose",
      .assumed("SCIENCE §2.2")),
    ActionKey(
      "visits", .rate(0...365), standard: "26 per year", "how often they go there",
      .assumed("every fortnight, as at a local place (SCIENCE §6, S5)")),
    ActionKey(
      "displaces", .share, standard: "nothing",
      "the share of strength that a person's own ties lose when it begins"),
    .labels,
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    let weeks = try option.weeks(action)
    let people = try option.targets(action)
    let changes: [(Modify.What, UncertainNumber)] = [
      (.ownLevel, action.number("lift")), (.withdrawal, .fixed(-action.fixed("eases"))),
    ]
    for (what, plus) in changes {
      option.add(
        Modify(
          people: people, what: what, plus: plus, weeks: weeks, identity: option.identity(action)))
    }
    let displaced = action.has("displaces") ? action.fixed("displaces") : 0
    if displaced > 0 {
      option.add(
        Remove(
          what: .ties, people: people, weeks: weeks, share: displaced,
          identity: option.identity(action)))
    }
    option.add(
      Introduce(
        people: people, others: Pool(.everyone), isWithinTwoSteps: true,
        each: action.count("each"), week: weeks.lowerBound, success: action.number("success"),
        strength: 0.25, contactsPerYear: 40, identity: option.identity(action)))
    try option.enrol(action, to: action.place("to"), named: "to", weeks)
  }
}
