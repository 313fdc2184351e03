/// Contacts along ties, how they go, and what they do to the tie (SCIENCE §1.5, 2a; T1).
///
/// n ∼ Poisson(κ q (1 − v_i)(1 − v_j) Δ). On a tie between a service user and another,
/// Bin(n, min(1, f_tie (π₀ + π₁ s))) of them go badly, the rest are good with quality 1. Then the
/// tie weakens by e^(−λ m Δ) (m = 1, or the bridge multiplier across the divide) and each contact
/// restores a share 1 − e^(−χ) of what is missing; below q_min it is gone.
package enum TieContacts: Process {
  package static let name = "tie contacts"
  package static let meaning = "contacts along ties, and how ties strengthen and fade"

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    for (index, pair) in f.plan.pairs.enumerated() {
      var tie = MadeTie(
        from: pair.from, to: pair.to, strength: f.strength[index], rate: pair.rate)
      f.met[index] = meet(&f, &tie)
      f.strength[index] = tie.strength
    }
    f.metMade.removeAll(keepingCapacity: true)
    for index in f.made.indices {
      var tie = f.made[index]
      f.metMade.append(meet(&f, &tie))
      f.made[index] = tie
    }
  }

  /// One tie's week; returns its contacts and leaves next week's strength.
  private static func meet(_ f: inout PlainFuture, _ tie: inout MadeTie) -> Float {
    let (low, high) = (f.plan.numbers[tie.from], f.plan.numbers[tie.to])
    let mean = tie.rate * (tie.strength * (f.reach[tie.from] * f.reach[tie.to]))
    let u = f.keys.key(.tieContact).uniform(
      low, high, step: UInt32(f.week), replicate: f.replicate)
    let (count, factor) = Elementary.poisson(u, mean: mean, step: f.rates[.tieStep])
    let isBridge = f.plan.isUser[tie.from] != f.plan.isUser[tie.to]
    f.contacts[tie.from] += count
    f.contacts[tie.to] += count
    if isBridge, count > 0 {
      let (user, other) = f.plan.isUser[tie.from] ? (tie.from, tie.to) : (tie.to, tie.from)
      let chance =
        (f.rates[.tieHostility0] + f.rates[.tieHostility1] * f.stigma[other])
        * f.factor(.hostility, other)
      let v = f.keys.key(.tieIncident).uniform(
        low, high, step: UInt32(f.week), replicate: f.replicate)
      let bad = Elementary.binomial(v, n: count, p: chance < 1 ? chance : 1)
      for person in [user, other] {
        f.good[person] += count - bad
        f.bad[person] += bad
      }
    }
    let next = 1 - (1 - tie.strength * f.rates[isBridge ? .bridgeDecay : .tieDecay]) * factor
    tie.strength = tie.strength > 0 && next >= f.rates[.tieLeast] ? next : 0
    return count
  }
}
