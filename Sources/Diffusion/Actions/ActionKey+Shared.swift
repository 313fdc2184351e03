import Networks

/// Keys that many interventions share; each says what it means in one place.
extension ActionKey {
  static let who = ActionKey("who", .people, "whom it is for")
  static let from = ActionKey("from", .week, "the first week in which it happens")
  static let until = ActionKey(
    "until", .week, standard: "the end of the run",
    "the first week in which it no longer happens")
  static let uptake = ActionKey(
    "uptake", .share, standard: "1", "the chance that a person who is asked agrees",
    .assumed("everyone agrees unless the scenario says otherwise"))
  static let dropOut = ActionKey(
    "drop_out", .rate(0...50), standard: "0 per year", "how fast people stop taking part",
    .assumed("nobody stops unless the scenario says so"))
  static let setting = ActionKey(
    "setting", .choice(Setting.words + [Setting.asOnTheMap]), standard: "as before",
    "what happens there")

  /// A limit on how many people take part at a time, and what becomes of places that nobody uses.
  static let limits = [
    ActionKey(
      "capacity", .count(1...100_000), standard: "no limit",
      "how many people can take part at a time; only so many are asked, and the others wait"),
    ActionKey(
      "refill", .flag, standard: "no",
      "whether a place that is refused or given up goes to the next person who waits; else it is"
        + " lost"),
  ]
  static let ramp = ActionKey(
    "ramp", .weeks, standard: "at once",
    "weeks over which it builds up in equal steps: its places where there is a capacity, else the"
      + " dose of each person")
  static let labels = ActionKey(
    "labels", .share, standard: "nothing",
    "what being seen to take part adds at once to a service user's withdrawal (SCIENCE §2.5 tries"
      + " 0.05, assumed)")
  static let crowdedAbove = ActionKey(
    "crowded_above", .count(1...100_000), standard: "never",
    "how many people at once the place holds well: above, the encounters are shared out among all")

  /// How the place of a group is while the group meets.
  static func whileOpen(_ words: [String], _ standard: String, _ why: String) -> ActionKey {
    ActionKey(
      "setting", .choice(words), standard: standard, "what happens there while it goes on",
      .assumed(why))
  }

  /// The key with another standard, and what that one rests on.
  func with(standard: String, _ provenance: Parameter.Provenance? = nil) -> ActionKey {
    ActionKey(name, kind, standard: standard, meaning, provenance)
  }
}
