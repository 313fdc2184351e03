/// Something about people is multiplied or raised.
package enum ModifyPeople: Intervention {
  package static let name = "modify"
  package static let meaning = "Multiplies or raises something about people for a while."
  package static let evidence = "A building block, for harms and for what-ifs."
  package static let harms =
    "A way to try them: backlash (stigma.hostility times 1.5), labelling (withdrawal plus 0.05),"
    + " rumour (stigma.negative-contact)."
  package static let example = """
    who   = "50 residents at random"
    what  = "stigma.hostility"
    times = 1.5
    from  = "week 26"
    until = "week 52"
    """
  package static let factors: [(name: String, what: Modify.What)] = [
    ("stigma.positive-contact", .factor(.stigmaGood)),
    ("stigma.negative-contact", .factor(.stigmaBad)), ("stigma.hostility", .factor(.hostility)),
    ("withdrawal.negative-contact", .factor(.withdrawalBad)),
    ("withdrawal.positive-contact", .factor(.withdrawalGood)), ("contact", .factor(.reach)),
    ("formal-visits", .factor(.formalVisits)), (levels[0], .ownLevel), (levels[1], .withdrawal),
  ]
  /// What `plus` may raise; all else is only multiplied.
  package static let levels = ["wellbeing.own-level", "withdrawal"]
  package static let keys: [ActionKey] = [
    .who, .from, .until,
    ActionKey(
      "what", .choice(factors.map(\.name)),
      "what is changed: a factor, a person's own level of wellbeing, or (once, at the start) how"
        + " withdrawn a service user is"),
    ActionKey(
      "times", .number(0...100), standard: "not at all",
      "by how much it is multiplied; a level of wellbeing is only raised"),
    ActionKey(
      "plus", .number(-28...28), standard: "nothing",
      "by how much a level is raised: points of wellbeing, or withdrawal from 0 to 1"),
    ActionKey(
      "ramp", .weeks, standard: "at once", "weeks over which it moves there in equal steps"),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.check(action)
    guard let what = factors.first(where: { $0.name == action.choices("what").first })?.what
    else { throw ActionProblem("what", "E-MODIFY-WHAT", "this cannot be changed") }
    option.add(
      Modify(
        people: try option.targets(action), what: what, times: action.number("times", else: 1),
        plus: action.number("plus", else: 0), weeks: try option.weeks(action), ramp: action.ramp,
        identity: option.identity(action)))
  }
}
