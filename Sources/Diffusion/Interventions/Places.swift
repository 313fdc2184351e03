import Networks

/// A place opens that is closed on the map, or that the site does not have.
package enum OpenPlace: Intervention {
  package static let name = "open"
  package static let meaning = "Opens a place. People come to it when another action brings them."
  package static let evidence = "No good trial found."
  package static let keys: [ActionKey] = [
    ActionKey("to", .place(opens: true), "the place"), .from, .until, PlaceKeys.setting,
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    option.change(
      place: try option.place(action, "to"), weeks: try option.weeks(action), isOpen: true,
      setting: Setting.replacing(action, "setting"))
  }
}

/// A place closes.
package enum ClosePlace: Intervention {
  package static let name = "close"
  package static let meaning = "Closes a place, for a while or for good."
  package static let evidence = "No good trial found on the closing of hubs."
  package static let keys: [ActionKey] = [
    ActionKey("to", .place(opens: false), "the place"), .from, .until,
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    option.change(
      place: try option.place(action, "to"), weeks: try option.weeks(action), isOpen: false,
      setting: nil)
  }
}

/// What happens at a place changes.
package enum ChangePlace: Intervention {
  package static let name = "change"
  package static let meaning =
    "Changes what happens at a place: how many people one meets, how often it goes badly, how much a"
    + " good encounter counts, how often it makes a tie."
  package static let evidence =
    "Quality of contact: r = .33 with change of attitude (SCIENCE §1.3)."
  package static let keys: [ActionKey] = [
    ActionKey("to", .place(opens: false), "the place"), .from, .until, PlaceKeys.setting,
    ActionKey(
      "encounters", .number(0...1000), standard: "as before", "encounters expected on a visit"),
    ActionKey(
      "negative_factor", .number(0...20), standard: "as before",
      "multiplies the chance of a bad encounter"),
    ActionKey(
      "quality", .number(0...20), standard: "as before", "how much a good encounter counts"),
    ActionKey(
      "tie_formation", .share, standard: "as before",
      "the chance that a good encounter makes a tie"),
  ]

  package static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
  {
    let base = Setting.replacing(action, "setting")
    func changed(_ key: String, _ now: Double) -> Double {
      action.has(key) ? action.fixed(key) : now
    }
    option.change(
      place: try option.place(action, "to"), weeks: try option.weeks(action), isOpen: nil,
      setting: { before in
        let now = base?(before) ?? before
        return Setting(
          encountersPerVisit: changed("encounters", now.encountersPerVisit),
          negativeFactor: changed("negative_factor", now.negativeFactor),
          quality: changed("quality", now.quality),
          tieFormation: changed("tie_formation", now.tieFormation))
      })
  }
}

/// Keys that actions on places share.
enum PlaceKeys {
  static let setting = ActionKey(
    "setting", .choice(["hosted", "hub", "service", "local"]), standard: "as before",
    "what happens there")
}
