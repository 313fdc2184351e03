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
      e = e + (f.contacts[person] * Float(f.plan.stepsPerWeek) - e) * r[.connectionGain]
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
        f.plan.numbers[person], 0, step: f.step, replicate: f.replicate)
      var w = target + (f.wellbeing[person] - target) * keep
      w = w + noise * Elementary.normalQuantile(u)
      if isUser { w = w - r[.incidentCost] * f.bad[person] }
      w = w > 7 ? w : 7
      f.wellbeing[person] = w < 35 ? w : 35
    }
  }
}

extension Wellbeing: Model {
  package static let page = ModelPage(
    name: "wellbeing", code: "W2", title: "Wellbeing among others", family: .wellbeing,
    meaning:
      "wellbeing: returns to a person's own level, moved by contact, withdrawal and others' mood",
    equations: [
      "E ← E + (C − E)(1 − e^(−Δ/τ_E)); g(E) = E / (E + E½)",
      "μ* = μ + B_c [g(E) − 0.8] − B_v v; k = θ + γ (without ties θ); m = (θ μ* + γ w̄) / k",
      "w ← m + (w − m) e^(−kΔ) + σ √((1 − e^(−2kΔ)) / 2k) Z, Z ∼ N(0, 1); then w ← w − ξ n⁻ for service"
        + " users; 7 ≤ w ≤ 35",
    ],
    references: [
      .remembered("Uhlenbeck & Ornstein (1930) doi:10.1103/PhysRev.36.823: the exact step"),
      .found("Fowler & Christakis (2008) doi:10.1136/bmj.a2338: happiness along ties"),
    ],
    limits: [
      "γ and B_c are assumed; published spread of happiness may be likeness (see the peer-effect rows of a"
        + " sensitivity run).",
      "Wellbeing is SWEMWBS on the metric scale; nothing here is a diagnosis.",
    ],
    use: "community = true (on unless only contagions are asked for)")
  package static let peerEffects: [ParameterKey] = [.wellbeingContagion]
  package static let parameters: [ParameterKey: Parameter] = [
    .wellbeingReturn: .row(
      "wellbeing.return", "θ", 2, .perYear, 0.01...50,
      "how fast wellbeing returns to a person's own level", .assumed(Parameter.tuned)),
    .wellbeingContagion: .row(
      "wellbeing.contagion", "γ", 0.3, .perYear, 0...10,
      "how fast wellbeing moves towards that of the people one is tied to",
      uncertainty: "uniform(0, 0.6)", .assumed(Parameter.tuned)),
    .wellbeingNoise: .row(
      "wellbeing.noise", "σ", 5, .pointsPerRootYear, 0...20,
      "the ups and downs of wellbeing that nothing here explains", .assumed(Parameter.tuned)),
    .wellbeingConnection: .row(
      "wellbeing.connection", "B_c", 7, .points, 0...28,
      "what being fully connected adds to wellbeing, against not at all",
      uncertainty: "normal(7, 2) above 0", .assumed(Parameter.tuned)),
    .wellbeingHalfConnection: .row(
      "wellbeing.half-connection", "E½", 2, .contactsPerWeek, 0.05...50,
      "contacts a week at which half of that is reached", uncertainty: "uniform(1, 4)",
      .assumed(Parameter.tuned)),
    .wellbeingMemory: .row(
      "wellbeing.memory", "τ_E", 8, .weeks, 1...104,
      "how long past contacts go on counting as connection", .assumed(Parameter.tuned)),
    .wellbeingWithdrawal: .row(
      "wellbeing.withdrawal", "B_v", 2, .points, 0...28,
      "what full withdrawal takes from a service user's wellbeing", .assumed(Parameter.tuned)),
    .wellbeingIncident: .row(
      "wellbeing.incident", "ξ", 0.15, .points, 0...10,
      "what one hostile encounter takes from a service user's wellbeing at once",
      .assumed(Parameter.tuned)),
  ]
}
