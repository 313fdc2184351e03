import Diffusion
import Foundation
import Networks
import Randomness

extension Site {
  /// The same with so many contacts a year on every tie.
  func with(contactsPerYear: Double) -> Site {
    var site = self
    for index in site.ties.indices { site.ties[index].contactsPerYear = contactsPerYear }
    return site
  }
}

/// Parts of the community model by themselves, on bare networks.
extension Laboratory {
  private var none: Fills { Fills(withdrawal: Distribution(fixed: 0)) }

  private func run(
    _ site: Site, _ processes: [any Diffusion.Process.Type], _ quantities: [Quantity], weeks: Int,
    models: [Timetable.ModelPlan] = [], actions: [any Primitive] = [],
    programme: Timetable.Programme? = nil, snapshots: [Int] = [], of value: PersonValue = .wellbeing
  ) -> RunSpecification {
    let plan = SitePlan(site)
    var timetable = Timetable(plan)
    timetable.models = models
    if let programme { timetable.programmes = [programme] }
    return RunSpecification(
      plan: plan,
      option: OptionPlan(timetable: timetable, actions: actions, processes: processes),
      keys: Keys(seed: seed, site: site.key), fills: none, weeks: weeks,
      cells: Cells(plan, groups: []), quantities: quantities, snapshotWeeks: snapshots,
      snapshotValues: [value])
  }

  private func blocks(_ run: RunSpecification, _ values: ParameterValues, futures: Int) throws
    -> [(result: RunResult, lane: Int)]
  {
    let kernels = Kernels.best(lanes: 64)
    let all = [ParameterValues](repeating: values, count: 64)
    return try stride(from: 0, to: futures, by: 64).flatMap { base in
      let result = try Run.block(run, values: all, base: UInt32(base), kernels: kernels)
      return (0..<min(64, futures - base)).map { (result, $0) }
    }
  }

  /// Mean over people of wellbeing's variance in the long run, one number a future: θ 2, γ 1, σ 8, nobody
  /// meets anybody.
  func wellbeingVariance(_ count: Int, _ pairs: [(Int, Int)]) throws -> [Double] {
    var values = ParameterValues()
    (values[.wellbeingReturn], values[.wellbeingContagion], values[.wellbeingNoise]) = (2, 1, 8)
    for key in [ParameterKey.wellbeingConnection, .wellbeingWithdrawal, .wellbeingIncident] {
      values[key] = 0
    }
    let mean = 21.0
    let weeks = Array(stride(from: 160, through: 1600, by: 20))
    let run = run(
      TestNetworks.site(count, pairs, wellbeing: mean), [NeighbourSums.self, Wellbeing.self], [],
      weeks: 1600, snapshots: weeks)
    return try blocks(run, values, futures: 512).map { result, lane in
      var sum = 0.0
      for week in weeks {
        let all = result.snapshots[.wellbeing]?[week] ?? []
        for person in 0..<count { sum += pow(Double(all[person * 64 + lane]) - mean, 2) }
      }
      return sum / Double(weeks.count * count)
    }
  }

  /// Mean stigma of one resident in the long run, with encounters given.
  func meanStigma() throws -> [Double] {
    var values = ParameterValues()
    values[.stigmaPositiveContact] = 0.04
    values[.stigmaNegativeRatio] = 2.5
    values[.stigmaRelaxation] = 0.46
    values[.stigmaNorm] = 0
    var site = TestNetworks.site(1, [])
    site.people[0].stigma = 0.3
    site.people[0].stigmaSetPoint = 0.45
    let run = run(
      site, [NeighbourSums.self, GivenEncounters.self, Stigma.self], [.stigma], weeks: 4000)
    return try blocks(run, values, futures: 256).map { result, lane in
      (1000...4000).reduce(0) { $0 + result.record[0, 0, $1, lane] } / 3001
    }
  }

  /// Stigma of the first of two residents with a tie whose own levels are .2 and .6.
  func normOfTwo() throws -> Double {
    var site = TestNetworks.site(2, [(0, 1)])
    for (person, level) in [0.2, 0.6].enumerated() {
      site.people[person].stigma = level
      site.people[person].stigmaSetPoint = level
    }
    let run = run(
      site, [NeighbourSums.self, Stigma.self], [], weeks: 4000, snapshots: [4000], of: .stigma)
    let result = try Run.plain(run, values: ParameterValues(), replicate: 0)
    return Double(result.snapshots[.stigma]?[4000]?[0] ?? .nan)
  }

  /// Mean strength of one tie in the long run, one number a future.
  func meanStrength() throws -> [Double] {
    let run = run(
      TestNetworks.site(2, [(0, 1)]), [NeighbourSums.self, TieContacts.self], [], weeks: 0)
    var sums: [Double] = []
    for replicate in 0..<200 {
      var future = try PlainFuture(
        run.plan, ParameterValues(), fills: run.fills, keys: run.keys,
        replicate: UInt32(replicate), timetable: run.option.timetable)
      var sum = 0.0
      for week in 0..<1000 {
        future.week = week
        for process in run.option.processes { process.advance(&future, run.option.timetable) }
        if week >= 200 { sum += Double(future.strength[0]) }
      }
      sums.append(sum / 800)
    }
    return sums
  }

  /// Density of a network whose ties come and go, [week][future].
  func densities(_ count: Int, appear: Double, vanish: Double, weeks: [Int]) throws -> [[Double]] {
    var values = ParameterValues()
    (values[.edgeAppear], values[.edgeVanish]) = (appear, vanish)
    let run = run(
      TestNetworks.site(count, []), [EdgeMarkov.self], [.ties], weeks: weeks.max() ?? 0,
      models: [Timetable.ModelPlan(EdgeMarkov.page.name)])
    let all = try blocks(run, values, futures: 64)
    return weeks.map { week in
      all.map { $0.result.record[0, 0, week, $0.lane] / Double(count * (count - 1)) }
    }
  }

  /// How many of those who do it at the start still do after so many weeks.
  func abandoning(_ count: Int, _ pairs: [(Int, Int)], weeks: Int) throws -> [Double] {
    var values = ParameterValues()
    // Nobody takes it up again.
    values[.complexRate] = 0
    let names = [ComplexContagion.page.name, Abandonment.page.name]
    let run = run(
      TestNetworks.site(count, pairs), Week.processes(community: false, models: names),
      [.reached(0)], weeks: weeks, models: names.map { Timetable.ModelPlan($0) },
      actions: [Begin(people: Array(0..<count))])
    return try blocks(run, values, futures: 6400).map { $0.result.record[0, 0, weeks, $0.lane] }
  }

  /// Whether the second of two joins what the first takes part in, one number a future.
  func joining(beta: Double, weeks: Int) throws -> [Double] {
    var values = ParameterValues()
    values[.wordOfMouthPerContact] = beta
    values[.wordOfMouthDropOut] = 0
    for key in [ParameterKey.tiesDecay, .tiesReinforcement] { values[key] = 0 }
    var site = TestNetworks.site(2, [(0, 1)])
    site.places = [
      Place(
        number: 1, name: "group", kind: "programme",
        setting: Setting(
          encountersPerVisit: 0, negativeFactor: 0, quality: 0, tieFormation: 0))
    ]
    let programme = Timetable.Programme(place: 0, weeks: 0..<weeks + 5, subject: 1, source: 0)
    let run = run(
      site, [NeighbourSums.self, TieContacts.self, WordOfMouth.self], [.everTookPart],
      weeks: weeks, actions: [Member(programme: programme)], programme: programme)
    return try blocks(run, values, futures: 6400).map {
      $0.result.record[0, 0, weeks, $0.lane] - 1
    }
  }

  /// Means at the reference site in one week, one table a future; row 0 is the same in all.
  func referenceSite(week: Int, isContact: Bool) throws -> [[String: Double]] {
    guard let referenceSite, let site = SiteFolder.read(referenceSite).site else {
      throw NoReferenceSite()
    }
    let plan = SitePlan(site)
    var timetable = Timetable(plan)
    var actions: [any Primitive] = []
    if isContact {
      timetable.change(place: 7, weeks: 26..<78, isOpen: true, setting: nil)
      actions = [Enrolled(rows: try Enrolled.read(referenceSite + "/enrolment.csv", site))]
    }
    let beta = try Distribution.parse("beta(3, 5)").get()
    let run = RunSpecification(
      plan: plan, option: OptionPlan(timetable: timetable, actions: actions),
      keys: Keys(seed: seed, site: site.key), fills: Fills(withdrawal: beta), weeks: week,
      cells: Cells(plan, groups: []),
      quantities: [
        .wellbeing, .stigma, .withdrawal, .connection, .poorlyConnected, .ties, .bridgingTies,
      ])
    return try blocks(run, ParameterValues(), futures: week == 0 ? 1 : 448).map { result, lane in
      Self.means(result.record, lane, week: week, cells: run.cells)
    }
  }

  private static func means(_ record: Record, _ lane: Int, week: Int, cells: Cells) -> [String:
    Double]
  {
    func total(_ quantity: Int, users: Bool) -> Double {
      cells.cells.indices.filter { cells.cells[$0].isUser == users }.reduce(0) {
        $0 + record[quantity, $1, week, lane]
      }
    }
    func count(users: Bool) -> Double {
      cells.cells.filter { $0.isUser == users }.reduce(0) { $0 + Double($1.people.count) }
    }
    let (u, o) = (count(users: true), count(users: false))
    func both(_ quantity: Int) -> Double {
      (total(quantity, users: true) + total(quantity, users: false)) / (u + o)
    }
    return [
      "w": both(0), "w users": total(0, users: true) / u, "w others": total(0, users: false) / o,
      "s": total(1, users: false) / o, "v": total(2, users: true) / u,
      "contact users": total(3, users: true) / u, "contact others": total(3, users: false) / o,
      "poorly connected": both(4), "ties users": total(5, users: true) / u,
      "ties others": total(5, users: false) / o, "bridging ties users": total(6, users: true) / u,
    ]
  }

  /// The reference site is not where it was said to be.
  package struct NoReferenceSite: Error {}
}

/// Encounters of one resident, given: Poisson with 12 good and 1 bad a year.
private enum GivenEncounters: Diffusion.Process {
  static let name = "given encounters"
  static let meaning = "encounters at a given rate"

  static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {}

  static func advance(_ block: Block, _ timetable: Timetable) {
    for lane in 0..<block.lanes {
      var future = block.future(lane)
      func count(_ rate: Double, _ which: UInt32) -> Float {
        let u = block.keys.key(.selection, subject: which).uniform(
          0, 0, step: UInt32(block.week), replicate: block.replicate(lane))
        return Elementary.poisson(u, mean: Float(rate * ModelTime.step)).count
      }
      future.addContacts(0, 0, good: count(12, 1))
      future.addBad(0, count(1, 2))
    }
  }
}

/// Everybody begins in week 0.
private struct Begin: Primitive {
  let people: [Int]
  func isDue(in week: Int) -> Bool { week == 0 }
  func act(on future: inout some FutureState) throws {
    for person in people { future.activate(person, model: 0) }
  }
}

/// The first person takes part from week 0.
private struct Member: Primitive {
  let programme: Timetable.Programme
  func isDue(in week: Int) -> Bool { week == 0 }
  func act(on future: inout some FutureState) throws { future.join(0, programme, 0) }
}

/// People who go to given places from week 26 to week 77.
private struct Enrolled: Primitive {
  let rows: [(person: Int, place: Int, visits: Double)]

  func isDue(in week: Int) -> Bool { week == 26 || week == 78 }

  func act(on future: inout some FutureState) throws {
    for row in rows {
      let rate = future.week == 26 ? Float(row.visits * future.plan.stepYears) : 0
      future.setVisits(row.person, place: row.place, source: 0, rate: rate)
    }
  }

  static func read(_ file: String, _ site: Site) throws -> [(
    person: Int, place: Int, visits: Double
  )] {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let cells = line.split(separator: ",")
      guard cells.count >= 3, let person = Int(cells[0].drop { !$0.isNumber }),
        let place = site.places.firstIndex(where: { $0.name == cells[1] }),
        let visits = Double(cells[2])
      else { return nil }
      return (person, place, visits)
    }
  }
}
