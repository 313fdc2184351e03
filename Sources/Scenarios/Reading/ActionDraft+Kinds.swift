import Diffusion

/// What kind of thing an action is, for checks that concern several interventions.
extension ActionDraft {
  private static let programmes = [Invite.name, Tickets.name]
  private static let peers = [Champions.name, FriendshipCircles.name]

  /// Whether it opens a group that people can be persuaded to join.
  package var opensProgramme: Bool { Self.opensProgramme(name, hasPlace: to != nil) }

  /// Whether an action of this name opens such a group.
  static func opensProgramme(_ name: String, hasPlace: Bool) -> Bool {
    programmes.contains(name) || (peers.contains(name) && hasPlace)
  }

  /// Whether it tells the first people of contagions in rounds.
  package var tellsContagions: Bool {
    name == Tell.name || (Self.peers.contains(name) && to == nil)
  }
}
