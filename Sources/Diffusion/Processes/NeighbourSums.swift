/// What a person's ties say at the start of the week: sums over live ties, strength-weighted.
///
/// W_i = Σ_j q_ij w_j and Q_i = Σ_j q_ij over everyone; S_i = Σ_j q_ij s_j and Q'_i = Σ_j q_ij over
/// those who are not service users (their own stigma has no part in the norm; SCIENCE §1.3, §7.12).
/// Mapped ties come first, in ascending order of the neighbour, then ties made since, in the order of
/// the pairs. A tie that is gone has strength 0 and adds nothing. Here the flows of the week begin: at
/// 0, or at the bad encounters that an action has just brought about.
package enum NeighbourSums: Process {
  package static let name = "neighbour sums"
  package static let meaning = "averages over the people one is tied to"

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    for person in 0..<f.plan.count {
      f.wellbeingSum[person] = 0
      f.strengthSum[person] = 0
      f.stigmaSum[person] = 0
      f.otherStrengthSum[person] = 0
      f.contacts[person] = 0
      f.good[person] = 0
      f.bad[person] = 0
      for neighbour in f.plan.neighbours(of: person) {
        add(&f, person, neighbour.person, f.strength[neighbour.pair])
      }
    }
    for person in f.incidents { f.bad[person] += 1 }
    f.incidents.removeAll()
    for tie in f.made {
      add(&f, tie.from, tie.to, tie.strength)
      add(&f, tie.to, tie.from, tie.strength)
    }
  }

  private static func add(_ f: inout PlainFuture, _ person: Int, _ other: Int, _ q: Float) {
    f.wellbeingSum[person] += q * f.wellbeing[other]
    f.strengthSum[person] += q
    guard !f.plan.isUser[other] else { return }
    f.stigmaSum[person] += q * f.stigma[other]
    f.otherStrengthSum[person] += q
  }
}
