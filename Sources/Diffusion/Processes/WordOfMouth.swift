import Randomness

/// Persuasion by those who take part, and dropping out (P12, P11; SCIENCE §1.5, 2a and 7; §1.6).
///
/// While a programme is open, each contact along a tie with someone who takes part persuades with
/// chance β (1 − v): 1 − (1 − β(1 − v))^n for n contacts on the tie. Those who took part at week t stop
/// with chance 1 − e^(−h₀Δ) and cannot be persuaded again for the lockout. When the programme ends,
/// everyone stops.
///
/// Where people pass on tickets (SCIENCE §2.2), each has so many in all: a person who is persuaded uses
/// up a ticket of the one who persuades, and one without tickets persuades nobody. Contacts count in
/// the order of the pairs, mapped ties first, and nobody uses two tickets.
package enum WordOfMouth: Process {
  package static let name = "word of mouth"
  package static let meaning = "who is persuaded to take part, and who stops"

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    for (index, programme) in timetable.programmes.enumerated() {
      if f.week + 1 == programme.weeks.upperBound { end(&f, index, programme) }
      guard programme.weeks.contains(f.week), f.week + 1 < programme.weeks.upperBound else {
        continue
      }
      for (pair, contacts) in zip(f.plan.pairs, f.met) {
        persuade(&f, index, programme, pair.from, pair.to, contacts)
      }
      for (tie, contacts) in zip(f.made, f.metMade) {
        persuade(&f, index, programme, tie.from, tie.to, contacts)
      }
      commit(&f, index, programme)
    }
  }

  private static func persuade(
    _ f: inout PlainFuture, _ index: Int, _ programme: Timetable.Programme, _ from: Int, _ to: Int,
    _ contacts: Float
  ) {
    guard contacts > 0 else { return }
    let membership = f.programmes[index]
    let (by, target): (Int, Int)
    switch (membership.isMember[from], membership.isMember[to]) {
    case (true, false): (by, target) = (from, to)
    case (false, true): (by, target) = (to, from)
    default: return
    }
    guard membership.lockedUntil[target] <= f.week else { return }
    if let tickets = programme.tickets {
      guard membership.ticketsUsed[by] < tickets, !membership.persuaded[target] else { return }
    }
    let miss = 1 - f.rates[.persuasion] * (1 - f.withdrawal[target])
    var stay: Float = 1
    for _ in 0..<Int(contacts) { stay = stay * miss }
    let u = f.keys.key(.persuasion, subject: programme.subject).uniform(
      f.plan.numbers[from], f.plan.numbers[to], step: UInt32(f.week), replicate: f.replicate)
    guard u < 1 - stay else { return }
    f.programmes[index].persuaded[target] = true
    f.programmes[index].ticketsUsed[by] += 1
  }

  private static func commit(
    _ f: inout PlainFuture, _ index: Int, _ programme: Timetable.Programme
  ) {
    let key = f.keys.key(.dropOut, subject: programme.subject)
    for person in 0..<f.plan.count {
      if f.programmes[index].isMember[person] {
        let u = key.uniform(
          f.plan.numbers[person], 0, step: UInt32(f.week), replicate: f.replicate)
        guard u < f.rates[.dropOut] else { continue }
        f.programmes[index].isMember[person] = false
        f.programmes[index].lockedUntil[person] = f.week + 1 + Int(f.values[.wordOfMouthLockout])
        f.setVisits(person, place: programme.place, source: programme.source, rate: 0)
      } else if f.programmes[index].persuaded[person] {
        f.join(person, programme, index)
      }
      f.programmes[index].persuaded[person] = false
    }
  }

  private static func end(_ f: inout PlainFuture, _ index: Int, _ programme: Timetable.Programme) {
    for person in 0..<f.plan.count where f.programmes[index].isMember[person] {
      f.programmes[index].isMember[person] = false
      f.setVisits(person, place: programme.place, source: programme.source, rate: 0)
    }
  }
}
