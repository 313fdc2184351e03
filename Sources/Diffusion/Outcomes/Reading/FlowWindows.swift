/// What happens in one week of an engine, as the counters of flows read it; lane by lane.
protocol WeeklyFlows {
  /// Lanes side by side; 1 in the plain reference.
  var flowLanes: Int { get }
  /// Who may be at a place this week, and in which lanes each is there.
  func presence(at place: Int) -> (people: [Int32], lanes: [UInt64])
  /// This week's amounts of a tally, [person · lanes + lane].
  func amounts(_ tally: FlowTally) -> [Float]
}

/// What is added up person by person. Contacts and bad encounters are a week's; help is counted from
/// row 0 on.
enum FlowTally: Hashable, Sendable {
  case contacts, bad, helpGiven, helpReceived
}

/// Formal contacts from row 0 on, [person · lanes + lane], where an outcome reads them.
package struct HelpTally: Sendable {
  var given, received: [Float]

  init(people: Int, lanes: Int) {
    given = [Float](repeating: 0, count: people * lanes)
    received = given
  }
}

/// Counters over the 13 weeks before each week of reading.
///
/// A counter is there only while its window lasts, so weeks that no reading looks back on cost nothing.
final class FlowWindows {
  /// Weeks that a reading looks back on (SCIENCE §3.4); fewer near the start.
  static let length = 13

  private let flows: Set<Flow>
  private let plan: SitePlan
  private var windows: [FlowWindow]

  init(_ plan: SitePlan, flows: Set<Flow>, readAt: [Int]) {
    self.plan = plan
    self.flows = flows
    windows =
      flows.isEmpty
      ? []
      : readAt.filter { $0 > 0 }.map { FlowWindow(weeks: max(0, $0 - Self.length)..<$0) }
  }

  /// Counts a week once all of its processes have run.
  func collect(_ week: Int, _ engine: some WeeklyFlows, _ timetable: Timetable) {
    for index in windows.indices where windows[index].weeks.contains(week) {
      if windows[index].lanes == 0 { windows[index].open(plan, flows, engine.flowLanes) }
      if flows.contains(.attendance) { countVisits(week, engine, timetable, &windows[index]) }
      if flows.contains(.incidents) { windows[index].add(.bad, engine.amounts(.bad)) }
      if flows.contains(.contacts) { windows[index].add(.contacts, engine.amounts(.contacts)) }
    }
    guard flows.contains(.contacts) else { return }
    // Help is counted from row 0 on: a window is the difference between its two ends.
    for index in windows.indices {
      let weeks = windows[index].weeks
      if weeks.lowerBound == week + 1 || weeks.upperBound == week + 1 {
        for tally in [FlowTally.helpGiven, .helpReceived] {
          windows[index].mark(tally, engine.amounts(tally))
        }
      }
    }
  }

  /// What one lane did in the 13 weeks before a week of reading; nil where nobody counted.
  func reading(at week: Int, lane: Int) -> FlowReading? {
    windows.first { $0.weeks.upperBound == week && $0.lanes > 0 }.map {
      FlowReading($0, plan, lane)
    }
  }

  /// Forgets the windows that end by this week.
  func close(_ week: Int) { windows.removeAll { $0.weeks.upperBound <= week } }

  private func countVisits(
    _ week: Int, _ engine: some WeeklyFlows, _ timetable: Timetable, _ window: inout FlowWindow
  ) {
    for place in plan.places.indices where timetable.state(of: place, in: week).isOpen {
      let (people, lanes) = engine.presence(at: place)
      window.visit(place, people, lanes, isService: plan.places[place].kind == "service")
    }
  }
}

/// One window of counters.
struct FlowWindow {
  let weeks: Range<Int>
  /// 0 = not begun.
  private(set) var lanes = 0
  /// [place][person]: the lanes in which the person was there at least once.
  fileprivate private(set) var attended: [[UInt64]] = []
  /// [person · lanes + lane]: visits to places other than services.
  fileprivate private(set) var visits: [Float] = []
  fileprivate private(set) var totals: [FlowTally: [Double]] = [:]

  fileprivate init(weeks: Range<Int>) { self.weeks = weeks }

  fileprivate mutating func open(_ plan: SitePlan, _ flows: Set<Flow>, _ lanes: Int) {
    self.lanes = lanes
    guard flows.contains(.attendance) else { return }
    attended = [[UInt64]](
      repeating: [UInt64](repeating: 0, count: plan.count), count: plan.places.count)
    visits = [Float](repeating: 0, count: plan.count * lanes)
  }

  fileprivate mutating func visit(
    _ place: Int, _ people: [Int32], _ present: [UInt64], isService: Bool
  ) {
    for (person, mask) in zip(people, present) where mask != 0 {
      attended[place][Int(person)] |= mask
      if isService { continue }
      for lane in 0..<lanes where mask >> UInt64(lane) & 1 == 1 {
        visits[Int(person) * lanes + lane] += 1
      }
    }
  }

  /// Adds a week, in double precision.
  fileprivate mutating func add(_ tally: FlowTally, _ amounts: [Float]) {
    guard let old = totals[tally] else {
      totals[tally] = amounts.map(Double.init)
      return
    }
    totals[tally] = zip(old, amounts).map { $0 + Double($1) }
  }

  /// Keeps what has been counted by now: the first time as the beginning, then as the difference.
  fileprivate mutating func mark(_ tally: FlowTally, _ amounts: [Float]) {
    let start = totals[tally] ?? amounts.map { _ in 0 }
    totals[tally] = zip(amounts, start).map { Double($0) - $1 }
  }
}

/// What one future did in the weeks before a reading.
package struct FlowReading: Sendable {
  /// Weeks looked back on: 13, or fewer near the start.
  package let weeks: Int
  /// Different places at which each person was, and those among them that are no service.
  package let places, communityPlaces: [Int]
  /// Visits of each person to places that are no service.
  package let visits: [Double]
  /// Contacts of each person, encounters at half their weight; and those that went badly.
  package let contacts, bad: [Double]
  /// Contacts of formal help that each person gave and received.
  package let helpGiven, helpReceived: [Double]

  init(_ window: FlowWindow, _ plan: SitePlan, _ lane: Int) {
    weeks = window.weeks.count
    let people = 0..<plan.count
    let lanes = window.lanes
    func total(_ tally: FlowTally) -> [Double] {
      guard let all = window.totals[tally] else { return people.map { _ in 0 } }
      return people.map { all[$0 * lanes + lane] }
    }
    func count(_ isCounted: (Int) -> Bool) -> [Int] {
      people.map { person in
        window.attended.indices.count {
          isCounted($0) && window.attended[$0][person] >> UInt64(lane) & 1 == 1
        }
      }
    }
    places = count { _ in true }
    communityPlaces = count { plan.places[$0].kind != "service" }
    visits =
      window.visits.isEmpty
      ? people.map { _ in 0 } : people.map { Double(window.visits[$0 * lanes + lane]) }
    contacts = total(.contacts)
    bad = total(.bad)
    helpGiven = total(.helpGiven)
    helpReceived = total(.helpReceived)
  }
}
