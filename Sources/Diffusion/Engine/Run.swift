/// What a run of one option at one site needs besides its futures.
package struct RunSpecification: Sendable {
  package let plan: SitePlan
  package let option: OptionPlan
  package let keys: Keys
  package let fills: Fills
  /// Steps; rows 0…weeks are recorded.
  package let weeks: Int
  package let cells: Cells
  package let quantities: [Quantity]
  /// The weeks at which every person's values are kept, and at which measures are taken.
  package let snapshotWeeks: [Int]
  /// The values that are kept then.
  package let snapshotValues: [PersonValue]
  /// What is measured at row 0 and at those weeks; nil holds the place of a line that is not.
  package let measures: [MeasureRequest?]

  package init(
    plan: SitePlan, option: OptionPlan, keys: Keys, fills: Fills, weeks: Int, cells: Cells,
    quantities: [Quantity], snapshotWeeks: [Int] = [],
    snapshotValues: [PersonValue] = [.wellbeing], measures: [MeasureRequest?] = []
  ) {
    self.plan = plan
    self.option = option
    self.keys = keys
    self.fills = fills
    self.weeks = weeks
    self.cells = cells
    self.quantities = quantities
    self.snapshotWeeks = snapshotWeeks
    self.snapshotValues = snapshotValues
    self.measures = measures
  }
}

/// What a run of some futures gives.
package struct RunResult: Sendable {
  package var record: Record
  /// By value and week: every person's, [person · lanes + lane].
  package var snapshots: [PersonValue: [Int: [Float]]]
  /// By lane: whom each action reached.
  package var reachedBy: [[Int: [Int]]]
  /// What was measured, in the order of the requests.
  package var measured: Measurements
}

/// Runs futures of one option at one site, week by week.
package enum Run {
  /// One future by the plain reference.
  package static func plain(
    _ run: RunSpecification, values: ParameterValues, replicate: UInt32
  ) throws -> RunResult {
    var record = Record(quantities: run.quantities, cells: run.cells.cells.count, lanes: 1)
    var snapshots: [PersonValue: [Int: [Float]]] = [:]
    let recorder = MeasureRecorder(run)
    let last = try visit(run, values: values, replicate: replicate, recorder) { week, future in
      future.record(run.cells, in: &record)
      recorder.measure(week, lanes: 1) { _ in future }
      guard run.snapshotWeeks.contains(week) else { return }
      for value in run.snapshotValues {
        snapshots[value, default: [:]][week] = (0..<run.plan.count).map {
          future.value(value, of: $0)
        }
      }
    }
    return RunResult(
      record: record, snapshots: snapshots, reachedBy: [last.reachedBy],
      measured: recorder.measurements)
  }

  /// One future by the plain reference, shown at the start of every week; returns how it ends.
  @discardableResult
  package static func visit(
    _ run: RunSpecification, values: ParameterValues, replicate: UInt32,
    _ show: (_ week: Int, _ future: PlainFuture) -> Void
  ) throws -> PlainFuture {
    try visit(run, values: values, replicate: replicate, MeasureRecorder(run), show)
  }

  private static func visit(
    _ run: RunSpecification, values: ParameterValues, replicate: UInt32,
    _ recorder: MeasureRecorder,
    _ show: (_ week: Int, _ future: PlainFuture) -> Void
  ) throws -> PlainFuture {
    var future = try PlainFuture(
      run.plan, values, fills: run.fills, keys: run.keys, replicate: replicate,
      timetable: run.option.timetable)
    if recorder.countsHelp { future.help = HelpTally(people: run.plan.count, lanes: 1) }
    for week in 0...run.weeks {
      future.week = week
      show(week, future)
      if week == run.weeks { break }
      for action in run.option.actions where action.isDue(in: week) { try action.act(on: &future) }
      for half in 0..<run.plan.stepsPerWeek {
        future.half = half
        for process in run.option.processes { process.advance(&future, run.option.timetable) }
      }
      future.half = 0
      recorder.collect(week, future)
    }
    return future
  }

  /// A block of futures by the kernels: lane l holds replicate `Block.replicate(l)`.
  ///
  /// - Parameters:
  ///   - values: One set of parameters a lane.
  ///   - start: Row 0, where another option has worked it out already.
  package static func block(
    _ run: RunSpecification, values: [ParameterValues], base: UInt32, kernels: Kernels,
    start: BlockStart? = nil
  ) throws -> RunResult {
    let block = try Block(
      run.plan, values, fills: run.fills, keys: run.keys, base: base, kernels: kernels,
      timetable: run.option.timetable, start: start)
    var record = Record(
      quantities: run.quantities, cells: run.cells.cells.count, lanes: block.lanes)
    record.reserve(weeks: run.weeks + 1)
    let recorder = BlockRecorder(run.cells, run.quantities, lanes: block.lanes)
    var snapshots: [PersonValue: [Int: [Float]]] = [:]
    let measures = MeasureRecorder(run)
    if measures.countsHelp {
      block.help = HelpTally(people: run.plan.count, lanes: block.lanes)
    }
    for week in 0...run.weeks {
      block.week = week
      recorder.record(block, in: &record)
      measures.measure(week, lanes: block.lanes) { block.future($0) }
      if run.snapshotWeeks.contains(week) {
        for value in run.snapshotValues {
          snapshots[value, default: [:]][week] = block.snapshot(value)
        }
      }
      if week == run.weeks { break }
      try act(block, run.option, week)
      for half in 0..<run.plan.stepsPerWeek {
        block.half = half
        for process in run.option.processes { process.advance(block, run.option.timetable) }
      }
      block.half = 0
      measures.collect(week, block)
    }
    return RunResult(
      record: record, snapshots: snapshots, reachedBy: block.reachedBy,
      measured: measures.measurements)
  }

  private static func act(_ block: Block, _ option: OptionPlan, _ week: Int) throws {
    for action in option.actions where action.isDue(in: week) {
      for lane in 0..<block.lanes {
        var future = block.future(lane)
        try action.act(on: &future)
      }
    }
  }
}

extension Block {
  /// One value of every person, [person · lanes + lane].
  func snapshot(_ value: PersonValue) -> [Float] {
    Array(UnsafeBufferPointer(start: array(value).start, count: plan.count * lanes))
  }

  /// Where a person's value stands.
  func array(_ value: PersonValue) -> LaneArray {
    switch value {
    case .wellbeing: wellbeing
    case .stigma: stigma
    case .withdrawal: withdrawal
    case .connection: connection
    }
  }
}
