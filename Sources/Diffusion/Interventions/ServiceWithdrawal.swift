/// A service is taken away.
package enum ServiceWithdrawal: Intervention {
  package static let name = "service-withdrawal"
  package static let meaning =
    "Closes the service, and cuts the visits by befrienders and navigators to the people of who."
  package static let evidence = "No good trial found."
  package static let harms = "It is one; all of SCIENCE §2.5 may follow."
  package static let usualCost = "a saving"
  package static let example = """
    from = "week 26"
    """
  package static let keys: [ActionKey] = [
    ActionKey(
      "to", .place(opens: false), standard: "the service", "the service",
      .assumed("the site's own")), .from, .until, ServiceChange.visits[0],
    ActionKey(
      "visits_times", .number(0...100), standard: "0",
      "multiplies the visits by befrienders and navigators to those of who",
      .assumed("they end; SCIENCE §2.2 names no size")),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try ClosePlace.compile(action, into: &option)
    try ServiceChange.changeVisits(action, into: &option)
  }
}
