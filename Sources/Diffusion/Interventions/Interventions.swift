/// The registry of interventions, in the order in which they are listed.
package enum Interventions {
  package static let all: [any Intervention.Type] = [
    // People who pass something on.
    Tell.self, Invite.self, Champions.self, FriendshipCircles.self, Tickets.self, Campaign.self,
    // Contact and company.
    Host.self, PeerGroup.self, Befriend.self, Navigate.self, TimeBank.self, Weave.self,
    // Ways in, for one person at a time.
    Prescribe.self, PersonalBudget.self,
    // Places.
    OpenPlace.self, ProtectPlace.self, ClosePlace.self, ChangePlace.self, CommunityChest.self,
    ServiceChange.self, ServiceWithdrawal.self,
    // Building blocks, and what may go wrong.
    EnrolPeople.self, IntroducePeople.self, ModifyPeople.self, RemovePeople.self, Backlash.self,
  ]

  /// The intervention with this name.
  package static func named(_ name: String) -> (any Intervention.Type)? {
    all.first { $0.name == name }
  }
}
