import Foundation
import Randomness

/// Ties that this week's encounters made are there from next week on; ties that are gone leave the
/// list (SCIENCE §1.5, 7; §1.6).
package enum TieFormation: Process {
  package static let name = "tie formation"
  package static let meaning = "new ties begin, and ties that faded are gone"

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    f.made.removeAll { $0.strength == 0 }
    for tie in f.forming { f.tie(tie.from, tie.to, strength: tie.strength, rate: tie.rate) }
    f.forming.removeAll(keepingCapacity: true)
  }
}

extension TieFormation {
  /// Likeness and room (SCIENCE §1.4, T2): h_ij c_ij as a coin of its own; true where both are off.
  package static func hasRoom(_ one: Int, _ other: Int, _ f: some FutureState) -> Bool {
    let (likeness, most) = (f.values[.tiesLikeness], f.values[.tiesMost])
    if likeness == 0, most == 0 { return true }
    let h = f.plan.likeness.map { exp(-likeness * abs($0[one] - $0[other])) } ?? 1
    func room(_ person: Int) -> Double { max(0, 1 - Double(f.tiedTo(person).count) / most) }
    let c = most == 0 ? 1 : (room(one) * room(other)).squareRoot()
    return f.keys.key(.formationRoom).chance(
      f.plan.numbers[min(one, other)], f.plan.numbers[max(one, other)], step: f.step,
      replicate: f.replicate, probability: Float(h * c))
  }
}

extension TieFormation: Model {
  package static let page = ModelPage(
    name: "formation", code: "T2", title: "New ties", family: .ties,
    meaning:
      "new ties: begin where people meet and it goes well, more easily among like people with room",
    equations: [
      "two at a place meet with chance min(1, m / (n − 1)); a good meeting of two without a tie makes one"
        + " with chance p_f (1 − s across the divide) h c",
      "h = e^(−ω_h |Δ|), Δ the difference in a column (ties.likeness-column); 1 if off",
      "c = √(max(0, 1 − d_i/K) max(0, 1 − d_j/K)); 1 if K = 0",
      "a new tie has strength q_new and κ_new contacts a year",
    ],
    references: [
      .remembered("Feld (1981) doi:10.1086/227352: ties come from shared places"),
      .remembered(
        "Dunbar (1993) doi:10.1017/S0140525X00032325: about 15 close and 150 ties in all"),
    ],
    limits: ["Likeness and room are off by default: no number for them was found in a community."],
    use: "community = true; ties.likeness = 2 and ties.most = 50 switch them on")
  package static let parameters: [ParameterKey: Parameter] = [
    .tiesNewStrength: .row(
      "ties.new-strength", "q_new", 0.25, .share, 0.001...1, "the strength of a new tie",
      .assumed(Parameter.tuned)),
    .tiesNewContacts: .row(
      "ties.new-contacts", "κ_new", 40, .perYear, 0...1500,
      "contacts a year on a new tie at full strength", .assumed(Parameter.tuned)),
    .tiesFormation: .row(
      "ties.formation", "p_f factor", 1, .number, 0...20,
      "multiplies the chance, of every place, that a good encounter makes a tie",
      uncertainty: "lognormal(mean 1, cv 0.5)", .assumed(Parameter.tuned)),
    .encounterWeight: .row(
      "contacts.encounter-weight", "½", 0.5, .number, 0...5,
      "how much an encounter at a place counts as contact, against one on a tie",
      .assumed(Parameter.tuned)),
    .tiesLikeness: .row(
      "ties.likeness", "ω_h", 0, .number, 0...100,
      "how much a difference in the column ties.likeness-column keeps people from becoming tied; 0 = not",
      .assumed("off: no number was found"), isOff: true),
    .tiesMost: .row(
      "ties.most", "K", 0, .number, 0...10_000,
      "ties beyond which a person makes no new ones; 0 = no such limit",
      .assumed("off: no number was found"), isOff: true),
  ]
}
