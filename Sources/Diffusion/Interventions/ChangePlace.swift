import Networks

/// What happens at a place changes.
package enum ChangePlace: Intervention {
  package static let name = "change"
  package static let meaning =
    "Changes what happens at a place: how many people one meets, how often it goes badly, how much a"
    + " good encounter counts, how often it makes a tie."
  package static let evidence =
    "Quality of contact: r = .33 with change of attitude (SCIENCE §1.3)."
  package static let harms = "Crowding: crowded_above. A setting without hosts: \"unhosted\"."
  package static let example = """
    to      = "the hub"
    from    = "week 26"
    setting = "hosted"
    """
  package static let keys: [ActionKey] =
    [ActionKey("to", .place(opens: false), "the place"), .from, .until, .setting] + numbers

  static let numbers: [ActionKey] = [
    ActionKey(
      "encounters", .number(0...1000), standard: "as before", "encounters expected on a visit"),
    ActionKey(
      "encounters_times", .number(0...100), standard: "as before",
      "multiplies the encounters expected on a visit"),
    ActionKey(
      "negative_factor", .number(0...20), standard: "as before",
      "multiplies the chance of a bad encounter"),
    ActionKey(
      "quality", .number(0...20), standard: "as before", "how much a good encounter counts"),
    ActionKey(
      "tie_formation", .share, standard: "as before",
      "the chance that a good encounter makes a tie"),
    .crowdedAbove,
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    let place = try option.place(action, "to")
    option.change(
      place: place, weeks: try option.weeks(action), isOpen: nil,
      setting: changing(action, at: place, option))
  }

  /// What the keys above make of a place.
  static func changing(_ action: ActionFields, at place: Int, _ option: OptionBuilder)
    -> (Setting) -> Setting
  {
    let base = option.setting(action, at: place)
    func changed(_ key: String, _ now: Double) -> Double {
      action.has(key) ? action.fixed(key) : now
    }
    return { before in
      let now = base?(before) ?? before
      var setting = Setting(
        encountersPerVisit: changed("encounters", now.encountersPerVisit)
          * changed("encounters_times", 1),
        negativeFactor: changed("negative_factor", now.negativeFactor),
        quality: changed("quality", now.quality),
        tieFormation: changed("tie_formation", now.tieFormation))
      setting.crowdedAbove = now.crowdedAbove
      return setting
    }
  }
}
