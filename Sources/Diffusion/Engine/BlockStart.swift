/// Row 0 of a block's futures: the same for every option, so it is worked out once and copied.
///
/// It is never changed once it is made, so any number of threads may read it.
package final class BlockStart: @unchecked Sendable {
  // [person][lane], and [rate][lane].
  let wellbeing, stigma, withdrawal, connection, reach: LaneArray
  let setPoint, stigmaSetPoint, rates: LaneArray

  /// Works out `values.count` futures from `base` on.
  ///
  /// - Complexity: O(lanes × (people + ties + attendance)).
  package init(
    _ plan: SitePlan, _ values: [ParameterValues], fills: Fills, keys: Keys, base: UInt32
  ) throws {
    let lanes = values.count
    let rows = BlockPeople.padded(plan.count)
    func array(_ value: Float = 0) -> LaneArray { LaneArray(rows: rows, lanes: lanes, value) }
    (wellbeing, stigma, withdrawal, connection) = (array(), array(), array(), array())
    (reach, setPoint, stigmaSetPoint) = (array(1), array(), array())
    rates = LaneArray(rows: Rate.allCases.count, lanes: lanes)
    for lane in 0..<lanes {
      let state = try InitialState(
        plan, values[lane], fills: fills, keys: keys,
        replicate: Kernels.replicate(lane, of: lanes, base: base))
      let rates = Rates(values[lane], stepYears: plan.stepYears)
      for rate in Rate.allCases { self.rates[rate.rawValue, lane] = rates[rate] }
      wellbeing.setLane(lane, to: state.wellbeing)
      stigma.setLane(lane, to: state.stigma)
      withdrawal.setLane(lane, to: state.withdrawal)
      connection.setLane(lane, to: state.connection)
      reach.setLane(lane, to: state.withdrawal.map { 1 - $0 })
      setPoint.setLane(lane, to: state.setPoint)
      stigmaSetPoint.setLane(lane, to: state.stigmaSetPoint)
    }
  }
}
