/// The registry of interventions.
package enum Interventions {
  package static let all: [any Intervention.Type] = [
    Tell.self, Invite.self, Host.self, Campaign.self, Befriend.self, Navigate.self, OpenPlace.self,
    ClosePlace.self, ChangePlace.self, EnrolPeople.self, IntroducePeople.self, ModifyPeople.self,
    RemovePeople.self,
  ]

  /// The intervention with this name.
  package static func named(_ name: String) -> (any Intervention.Type)? {
    all.first { $0.name == name }
  }
}

extension ActionKey {
  /// Keys that many interventions share; each says what it means in one place.
  static let who = ActionKey("who", .people, "whom it is for")
  static let from = ActionKey("from", .week, "the first week in which it happens")
  static let until = ActionKey(
    "until", .week, standard: "the end of the run",
    "the first week in which it no longer happens")
  static let uptake = ActionKey(
    "uptake", .share, standard: "1", "the chance that a person who is asked agrees",
    .assumed("everyone agrees unless the scenario says otherwise"))
  static let setting = ActionKey(
    "setting", .choice(["hosted", "hub", "service", "local"]), standard: "as before",
    "what happens there")
}
