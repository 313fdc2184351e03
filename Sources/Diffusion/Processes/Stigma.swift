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
