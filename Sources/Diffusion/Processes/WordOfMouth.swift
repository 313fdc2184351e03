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
      f.plan.numbers[from], f.plan.numbers[to], step: f.step, replicate: f.replicate)
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
          f.plan.numbers[person], 0, step: f.step, replicate: f.replicate)
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

extension WordOfMouth: Model {
  package static let page = ModelPage(
    name: "word-of-mouth", code: "P12", title: "Word of mouth", family: .persuasion,
    meaning:
      "taking part: each contact with someone who takes part may persuade; people drop out again",
    equations: [
      "i joins with chance 1 − (1 − β (1 − v_i))^n for n contacts in the step with somebody who takes part",
      "who takes part stops with chance 1 − e^(−h₀Δ) and cannot be persuaded again for L weeks",
    ],
    references: [
      .found("Kim et al. (2015) doi:10.1016/S0140-6736(15)60095-2: tickets passed on in villages")
    ],
    limits: ["β is assumed. Word of mouth works on ties only, not between strangers at a place."],
    use: "persuasion = \"word-of-mouth\"")
  package static let peerEffects: [ParameterKey] = [.wordOfMouthPerContact]
  package static let parameters: [ParameterKey: Parameter] = [
    .wordOfMouthPerContact: .row(
      "word-of-mouth.per-contact", "β", 0.008, .share, 0...1,
      "chance that one contact with someone taking part persuades a person who is not withdrawn",
      uncertainty: "lognormal(mean 0.008, cv 0.5)", .assumed(Parameter.tuned)),
    .wordOfMouthDropOut: .row(
      "word-of-mouth.drop-out", "h₀", 0.7, .perYear, 0...50, "how fast people stop taking part",
      .assumed(Parameter.tuned)),
    .wordOfMouthLockout: .row(
      "word-of-mouth.lockout", "L", 13, .weeks, 0...520,
      "how long after stopping a person cannot be persuaded again", .assumed(Parameter.tuned)),
    .wordOfMouthVisits: .row(
      "word-of-mouth.visits", "α", 26, .perYear, 0...365,
      "visits a year by those taking part, when nothing holds them back", .assumed(Parameter.tuned)),
  ]
}
