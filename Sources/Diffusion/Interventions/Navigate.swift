import Networks

/// A navigator who accompanies people to places.
package enum Navigate: Intervention {
  package static let name = "navigate"
  package static let meaning =
    "A navigator visits people and goes with them to the hub and their own local place; with a"
    + " welcome, the hub is hosted meanwhile."
  package static let evidence =
    "Community navigators: ten sessions in six months, feasibility trial of 40 (Lloyd-Evans 2020);"
    + " support in severe mental illness g = .17 (.02, .32) (Beckers 2022)."
  package static let harms =
    "Access without welcome can push people back indoors: welcome = false. Also loss, helpers_stop,"
    + " labels."
  package static let usualCost = "£480 a person, £900 of benefit or more [F] (Knapp 2010–12)"
  package static let example = """
    who   = "30 service users, least connected"
    from  = "week 26"
    until = "week 78"
    """
  package static let keys: [ActionKey] =
    [
      .who, .from, .until,
      ActionKey(
        "by", .people, standard: "as many residents at random", "who goes with them"),
      ActionKey(
        "visits", .rate(0...365), standard: "26 per year", "visits a year by the navigator",
        .assumed("SCIENCE §6, S5")),
      ActionKey(
        "visits_end", .week, standard: "26 weeks after from",
        "the first week without visits by the navigator"),
      ActionKey(
        "to", .place(opens: false), standard: "the hub", "the place they are brought to"),
      ActionKey(
        "attends", .rate(0...365), standard: "40 per year", "how often they come to it",
        .assumed("SCIENCE §6, S5")),
      ActionKey(
        "local", .rate(0...365), standard: "26 per year",
        "how often they come to their own local place", .assumed("SCIENCE §6, S5")),
      ActionKey(
        "welcome", .flag, standard: "true",
        "whether the place is hosted while the scheme lasts", .assumed("SCIENCE §6, S5")),
      ActionKey(
        "keep", .share, standard: "0.05", "the chance that a pair stays in touch afterwards",
        .assumed("SCIENCE §6, S5")),
      ActionKey(
        "loss", .points, standard: "nothing",
        "what the end of the visits takes from the wellbeing of those visited"),
      ActionKey(
        "helpers_stop", .rate(0...50), standard: "nobody",
        "how fast navigators give up; the people they visited are left without"),
      .labels,
    ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    let place = try option.place(action, "to")
    let weeks = try option.weeks(action)
    let end = action.has("visits_end") ? action.week("visits_end") : weeks.lowerBound + 26
    guard end > weeks.lowerBound else {
      throw ActionProblem(
        "visits_end", "E-ACTION-WINDOW", "the visits would end before the scheme begins")
    }
    if action.flag("welcome") {
      option.change(
        place: place, weeks: weeks, isOpen: nil, setting: { Setting.called("hosted") ?? $0 })
    }
    try option.visitPeople(action, weeks.lowerBound..<end)
    for (to, visits) in [(action.place("to"), "attends"), (.ownLocal, "local")] {
      try option.enrol(action.without("labels"), to: to, named: "to", visits: visits, weeks)
    }
  }
}
