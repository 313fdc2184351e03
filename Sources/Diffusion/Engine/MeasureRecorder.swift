/// Takes the measures of a run at row 0 and the weeks of reading, and counts the flows that they read.
///
/// It does nothing where no line asks for a measure.
final class MeasureRecorder {
  private let run: RunSpecification
  private let isIdle: Bool
  private let flows: Set<Flow>
  private let windows: FlowWindows
  private var starts: [PersonValues] = []
  private(set) var measurements = Measurements()

  init(_ run: RunSpecification) {
    self.run = run
    isIdle = run.measures.allSatisfy { $0 == nil }
    flows = run.measures.reduce(into: []) { $0.formUnion($1?.measure.flows ?? []) }
    windows = FlowWindows(run.plan, flows: flows, readAt: run.snapshotWeeks)
  }

  /// Whether formal help must be noted.
  var countsHelp: Bool { flows.contains(.contacts) }

  /// Measures every lane, if the week is one of those.
  func measure<Future: FutureState>(_ week: Int, lanes: Int, _ future: (Int) -> Future) {
    guard !isIdle, week == 0 || run.snapshotWeeks.contains(week) else { return }
    var starts: [PersonValues] = []
    measurements.add(
      week: week,
      (0..<lanes).map { lane in
        let reading = Reading(
          future(lane), start: week == 0 ? nil : self.starts[lane],
          flows: windows.reading(at: week, lane: lane))
        if week == 0 { starts.append(reading.now) }
        return run.measures.map { request in
          request.map { $0.measure.value(reading, $0.people) }
        }
      })
    if week == 0 { self.starts = starts }
    windows.close(week)
  }

  /// Counts a week once all of its processes have run.
  func collect(_ week: Int, _ engine: some WeeklyFlows) {
    if !flows.isEmpty { windows.collect(week, engine, run.option.timetable) }
  }
}
