/// Connection, then wellbeing (SCIENCE §1.5, 5; W2).
///
/// E ← E + (C − E)(1 − e^(−Δ/τ_E)). Wellbeing moves by the exact step of an Ornstein–Uhlenbeck
/// process towards (θ μ* + γ w̄) / (θ + γ), with μ* = μ + B_c [g(E) − 0.8] − B_v v, g(E) = E / (E + E½),
/// the new E and the old v; without ties towards μ* alone. Then each bad encounter takes ξ from a
/// service user; the result stays in [7, 35].
package enum Wellbeing: Process {
  package static let name = "wellbeing"
  package static let meaning = "how connection, withdrawal and other people's mood move wellbeing"

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    let r = f.rates
    let key = f.keys.key(.wellbeing)
    for person in 0..<f.plan.count {
      var e = f.connection[person]
      e = e + (f.contacts[person] - e) * r[.connectionGain]
      f.connection[person] = e
      let isUser = f.plan.isUser[person]
      var own = f.setPoint[person] + r[.connection] * (e / (e + r[.halfConnection]))
      if isUser { own = own - r[.withdrawalCost] * f.withdrawal[person] }
      var target = own
      var (keep, noise) = (r[.wellbeingKeepAlone], r[.noiseAlone])
      if f.strengthSum[person] > 0 {
        let around = f.wellbeingSum[person] / f.strengthSum[person]
        target = (r[.theta] * own + r[.gamma] * around) * r[.returnInverse]
        (keep, noise) = (r[.wellbeingKeepPeers], r[.noisePeers])
      }
      let u = key.uniform(
        f.plan.numbers[person], 0, step: UInt32(f.week), replicate: f.replicate)
      var w = target + (f.wellbeing[person] - target) * keep
      w = w + noise * Elementary.normalQuantile(u)
      if isUser { w = w - r[.incidentCost] * f.bad[person] }
      w = w > 7 ? w : 7
      f.wellbeing[person] = w < 35 ? w : 35
    }
  }
}
