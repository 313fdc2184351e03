import Networks

/// A campaign in the media or in public.
package enum Campaign: Intervention {
  package static let name = "campaign"
  package static let meaning = "Reaches people week by week and takes a little off their stigma."
  package static let evidence =
    "Being aware of Time to Change: .75 RIBS points (.53–.96) (Evans-Lacko 2013); attitudes +.32 SD"
    + " in ten years, partly lost by 2023 (Henderson 2020; Ronaldson & Henderson 2024)."
  package static let harms = "Boomerang: those of backfires_among think worse of service users."
  package static let usualCost = "£30,000 for a local campaign [A] (SCIENCE §2.2)"
  package static let example = """
    from  = "week 26"
    until = "week 78"
    """
  package static let keys: [ActionKey] = [
    .from, .until,
    ActionKey("to", .pool, standard: "residents", "whom it may reach"),
    ActionKey(
      "reach", .share, standard: "0.15", "the chance, a week, that a person is reached",
      .assumed("SCIENCE §2.2")),
    ActionKey(
      "effect", .number(-1...1), standard: "0.02",
      "the share of stigma it takes off a person it reaches; below 0 it backfires",
      .assumed("SCIENCE §2.2")),
    ActionKey(
      "ramp", .weeks, standard: "at once", "weeks over which the reach rises in equal steps"),
    ActionKey(
      "backfires_among", .pool, standard: "nobody", "those of whom it makes the opposite"),
    ActionKey(
      "backfire", .number(0...1), standard: "as much as the effect",
      "the share of stigma it adds to one of them whom it reaches"),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action, pool: "to")
    let audience = try option.members(action, "to").filter { !option.plan.isUser[$0] }
    let backfires = try backfiring(action, option)
    try add(
      action, audience.filter { !backfires.contains($0) }, action.number("effect"), &option)
    let among = audience.filter(backfires.contains)
    if among.isEmpty { return }
    try add(action, among, (try opposite(action)), &option)
  }

  private static func backfiring(_ action: ActionFields, _ option: OptionBuilder)
    throws(ActionProblem) -> Set<Int>
  {
    guard action.has("backfires_among") else { return [] }
    try option.check(action, pool: "backfires_among")
    return Set(try option.members(action, "backfires_among"))
  }

  /// The effect with its sign turned, so that it may be uncertain too.
  private static func opposite(_ action: ActionFields) throws(ActionProblem) -> UncertainNumber {
    let number = action.has("backfire") ? action.number("backfire") : action.number("effect")
    guard case .fixed(let value) = number else {
      throw ActionProblem(
        "backfires_among", "E-CAMPAIGN-BACKFIRE",
        "how much the campaign backfires must be one number here, and this one is drawn",
        hint: "write backfire = 0.02")
    }
    return .fixed(-value)
  }

  private static func add(
    _ action: ActionFields, _ audience: [Int], _ effect: UncertainNumber,
    _ option: inout OptionBuilder
  ) throws(ActionProblem) {
    option.add(
      CampaignAction(
        audience: audience, reach: action.number("reach"), effect: effect,
        weeks: try option.weeks(action), ramp: action.ramp, identity: option.identity(action)))
  }
}
