/// Meetings of people who are at the same place in the same week (SCIENCE §1.5, 2c).
///
/// Each unordered pair of the n who are present meets with chance min(1, m / (n − 1)); nobody meets
/// where one person is alone. A meeting counts half a contact for both. Between a service user and
/// another it goes badly with chance f (π₀ + π₁ s) of the other; otherwise it is good, counts 1 for
/// the user and the place's quality Q for the other. A meeting that is not bad makes a tie with
/// chance p_f (1 − s across the divide) if the two have none at week t; at most one tie a pair a
/// week. Encounters do not strengthen ties that are there.
package enum Encounters: Process {
  package static let name = "encounters"
  package static let meaning = "who meets whom at places, how it goes, and whether a tie begins"

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    f.forming.removeAll(keepingCapacity: true)
    for place in f.plan.places.indices where timetable.state(of: place, in: f.week).isOpen {
      let here = f.venues[place].visitors.filter(\.isPresent).map(\.person)
      guard here.count >= 2 else { continue }
      let rule = EncounterRule(f, place, timetable, present: here.count)
      for (position, one) in here.enumerated() {
        for other in here[(position + 1)...] { meet(&f, one, other, rule) }
      }
    }
  }

  private static func meet(_ f: inout PlainFuture, _ one: Int, _ other: Int, _ rule: EncounterRule)
  {
    let (low, high) = (f.plan.numbers[one], f.plan.numbers[other])
    let step = f.step
    guard
      rule.meeting.chance(
        low, high, step: step, replicate: f.replicate, probability: rule.chance)
    else { return }
    f.contacts[one] += rule.weight
    f.contacts[other] += rule.weight
    var formation = rule.formation
    if f.plan.isUser[one] != f.plan.isUser[other] {
      let (user, host) = f.plan.isUser[one] ? (one, other) : (other, one)
      let hostility =
        (rule.hostility0 + rule.hostility1 * f.stigma[host]) * f.factor(.hostility, host)
      let u = rule.incident.uniform(low, high, step: step, replicate: f.replicate)
      if u < hostility {
        f.bad[user] += 1
        f.bad[host] += 1
        return
      }
      f.good[user] += 1
      f.good[host] += rule.quality
      formation = formation * (1 - f.stigma[host])
    }
    guard
      rule.forming.chance(low, high, step: step, replicate: f.replicate, probability: formation),
      !f.isTied(one, other), TieFormation.hasRoom(one, other, f),
      !f.forming.contains(where: { $0.from == one && $0.to == other })
    else { return }
    f.forming.append(
      MadeTie(
        from: one, to: other, strength: f.rates[.tieNewStrength], rate: f.rates[.tieNewContacts]))
  }
}
