import Networks

/// Hosted social contact: people from both sides come to the same hosted place.
package enum Host: Intervention {
  package static let name = "host"
  package static let meaning =
    "Opens a hosted programme where service users and other residents meet."
  package static let evidence =
    "d ≈ .33–.38 on attitudes (Maunder & White 2019); quality of contact matters (r = .33); live"
    + " contact against none 2.68 : 2.42 (Maunder & White 2019)."
  package static let keys: [ActionKey] = [
    ActionKey("to", .place(opens: true), "the place where it happens"), .who, .from, .until,
    .uptake,
    ActionKey(
      "visits", .rate(0...365), standard: "45 per year", "how often those who come do so",
      .assumed("nearly weekly")),
    ActionKey("and", .people, standard: "nobody", "a second group of people who come"),
    ActionKey(
      "and_visits", .rate(0...365), standard: "30 per year", "how often the second group comes",
      .assumed("every fortnight or so")),
    ActionKey(
      "setting", .choice(["hosted", "hub", "local"]), standard: "hosted",
      "what happens there", .assumed("hosted (SCIENCE §1.5)")),
    ActionKey(
      "drop_out", .share, standard: "0", "the chance, a week, that a person stops coming",
      .assumed("nobody stops unless the scenario says so")),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    let place = try option.place(action, "to")
    let weeks = try option.weeks(action)
    option.change(
      place: place, weeks: weeks, isOpen: true, setting: Setting.replacing(action, "setting"))
    try enrol("who", "visits", action, weeks, &option)
    if action.has("and") {
      try option.check(action, people: "and")
      try enrol("and", "and_visits", action, weeks, &option)
    }
  }

  private static func enrol(
    _ who: String, _ visits: String, _ action: ActionFields, _ weeks: Range<Int>,
    _ option: inout OptionBuilder
  ) throws(ActionProblem) {
    option.add(
      Enrol(
        people: try option.targets(action, who), place: action.place("to"),
        visits: action.number(visits),
        weeks: weeks, uptake: action.number("uptake"), dropOut: action.fixed("drop_out"),
        identity: option.identity(action, part: who)))
  }
}
