import Networks

@testable import Diffusion

/// Seven people whom a hand can reckon with.
///
/// 0, 1, 2 are a triangle; 3 hangs on 2; 4 and 5 are a pair; 6 is alone. 2, 3 and 6 are service users.
/// 5 is only named by 4. Place 0 is local, place 1 a service, place 2 is closed as now.
enum TinySite {
  static let pairs = [(0, 1), (0, 2), (1, 2), (2, 3), (4, 5)]
  static let users: Set<Int> = [2, 3, 6]
  static let surveyed = [0, 1, 2, 3, 4, 6]
  static let deciles = ["1", "2", "3", "3", "10", "", "oddly"]
  static let areas = ["n", "n", "s", "s", "n", "s", ""]

  static let site: Site = {
    var site = RoundModelTests.site(7, pairs)
    for person in site.people.indices {
      site.people[person].isServiceUser = users.contains(person)
      site.people[person].isSurveyed = surveyed.contains(person)
      site.people[person].wellbeing = 20
      if !users.contains(person) { site.people[person].stigma = 0.5 }
      site.people[person].withdrawal = users.contains(person) ? 0.25 : nil
    }
    site.attributes = [
      Attribute(name: "decile", values: deciles), Attribute(name: "area", values: areas),
      Attribute(name: "influence", values: ["", "", "", "yes", "no", "", ""]),
    ]
    let setting = Setting.named[0].setting
    site.places = [
      Place(number: 0, name: "café", kind: "local", setting: setting),
      Place(number: 1, name: "clinic", kind: "service", setting: setting),
      Place(number: 2, name: "hall", kind: "local", isOpen: false, setting: setting),
    ]
    site.attendance = [
      Attendance(person: 0, place: 0, visitsPerYear: 52),
      Attendance(person: 2, place: 1, visitsPerYear: 26),
      Attendance(person: 6, place: 2, visitsPerYear: 26),
    ]
    return site
  }()

  static let plan = SitePlan(site)

  static func future(_ change: (inout PlainFuture) -> Void = { _ in }) throws -> PlainFuture {
    var future = try PlainFuture(
      plan, ParameterValues(), fills: SiteZero.fills, keys: Keys(seed: 1, site: 1), replicate: 0,
      timetable: Timetable(plan))
    change(&future)
    return future
  }

  /// A reading of a future as `change` leaves it, with row 0 as it was before.
  static func reading(
    flows: FlowReading? = nil, _ change: (inout PlainFuture) -> Void = { _ in }
  ) throws -> Reading {
    let start = PersonValues(try future())
    return Reading(try future(change), start: start, flows: flows)
  }

  /// An outcome of some people; all of its population who were surveyed unless it is said.
  static func measured(
    _ name: String, _ reading: Reading, of people: [Int]? = nil
  ) -> Measured {
    guard let outcome = Outcomes.named(name), let measure = outcome.reading else {
      return Measured(nil, people: -1)
    }
    let all = surveyed.filter { person in
      switch outcome.population {
      case .everyone: true
      case .serviceUsers: users.contains(person)
      case .residents: !users.contains(person)
      }
    }
    return measure.value(reading, people ?? all)
  }

  static func value(_ name: String, _ reading: Reading, of people: [Int]? = nil) -> Double {
    measured(name, reading, of: people).value
  }
}

/// An engine of one lane that does what a test says, week by week.
struct ToldWeek: WeeklyFlows {
  var flowLanes = 1
  /// [place]: who is there.
  var present: [[Int]] = [[], [], []]
  var tallies: [FlowTally: [Float]] = [:]

  func presence(at place: Int) -> (people: [Int32], lanes: [UInt64]) {
    (present[place].map(Int32.init), present[place].map { _ in 1 })
  }

  func amounts(_ tally: FlowTally) -> [Float] {
    tallies[tally] ?? [Float](repeating: 0, count: TinySite.plan.count)
  }

  /// What is read in `week` after weeks that `told` describes.
  static func reading(at week: Int, readAt: [Int]? = nil, _ told: (Int) -> ToldWeek) -> FlowReading?
  {
    let windows = FlowWindows(
      TinySite.plan, flows: Set(Flow.allCases), readAt: readAt ?? [week])
    for past in 0..<week {
      windows.collect(past, told(past), Timetable(TinySite.plan))
      windows.close(past)
    }
    return windows.reading(at: week, lane: 0)
  }
}
