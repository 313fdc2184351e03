/// A campaign in the media or in public.
package enum Campaign: Intervention {
  package static let name = "campaign"
  package static let meaning = "Reaches people week by week and takes a little off their stigma."
  package static let evidence =
    "Being aware of Time to Change: .75 RIBS points (.53–.96) (Evans-Lacko 2013); attitudes +.32 SD"
    + " in ten years, partly lost by 2023 (Henderson 2020; Ronaldson & Henderson 2024)."
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
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action, pool: "to")
    let members = try option.members(action, "to")
    option.add(
      CampaignAction(
        audience: members.filter { !option.plan.isUser[$0] }, reach: action.number("reach"),
        effect: action.number("effect"), weeks: try option.weeks(action),
        identity: option.identity(action)))
  }
}
