/// Bridging introductions, also called weaving.
package enum Weave: Intervention {
  package static let name = "weave"
  package static let meaning =
    "A weaver introduces people to others across a divide, one by one; some introductions become"
    + " ties."
  package static let evidence = "None found on the share that becomes a tie."
  package static let harms =
    "First meetings that go badly: negative_factor (1 = as in an ordinary place)."
  package static let usualCost = "£50 an introduction [A] (SCIENCE §2.2)"
  package static let example = """
    who  = "20 service users, least connected"
    from = "week 26"
    each = 2
    """
  package static let keys: [ActionKey] = IntroducePeople.introducing(
    to: "residents", negativeFactor: "0.25",
    .assumed("somebody is there to host it, as in a hosted place (SCIENCE §1.5)"))

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    try option.introduce(action)
  }
}
