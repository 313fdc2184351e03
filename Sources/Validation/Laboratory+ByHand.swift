import Diffusion
import Networks
import Randomness

/// A few weeks of single rules in their plain form, with encounters that are given.
extension Laboratory {
  /// How one future ends.
  ///
  /// - Parameters:
  ///   - good: Good encounters of everybody in each week, and `bad` bad ones.
  ///   - set: Sets parameters.
  func end(
    _ site: Site, _ processes: [any Diffusion.Process.Type], model: String? = nil, weeks: Int = 1,
    good: Float = 0, bad: Float = 0, replicate: UInt32 = 0, likeness: [Double]? = nil,
    _ set: (inout ParameterValues) -> Void = { _ in }
  ) throws -> PlainFuture {
    let plan = SitePlan(site).judged(byLikeness: likeness)
    var timetable = Timetable(plan)
    if let model { timetable.models = [Timetable.ModelPlan(model)] }
    var values = ParameterValues()
    set(&values)
    var future = try PlainFuture(
      plan, values, fills: Fills(withdrawal: Distribution(fixed: 0)),
      keys: Keys(seed: seed, site: site.key), replicate: replicate, timetable: timetable)
    for week in 0..<weeks {
      future.week = week
      NeighbourSums.advance(&future, timetable)
      for person in 0..<plan.count {
        future.good[person] += good
        future.bad[person] += bad
      }
      for process in processes { process.advance(&future, timetable) }
    }
    return future
  }

  /// A figure of how futures end, one a future.
  func ends(
    _ site: Site, _ processes: [any Diffusion.Process.Type], model: String? = nil, weeks: Int = 1,
    futures: Int, likeness: [Double]? = nil, _ set: (inout ParameterValues) -> Void,
    _ figure: (PlainFuture) -> Double
  ) throws -> [Double] {
    try (0..<futures).map { replicate in
      figure(
        try end(
          site, processes, model: model, weeks: weeks, replicate: UInt32(replicate),
          likeness: likeness, set))
    }
  }
}
