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
      low, high, step: f.step, replicate: f.replicate)
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
        low, high, step: f.step, replicate: f.replicate)
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

extension TieContacts: Model {
  package static let page = ModelPage(
    name: "ties", code: "T1", title: "Contact and strength of ties", family: .ties,
    meaning: "ties: live on contact, fade without, and end when too weak",
    equations: [
      "n ∼ Poisson(κ q (1 − v_i)(1 − v_j) Δ) contacts in a step",
      "q ← q e^(−λ m Δ); q ← 1 − (1 − q) e^(−χ n); gone below q_min",
      "mean field: q* = 1 − λ / (χ κ (1 − v_i)(1 − v_j)): a tie dies where withdrawal exceeds what its"
        + " contacts bear",
    ],
    references: [
      .found("Burt (2002) doi:10.1016/S0378-8733(02)00003-5: bridges decay faster, among bankers")
    ],
    limits: [
      "Whether bridges fade faster is contested: ties.bridge-decay is 1 unless it is set.",
      "Contact rates come from the map and do not change with a person's time.",
    ],
    use: "community = true")
  package static let parameters: [ParameterKey: Parameter] = [
    .tiesDecay: .row(
      "ties.decay", "λ", 0.6, .perYear, 0...20, "how fast a tie without contact weakens",
      uncertainty: "lognormal(mean 0.6, cv 0.4)", .assumed(Parameter.tuned)),
    .tiesReinforcement: .row(
      "ties.reinforcement", "χ", 0.03, .number, 0...1,
      "share of the missing strength that one contact restores",
      uncertainty: "lognormal(mean 0.03, cv 0.3)", .assumed(Parameter.tuned)),
    .tiesLeast: .row(
      "ties.least", "q_min", 0.05, .share, 0.001...1, "the strength below which a tie is gone",
      .assumed(Parameter.tuned)),
    .tiesBridgeDecay: .row(
      "ties.bridge-decay", "m_ij", 1, .number, 0...20,
      "how many times faster ties between service users and others weaken",
      .assumed(Parameter.tuned)),
    .formalQuality: .row(
      "contacts.formal-quality", "Q_f", 3, .number, 0...20,
      "how much a contact with a befriender counts towards reducing the befriender's stigma",
      .assumed(Parameter.tuned)),
  ]
}
