/// Visits by befrienders (SCIENCE §1.5, 2b): n ∼ Poisson(κ_f (1 − v/2) Δ) with the withdrawal v of the
/// one who is visited, times what actions make of it; all good.
///
/// Between a service user and another they count 1 each for the user and the stated quality for the
/// other, whoever visits whom; between two of one kind they are contacts, and no contact across the
/// divide (as at places).
///
/// Written once for both engines: befriending ties are few, and each future has its own.
package enum FormalContacts: Process {
  package static let name = "formal contacts"
  package static let meaning = "visits by befrienders and navigators"

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    visit(&f, quality: Float(f.values[.formalQuality]))
  }

  package static func advance(_ block: Block, _ timetable: Timetable) {
    for lane in 0..<block.lanes where block.hasFormalTies(lane) {
      var future = block.future(lane)
      visit(&future, quality: Float(block.values[lane][.formalQuality]))
    }
  }

  @inline(__always)
  private static func visit(_ f: inout some FutureState, quality: Float) {
    for tie in f.formalTies {
      let (one, other) = (min(tie.helper, tie.user), max(tie.helper, tie.user))
      // Two schemes may send the same helper to the same person: each has its own draw.
      let u = f.keys.key(.formalContact, subject: UInt32(tie.source)).uniform(
        f.plan.numbers[one], f.plan.numbers[other], step: f.step, replicate: f.replicate)
      let mean =
        tie.rate * (1 - f.value(.withdrawal, of: tie.user) / 2)
        * f.factor(.formalVisits, of: tie.user)
      let count = Elementary.poisson(u, mean: mean).count
      guard count > 0 else { continue }
      let isMixed = f.plan.isUser[tie.helper] != f.plan.isUser[tie.user]
      for person in [tie.helper, tie.user] {
        let each = !isMixed ? 0 : f.plan.isUser[person] ? 1 : quality
        f.addContacts(person, count, good: each * count)
      }
      f.noteHelp(by: tie.helper, for: tie.user, contacts: count)
    }
  }
}
