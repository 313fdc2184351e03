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
