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
/// that is read within the week is the connection E(t + 1), inside `Wellbeing` and `Loneliness`.
///
/// 0. Actions that are due (before the step; `OptionPlan`).
/// 1. `NeighbourSums`: what everyone's ties say at week t, before anything moves.
/// 2. `AttendanceProcess`: who is at which place.
/// 3. Contacts: `Encounters` at places, `TieContacts` (which also works out next week's strengths),
///    `FormalContacts`, `AmbientHostility`, `ExtendedContact`. All read week t, so only the order of
///    adding up matters.
/// 4. `Stigma` of those who are not service users, with this week's campaigns; `SecondaryTransfer`.
/// 5. `WordOfMouth`: who is persuaded, who stops; then the models of persuasion that the scenario names,
///    in their rounds or each week, and `Abandonment` of what was taken up.
/// 6. `Wellbeing`: connection, then wellbeing; then models of mood.
/// 7. `Withdrawal` of service users, `SelfStigma`.
/// 8. `TieFormation`: ties made this week are there from now on; then models of ties.
///
/// Then the week counts up and its row is recorded; row 0 is recorded before the first step.
package enum Week {
  /// Everything that can happen in a week.
  package static let order: [any Process.Type] = [
    NeighbourSums.self,
    AttendanceProcess.self,
    Encounters.self,
    TieContacts.self,
    FormalContacts.self,
    AmbientHostility.self,
    ExtendedContact.self,
    Stigma.self,
    SecondaryTransfer.self,
    WordOfMouth.self,
    Cascade.self,
    LinearThreshold.self,
    ThresholdAdoption.self,
    ReversibleThreshold.self,
    ComplexContagion.self,
    DeGroot.self,
    FriedkinJohnsen.self,
    Deffuant.self,
    HegselmannKrause.self,
    Bass.self,
    DoddsWatts.self,
    Abandonment.self,
    Wellbeing.self,
    SISa.self,
    HealthyMood.self,
    Loneliness.self,
    Withdrawal.self,
    SelfStigma.self,
    TieFormation.self,
    TriadicClosure.self,
    EdgeMarkov.self,
  ]

  /// What happens in the weeks of a run, in order.
  ///
  /// - Parameters:
  ///   - community: Whether the coupled community model runs (SCIENCE §1.5).
  ///   - models: The models that the scenario names; they may run beside it or alone.
  package static func processes(community: Bool, models: [String]) -> [any Process.Type] {
    order.filter { process in
      guard let model = process as? any ChosenModel.Type else { return community }
      return models.contains(model.page.name)
    }
  }
}
