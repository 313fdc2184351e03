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
  package static let keys: [ActionKey] = [
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
        place: place, weeks: weeks, isOpen: nil,
        setting: { before in
          Setting.named.first { $0.name == "hosted" }?.setting ?? before
        })
    }
    option.add(
      FormalTies(
        people: try option.targets(action),
        helpers: try option.targets(Befriend.helpers(action), "by"),
        visits: action.number("visits"), weeks: weeks.lowerBound..<end,
        keep: action.number("keep"), loss: .fixed(0), identity: option.identity(action),
        helperSource: option.helperSource()))
    for (to, visits) in [(action.place("to"), "attends"), (.ownLocal, "local")] {
      option.add(
        Enrol(
          people: try option.targets(action), place: to, visits: action.number(visits),
          weeks: weeks,
          uptake: .fixed(1), dropOut: 0, identity: option.identity(action)))
    }
  }
}
