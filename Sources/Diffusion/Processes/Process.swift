/// One part of a model: what happens in one phase of a week.
///
/// The first form is the specification, for one future; the second does the same for a block of
/// futures and agrees with it bit for bit in every lane (the tests hold each pair together).
package protocol Process: Sendable {
  /// The name in `kith list` and in messages.
  static var name: String { get }
  /// Which week's phase this is, in words.
  static var meaning: String { get }
  /// The specification.
  static func advance(_ future: inout PlainFuture, _ timetable: Timetable)
  /// The same for every lane of a block.
  static func advance(_ block: Block, _ timetable: Timetable)
}

/// The order of a week (DESIGN §4, SCIENCE §0.6). It stands here and nowhere else.
///
/// States are read as they are at week t and written as they will be at t + 1; the flows of the week
/// (contacts C, good and bad encounters) feed the later phases of the same week. The only new state
/// that is read within the week is the connection E(t + 1), inside `Wellbeing`.
///
/// 0. Actions that are due (before the step; `OptionPlan`).
/// 1. `NeighbourSums`: what everyone's ties say at week t, before anything moves.
/// 2. `AttendanceProcess`: who is at which place.
/// 3. Contacts: `Encounters` at places, `TieContacts` (which also works out next week's strengths),
///    `FormalContacts`, `AmbientHostility`. All read week t, so only the order of adding up matters.
/// 4. `Stigma` of those who are not service users, with this week's campaigns.
/// 5. `WordOfMouth`: who is persuaded, who stops; `Cascade` and `ThresholdAdoption` in their rounds.
/// 6. `Wellbeing`: connection, then wellbeing.
/// 7. `Withdrawal` of service users.
/// 8. `TieFormation`: ties made this week are there from now on.
///
/// Then the week counts up and its row is recorded; row 0 is recorded before the first step.
package enum Week {
  /// The coupled community model (SCIENCE §1.5).
  package static let community: [any Process.Type] = [
    NeighbourSums.self, AttendanceProcess.self, Encounters.self, TieContacts.self,
    FormalContacts.self, AmbientHostility.self, Stigma.self, WordOfMouth.self, Wellbeing.self,
    Withdrawal.self, TieFormation.self,
  ]
  /// Contagions that spread in rounds; they may run beside the community model or alone.
  package static let rounds: [any Process.Type] = [Cascade.self, ThresholdAdoption.self]
}
