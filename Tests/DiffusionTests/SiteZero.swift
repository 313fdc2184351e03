import Foundation
import Networks
import Randomness

@testable import Diffusion

/// The fixed reference site of SCIENCE §5 and its "contact" arm, as the numbers they are.
enum SiteZero {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/site0").path

  static let site: Site = {
    guard let site = SiteFolder.read(folder).site else { preconditionFailure("no site0 fixture") }
    return site
  }()
  static let plan = SitePlan(site)
  static let keys = Keys(seed: 2011, site: site.key)
  static let cells = Cells(plan, groups: [])
  static let quantities: [Quantity] = [
    .wellbeing, .stigma, .withdrawal, .connection, .poorlyConnected, .ties, .bridgingTies,
  ]
  static let fills = Fills(withdrawal: .beta35)

  /// Person, place and visits a year in the contact arm; weeks 26 to 77.
  static let enrolment: [(person: Int, place: Int, visits: Double)] = {
    guard let text = try? String(contentsOfFile: folder + "/enrolment.csv", encoding: .utf8) else {
      return []
    }
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let cells = line.split(separator: ",")
      guard cells.count >= 3, let person = Int(cells[0].drop { !$0.isNumber }),
        let place = site.places.firstIndex(where: { $0.name == cells[1] }),
        let visits = Double(cells[2])
      else { return nil }
      return (person, place, visits)
    }
  }()

  static func asNow() -> OptionPlan { OptionPlan(timetable: Timetable(plan)) }

  static func contact() -> OptionPlan {
    var timetable = Timetable(plan)
    timetable.change(place: 7, weeks: 26..<78, isOpen: true, setting: nil)
    return OptionPlan(timetable: timetable, actions: [FixedEnrolment(rows: enrolment)])
  }

  static func run(
    _ option: OptionPlan, weeks: Int = 130, keys: Keys = keys, plan: SitePlan = plan,
    snapshotWeeks: [Int] = []
  ) -> RunSpecification {
    RunSpecification(
      plan: plan, option: option, keys: keys, fills: fills, weeks: weeks,
      cells: Cells(plan, groups: []), quantities: quantities, snapshotWeeks: snapshotWeeks)
  }

  /// Means over a cell's people, [future], of one quantity in one week, of `futures` futures.
  static func futures(
    _ run: RunSpecification, count: Int, _ read: (Record, Int) -> [Double]
  ) throws -> [[Double]] {
    let kernels = Kernels.best(lanes: 64)
    let values = [ParameterValues](repeating: ParameterValues(), count: 64)
    return try stride(from: 0, to: count, by: 64).flatMap { base in
      let record = try Run.block(run, values: values, base: UInt32(base), kernels: kernels).record
      return (0..<min(64, count - base)).map { read(record, lane(of: UInt32($0))) }
    }
  }
}

/// People with given rates who go to given places from week 26 to week 77.
struct FixedEnrolment: Primitive {
  let rows: [(person: Int, place: Int, visits: Double)]

  func isDue(in week: Int) -> Bool { week == 26 || week == 78 }

  func act(on future: inout some FutureState) throws {
    for row in rows {
      let rate = future.week == 26 ? Float(row.visits * ModelTime.step) : 0
      future.setVisits(row.person, place: row.place, source: 0, rate: rate)
    }
  }
}

extension Distribution {
  static let beta35: Distribution = {
    guard let beta = try? Distribution.parse("beta(3, 5)").get() else {
      preconditionFailure("beta(3, 5) is a distribution")
    }
    return beta
  }()
}

/// What is read of a site in one week: means over service users (u) and others (o).
struct SiteMeans {
  /// All people's wellbeing, users' and others'; stigma; withdrawal; contact of users and of others;
  /// share poorly connected; ties a user and an other; bridging ties a user.
  static let names = [
    "w", "w users", "w others", "s", "v", "contact users", "contact others", "poorly connected",
    "ties users", "ties others", "bridging ties users",
  ]

  static func read(_ record: Record, _ lane: Int, week: Int, cells: Cells) -> [Double] {
    let users = cells.cells.firstIndex { $0.isUser } ?? 0
    let others = cells.cells.firstIndex { !$0.isUser } ?? 0
    let (u, o) = (
      Double(cells.cells[users].people.count), Double(cells.cells[others].people.count)
    )
    func total(_ quantity: Int, _ cell: Int) -> Double { record[quantity, cell, week, lane] }
    return [
      (total(0, users) + total(0, others)) / (u + o), total(0, users) / u, total(0, others) / o,
      total(1, others) / o, total(2, users) / u, total(3, users) / u, total(3, others) / o,
      (total(4, users) + total(4, others)) / (u + o), total(5, users) / u, total(5, others) / o,
      total(6, users) / u,
    ]
  }
}

func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
func variance(_ values: [Double]) -> Double {
  let m = mean(values)
  return values.reduce(0) { $0 + ($1 - m) * ($1 - m) } / Double(values.count - 1)
}
