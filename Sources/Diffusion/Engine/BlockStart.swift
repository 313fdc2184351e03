/// Row 0 of a block's futures: the same for every option, so it is worked out once and copied.
///
/// It is never changed once it is made, so any number of threads may read it.
package final class BlockStart: @unchecked Sendable {
  // [person][lane], and [rate][lane].
  let wellbeing, stigma, withdrawal, connection, reach: LaneArray
  let setPoint, stigmaSetPoint, rates: LaneArray
  let ties: TieTables

  /// Works out `values.count` futures from `base` on.
  ///
  /// - Complexity: O(lanes × (people + ties + attendance)).
  package init(
    _ plan: SitePlan, _ values: [ParameterValues], fills: Fills, keys: Keys, base: UInt32
  ) throws {
    let lanes = values.count
    ties = TieTables(plan)
    let rows = BlockPeople.padded(plan.count)
    func array(_ value: Float = 0) -> LaneArray { LaneArray(rows: rows, lanes: lanes, value) }
    (wellbeing, stigma, withdrawal, connection) = (array(), array(), array(), array())
    (reach, setPoint, stigmaSetPoint) = (array(1), array(), array())
    rates = LaneArray(rows: Rate.allCases.count, lanes: lanes)
    for lane in 0..<lanes {
      let rates = Rates(values[lane], stepYears: plan.stepYears)
      for rate in Rate.allCases { self.rates[rate.rawValue, lane] = rates[rate] }
    }
    func state(_ lane: Int) throws -> InitialState {
      try InitialState(
        plan, values[lane], fills: fills, keys: keys,
        replicate: Kernels.replicate(lane, of: lanes, base: base))
    }
    if !fills.areDrawn(for: plan.site.people), values.allSatisfy({ $0 == values[0] }) {
      take(try state(0))
    } else {
      for lane in 0..<lanes { take(try state(lane), lane) }
    }
  }

  /// Takes over the start of one future, or of all where luck has no part in it.
  private func take(_ state: InitialState, _ lane: Int? = nil) {
    for (numbers, to) in [
      (state.wellbeing, wellbeing), (state.stigma, stigma), (state.withdrawal, withdrawal),
      (state.connection, connection), (state.withdrawal.map { 1 - $0 }, reach),
      (state.setPoint, setPoint), (state.stigmaSetPoint, stigmaSetPoint),
    ] {
      if let lane { to.setLane(lane, to: numbers) } else { to.setLanes(to: numbers) }
    }
  }
}
