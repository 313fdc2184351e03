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

extension Withdrawal: Model {
  package static let page = ModelPage(
    name: "withdrawal", code: "S5", title: "Staying at home", family: .stigma,
    meaning:
      "service users who meet hostility stay at home more; good encounters and time bring them out",
    equations: [
      "v ← 1 − (1 − v) e^(−δ n⁻); v ← v e^(−η_v n⁺); v ← v₀ + (v − v₀) e^(−r_v Δ)",
      "(1 − v) multiplies visits to places and contacts on ties",
    ],
    references: [
      .found(
        "Rethink (2023): anxiety kept 65 % of 1,300 people with mental illness from leaving the house"
      )
    ],
    limits: [
      "All four numbers are assumed. Only service users withdraw."
    ],
    use: "community = true; withdrawal.negative-contact = 0 switches it off")
  package static let parameters: [ParameterKey: Parameter] = [
    .withdrawalNegativeContact: .row(
      "withdrawal.negative-contact", "δ", 0.06, .number, 0...1,
      "share of the way to full withdrawal that one bad encounter pushes a service user",
      uncertainty: "lognormal(mean 0.06, cv 0.5)", .assumed(Parameter.tuned)),
    .withdrawalPositiveContact: .row(
      "withdrawal.positive-contact", "η_v", 0.010, .number, 0...1,
      "share of withdrawal that one good encounter removes", .assumed(Parameter.tuned)),
    .withdrawalReturn: .row(
      "withdrawal.return", "r_v", 1, .perYear, 0...20, "how fast withdrawal fades by itself",
      uncertainty: "lognormal(mean 1, cv 0.4)", .assumed(Parameter.tuned)),
    .withdrawalFloor: .row(
      "withdrawal.floor", "v₀", 0.05, .share, 0...1, "the withdrawal that remains",
      .assumed(Parameter.tuned)),
  ]
}
