/// Anticipated discrimination: how much a service user stays at home (SCIENCE §1.3).
///
/// v ← 1 − (1 − v) e^(−δ n⁻); v ← v e^(−η_v n⁺); v ← v₀ + (v − v₀) e^(−r_v Δ).
package enum Withdrawal: Process {
  package static let name = "withdrawal"
  package static let meaning = "how hostile and good encounters move withdrawal"

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    let r = f.rates
    for person in 0..<f.plan.count where f.plan.isUser[person] {
      let delta = r[.withdrawalBad] * f.factor(.withdrawalBad, person)
      let eta = r[.withdrawalGood] * f.factor(.withdrawalGood, person)
      var v = 1 - (1 - f.withdrawal[person]) * Elementary.exp(-(delta * f.bad[person]))
      v = v * Elementary.exp(-(eta * f.good[person]))
      let floor = r[.withdrawalFloor]
      f.set(.withdrawal, of: person, to: floor + (v - floor) * r[.withdrawalKeep])
    }
  }
}
