/// The first people to hear news or to take up a behaviour.
package enum Tell: Intervention {
  package static let name = "tell"
  package static let meaning =
    "Tells some people first. From them it spreads in rounds by the contagions of the model."
  package static let evidence =
    "Network-chosen first people lowered conflict reports in schools by 25 % (Paluck 2016,"
    + " corrected 2018); friends of random people beat random people for vitamins in Honduras (Kim"
    + " 2015)."
  package static let harms = "Whoever has few ties is reached by no choice of first people."
  package static let example = """
    who  = "16 best connected"
    from = "week 0"
    """
  package static let keys: [ActionKey] =
    [.who, .from, .uptake, .contagions] + ActionKey.limits

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.tellFirst(action)
  }
}

extension ActionKey {
  static let contagions = ActionKey(
    "of", .choices(Models.tellable), standard: "all of the model",
    "which contagions they are the first of")
}
