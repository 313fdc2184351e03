import Networks
import Testing

@testable import Diffusion

/// Laws over the registry: a new outcome is held to them without a further test.
@Suite struct OutcomeLawTests {
  static let weeks = 40
  static let readAt = [8, 20, 40]

  /// The reference site with the columns that outcomes read.
  static let plan: SitePlan = {
    var site = SiteZero.site
    let people = site.people.indices
    site.attributes.append(Attribute(name: "area", values: people.map { $0 % 3 == 0 ? "n" : "s" }))
    site.attributes.append(Attribute(name: "decile", values: people.map { "\($0 * 7 % 10 + 1)" }))
    site.attributes.append(
      Attribute(name: "influence", values: people.map { $0 % 50 == 0 ? "yes" : "no" }))
    for person in people where person % 40 == 3 { site.people[person].isSurveyed = false }
    return SitePlan(site)
  }()

  /// Every outcome, those by a column for a column that they can read.
  static let outcomes: [Outcome] = Outcomes.rules.map { rule in
    guard let byColumn = rule as? any ColumnOutcomeRule.Type else { return rule.outcome }
    if case .numbers = rule.outcome.reading?.column { return byColumn.outcome(by: "decile") }
    return byColumn.outcome(by: "area")
  }

  static let models = ["independent-cascade", "threshold"]
  static let quantities = Set(outcomes.compactMap { $0.quantity(models: models) })
    .sorted { "\($0)" < "\($1)" }

  static func people(of outcome: Outcome) -> [Int] {
    plan.isUser.indices.filter { person in
      guard plan.site.people[person].isSurveyed else { return false }
      switch outcome.population {
      case .everyone: return true
      case .serviceUsers: return plan.isUser[person]
      case .residents: return !plan.isUser[person]
      }
    }
  }

  static func run(_ option: OptionPlan, measured: Bool = true) -> RunSpecification {
    RunSpecification(
      plan: plan, option: option, keys: SiteZero.keys, fills: SiteZero.fills, weeks: weeks,
      cells: Cells(plan, groups: []), quantities: quantities, snapshotWeeks: readAt,
      measures: !measured
        ? []
        : outcomes.map { outcome in
          outcome.reading.map { MeasureRequest($0, people: people(of: outcome)) }
        })
  }

  static let replicates: [UInt32] = [0, 3, 7, 13]

  /// The block tells what the plain reference tells, bit for bit, of every outcome.
  @Test(arguments: [64, 16]) func thoroughlyBlocksEqualTheReference(lanes: Int) throws {
    let run = Self.run(AgreementTests.everything)
    let groups = lanes / 4
    let all = (0..<lanes).map { UInt32(4 * ($0 % groups) + $0 / groups) }
    let block = try Run.block(
      run, values: all.map(AgreementTests.values), base: 0, kernels: Kernels.best(lanes: lanes))
    for replicate in Self.replicates {
      let plain = try Run.plain(
        run, values: AgreementTests.values(replicate), replicate: replicate)
      let lane = try #require(all.firstIndex(of: replicate))
      #expect(plain.measured.weeks == [0] + Self.readAt)
      for (index, outcome) in Self.outcomes.enumerated() {
        guard outcome.isReadOnly else { continue }
        for week in [0] + Self.readAt {
          let want = try #require(plain.measured.value(index, week: week, lane: 0))
          let got = try #require(block.measured.value(index, week: week, lane: lane))
          #expect(
            want.value.bitPattern == got.value.bitPattern && want.people == got.people,
            "\(outcome.name), future \(replicate), week \(week): \(got), not \(want)")
        }
      }
      for quantity in Self.quantities.indices {
        for cell in run.cells.cells.indices {
          for week in 0...Self.weeks {
            #expect(
              plain.record[quantity, cell, week, 0] == block.record[quantity, cell, week, lane],
              "\(Self.quantities[quantity]), week \(week)")
          }
        }
      }
    }
  }

  /// Every outcome is a number when something goes on, and differs somewhere from as now unless it
  /// is a mere benchmark: a flow that a file forgot to name would show here.
  @Test func everyOutcomeIsAtWork() throws {
    var timetable = Timetable(Self.plan)
    timetable.models = AgreementTests.everything.timetable.models
    timetable.programmes = AgreementTests.everything.timetable.programmes
    let options = [OptionPlan(timetable: timetable), AgreementTests.everything]
    let results = try options.map {
      try Run.plain(Self.run($0), values: AgreementTests.values(3), replicate: 3)
    }
    for (index, outcome) in Self.outcomes.enumerated() where outcome.isReadOnly {
      let values = try results.map { result in
        try Self.readAt.map { try #require(result.measured.value(index, week: $0, lane: 0)).value }
      }
      let areNumbers = values.joined().allSatisfy { $0.isFinite }
      #expect(areNumbers, "\(outcome.name): \(values)")
      if outcome.name != "expected bridging share" {
        #expect(values[0] != values[1], "\(outcome.name): \(values)")
      }
    }
  }

  /// Measuring changes nothing that is recorded.
  @Test func measuringDisturbsNothing() throws {
    let runs = [true, false].map { Self.run(AgreementTests.everything, measured: $0) }
    let records = try runs.map {
      try Run.plain($0, values: AgreementTests.values(7), replicate: 7).record
    }
    for quantity in Self.quantities.indices {
      for cell in runs[0].cells.cells.indices {
        #expect(
          records[0][quantity, cell, Self.weeks, 0] == records[1][quantity, cell, Self.weeks, 0])
      }
    }
  }

  /// Where the people who are only named are left out of every denominator, adding one with no tie
  /// changes no outcome.
  @Test func somebodyOnlyNamedIsInNoDenominator() throws {
    var site = Self.plan.site
    site.people.append(Person(number: 100_000, id: "named", isSurveyed: false))
    for index in site.attributes.indices { site.attributes[index].values.append("") }
    let plan = SitePlan(site)
    func measure(_ plan: SitePlan) throws -> [Measured] {
      let future = try PlainFuture(
        plan, ParameterValues(), fills: SiteZero.fills, keys: SiteZero.keys, replicate: 0,
        timetable: AgreementTests.everything.timetable)
      let reading = Reading(future, start: nil, flows: nil)
      return Self.outcomes.compactMap { outcome in
        outcome.reading.map { $0.value(reading, Self.people(of: outcome)) }
      }
    }
    let (before, after) = (try measure(Self.plan), try measure(plan))
    let names = Self.outcomes.filter(\.isReadOnly).map(\.name)
    for (name, (one, other)) in zip(names, zip(before, after)) {
      #expect(
        one.value == other.value || one.value.isNaN && other.value.isNaN,
        "\(name): \(one), \(other)")
      #expect(one.people == other.people, "\(name)")
    }
  }
}
