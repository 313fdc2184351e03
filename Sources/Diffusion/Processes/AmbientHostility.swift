/// Hostile incidents that service users meet in public: Poisson(ω (1 − v) s̄ Δ) with the mean stigma s̄
/// of the others of the neighbourhood (SCIENCE §1.3).
package enum AmbientHostility: Process {
  package static let name = "ambient hostility"
  package static let meaning = "hostile incidents in public"

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    var sum = [Float](repeating: 0, count: f.plan.neighbourhoodCount)
    var others = sum
    for person in 0..<f.plan.count where !f.plan.isUser[person] {
      sum[f.plan.neighbourhood[person]] += f.stigma[person]
      others[f.plan.neighbourhood[person]] += 1
    }
    for person in 0..<f.plan.count where f.plan.isUser[person] {
      let area = f.plan.neighbourhood[person]
      let level = f.rates[.ambient] * (sum[area] / (others[area] > 0 ? others[area] : 1))
      let u = f.keys.key(.ambient).uniform(
        f.plan.numbers[person], 0, step: f.step, replicate: f.replicate)
      f.bad[person] += Elementary.poisson(u, mean: level * f.reach[person]).count
    }
  }
}
