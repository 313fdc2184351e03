/// Stigma through contact, for those who are not service users (SCIENCE §1.3, in this order):
/// good encounters s ← s e^(−η⁺x⁺); bad ones s ← 1 − (1 − s) e^(−η⁻n⁻); campaigns s ← s e^(−η_c) for
/// those reached; norm and relaxation s ← τ + (s − τ) e^(−(ν + ρ)Δ) with τ = (ν s̄ + ρ b) / (ν + ρ),
/// s̄ the mean over tied people who are not service users, ν = 0 where there are none.
package enum Stigma: Process {
  package static let name = "stigma"
  package static let meaning = "how encounters, campaigns and norms move stigma"

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    let r = f.rates
    for person in 0..<f.plan.count where !f.plan.isUser[person] {
      let etaGood = r[.etaGood] * f.factor(.stigmaGood, person)
      let etaBad = r[.etaBad] * f.factor(.stigmaBad, person)
      var s = f.stigma[person] * Elementary.exp(-(etaGood * f.good[person]))
      s = 1 - (1 - s) * Elementary.exp(-(etaBad * f.bad[person]))
      s = s * f.campaign[person]
      let own = f.stigmaSetPoint[person]
      var target = own
      var keep = r[.stigmaKeepAlone]
      if f.otherStrengthSum[person] > 0 {
        let mean = f.stigmaSum[person] / f.otherStrengthSum[person]
        target = (r[.norm] * mean + r[.relax] * own) * r[.normAndRelaxInverse]
        keep = r[.stigmaKeepPeers]
      }
      f.stigma[person] = target + (s - target) * keep
    }
    for person in 0..<f.plan.count { f.campaign[person] = 1 }
  }
}

extension Stigma: Model {
  package static let page = ModelPage(
    name: "stigma", code: "S1", title: "Stigma through contact", family: .stigma,
    meaning:
      "stigma of residents: good contact softens it, bad contact hardens it, norms and time move it",
    equations: [
      "s ← s e^(−η⁺ x⁺); s ← 1 − (1 − s) e^(−η⁻ n⁻); s ← s e^(−η_c) where a campaign reached",
      "s ← τ + (s − τ) e^(−(ν + ρ)Δ), τ = (ν s̄ + ρ b) / (ν + ρ), s̄ over tied residents; ν = 0 without",
      "an encounter with a service user goes badly with chance min(1, f (π₀ + π₁ s))",
      "ambient hostility: n⁻ of a service user grows by Poisson(ω (1 − v) s̄ Δ), s̄ of the neighbourhood",
    ],
    references: [
      .found("Pettigrew & Tropp (2006) doi:10.1037/0022-3514.90.5.751: contact and prejudice"),
      .found("Corrigan et al. (2012), Maunder & White (2019): contact interventions, d about .3"),
      .found("Paluck, Green & Green (2018): few trials, few that last, none of behaviour"),
    ],
    limits: [
      "Whether contact has a dose effect, and how long it lasts, is disputed; both are assumed here.",
      "Only the stigma of residents towards one group; see secondary-transfer for another.",
    ],
    use: "community = true; stigma.ambient = \"0 per year\" switches ambient hostility off")
  package static let peerEffects: [ParameterKey] = [.stigmaNorm]
  package static let parameters: [ParameterKey: Parameter] = [
    .stigmaPositiveContact: .row(
      "stigma.positive-contact", "η⁺", 0.020, .number, 0...1,
      "share of stigma that one good encounter of quality 1 removes",
      uncertainty: "lognormal(mean 0.02, cv 0.5)", .assumed(Parameter.tuned)),
    .stigmaNegativeRatio: .row(
      "stigma.negative-ratio", "η⁻/η⁺", 2, .number, 0...20,
      "how many times more a bad encounter does than a good one", uncertainty: "uniform(1, 4)",
      .assumed(Parameter.tuned)),
    .stigmaHostilityBase: .row(
      "stigma.hostility-base", "π₀", 0.02, .share, 0...1,
      "chance that an encounter with someone without stigma goes badly", .assumed(Parameter.tuned)),
    .stigmaHostility: .row(
      "stigma.hostility", "π₁", 0.40, .share, 0...1,
      "what full stigma adds to the chance that an encounter goes badly", uncertainty: "beta(4, 6)",
      .assumed(Parameter.tuned)),
    .stigmaTieFactor: .row(
      "stigma.tie-factor", "f_tie", 0.5, .number, 0...5,
      "how the chance of a bad encounter changes between people who have a tie",
      .assumed(Parameter.tuned)),
    .stigmaNorm: .row(
      "stigma.norm", "ν", 0.5, .perYear, 0...10,
      "how fast stigma moves towards that of the people one is tied to",
      uncertainty: "uniform(0, 1)", .assumed(Parameter.tuned)),
    .stigmaRelaxation: .row(
      "stigma.relaxation", "ρ", 0.46, .perYear, 0...10,
      "how fast stigma returns to a person's own level",
      uncertainty: "lognormal(mean 0.46, cv 0.4)",
      .assumed(
        "half-life 1.5 years, read from the fading of Time to Change gains after 2021"
          + " (Ronaldson & Henderson 2024)")),
    .stigmaAmbient: .row(
      "stigma.ambient", "ω", 12, .perYear, 0...1000,
      "hostile incidents a year in public where everyone's stigma is full",
      uncertainty: "lognormal(mean 12, cv 0.5)", .assumed(Parameter.tuned)),
  ]
}
