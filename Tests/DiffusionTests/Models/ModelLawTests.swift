import Networks
import Randomness
import Testing

@testable import Diffusion

/// What every model promises, for whatever the registry lists: a new model gets these laws free.
@Suite struct ModelLawTests {
  static let alone = Models.chosen.map { $0.page }.filter {
    !$0.needsCommunity && $0.name != Abandonment.page.name
  }
  static let named = Models.chosen.map { $0.page.name }

  /// A small world in which every model does something, with people in different states.
  static func setup(_ name: String) -> Bare.Setup {
    var setup = Bare.Setup(Bare.kite, name)
    setup.weeks = 40
    setup.told = [3, 5, 6]
    var start: [Double] = (0..<10).map { Double($0) / 9 }
    if name == SISa.page.name { start = (0..<10).map { Double($0 % 3) } }
    if name == HealthyMood.page.name { start = (0..<10).map { Double($0 % 2) } }
    let model = Models.chosen.first { $0.page.name == name }
    for key in model?.personal ?? [] where key.parameter.name.hasSuffix(".start") {
      setup.model.personal[key] = .numbers(start)
    }
    setup.values[.cascadeChance] = 0.4
    setup.values[.doddsChance] = 0.9
    setup.values[.edgeAppear] = 2
    setup.values[.closureRate] = 3
    setup.values[.bassImitation] = 5
    for key in [ParameterKey.sisaContentAlone, .sisaDiscontentAlone, .sisaContentEnd] {
      setup.values[key] = 2
    }
    return setup
  }

  /// Everything that a run records, as one list.
  static func all(_ record: Record, _ weeks: Int, lane: Int = 0) -> [Double] {
    (0...weeks).flatMap { week in
      record.quantities.indices.map { record[$0, 0, week, lane] }
    }
  }

  /// A run of a model is a course of events: the law tests would prove nothing of one that stands still.
  @Test(arguments: alone.map(\.name)) func somethingHappens(name: String) throws {
    let setup = Self.setup(name)
    let record = try setup.record()
    let rows = (0...setup.weeks).map { week in
      record.quantities.indices.map { record[$0, 0, week, 0] }
    }
    #expect(Set(rows).count > 1, "\(name)")
    #expect(rows.joined().allSatisfy { $0.isFinite })
  }

  /// Each lane of a block equals the plain reference, at both widths, bit for bit.
  @Test(arguments: alone.map(\.name)) func blocksEqualTheReference(name: String) throws {
    let setup = Self.setup(name)
    for lanes in [64, 16] {
      let block = try setup.block(lanes: lanes)
      for lane in [0, 1, 5, lanes - 1] {
        let groups = lanes / 4
        let replicate = UInt32(4 * (lane % groups) + lane / groups)
        let plain = try setup.record(replicate)
        #expect(
          Self.all(plain, setup.weeks) == Self.all(block, setup.weeks, lane: lane),
          "\(name), lane \(lane) of \(lanes)")
      }
    }
  }

  /// Future 70 alone is future 70 of the second block.
  @Test(arguments: alone.map(\.name)) func oneFutureAloneIsThatFuture(name: String) throws {
    let setup = Self.setup(name)
    let block = try setup.block(lanes: 64, base: 64)
    // 70 = 64 + 4 · 1 + 2 stands in lane 2 · 16 + 1.
    #expect(
      Self.all(try setup.record(70), setup.weeks) == Self.all(block, setup.weeks, lane: 33))
  }

  /// With rates and chances at 0 nobody moves another, and nothing moves at all where nobody is told.
  @Test(arguments: alone.map(\.name)) func zeroRatesMoveNothing(name: String) throws {
    var setup = Self.setup(name)
    setup.told = []
    let model = try #require(Models.chosen.first { $0.page.name == name })
    for (key, row) in model.parameters
    where row.unit == .perYear && row.range.contains(0) || model.peerEffects.contains(key) {
      setup.values[key] = 0
    }
    setup.values[.degrootSelfWeight] = 1
    setup.values[.hegselmannBound] = 0
    setup.values[.deffuantBound] = 0
    setup.values[.healthyOnset] = 0
    setup.values[.healthyRecovery] = 0
    let record = try setup.record()
    let first = record.quantities.indices.map { record[$0, 0, 0, 0] }
    let last = record.quantities.indices.map { record[$0, 0, setup.weeks, 0] }
    // Friedkin–Johnsen with s = 0 stays at u, which is where it begins.
    #expect(zip(first, last).allSatisfy { abs($0 - $1) < 1e-12 }, "\(name)")
  }

  /// A person without ties changes nobody, and is changed by nobody.
  @Test(arguments: alone.filter { $0.name != "edge-markov" }.map(\.name))
  func somebodyAloneChangesNobody(name: String) throws {
    var setup = Self.setup(name)
    let before = try setup.future()
    setup.site = Bare.site(11, TextbookNetworks.kite)
    setup.model.personal = setup.model.personal.mapValues { value in
      if case .numbers(let numbers) = value { return .numbers(numbers + [0]) }
      return value
    }
    let after = try setup.future()
    #expect(before.models[0].isActive == Array(after.models[0].isActive.dropLast()), "\(name)")
    for column in before.models[0].columns.indices {
      #expect(
        before.models[0].columns[column] == Array(after.models[0].columns[column].dropLast()),
        "\(name), column \(column)")
      #expect(after.models[0].columns[column].last?.isFinite == true, "\(name), column \(column)")
    }
  }

  /// A week in two steps gives the same on average: 4 standard errors over 2,000 futures, for every model
  /// of rates. One that added rates × Δ would differ; the shortest lifetime here is half a year.
  @Test(
    arguments: Models.chosen.filter { $0 is any RateModel.Type }.map { $0.page.name })
  func thoroughlyHalvedStepsAgree(name: String) throws {
    var setup = Self.setup(name)
    setup.weeks = 52
    let (one, two) = (
      setup,
      {
        var halved = setup
        halved.stepsPerWeek = 2
        return halved
      }()
    )
    let quantities = setup.run.quantities.count
    var ends: [[[Double]]] = [[], []]
    for base in stride(from: UInt32(0), to: 1024, by: 64) {
      for (which, setup) in [one, two].enumerated() {
        let record = try setup.block(base: base)
        ends[which] += (0..<64).map { lane in
          (0..<quantities).map { record[$0, 0, setup.weeks, lane] }
        }
      }
    }
    for quantity in 0..<quantities {
      let (a, b) = (ends[0].map { $0[quantity] }, ends[1].map { $0[quantity] })
      let (m, v) = (mean(a) - mean(b), (variance(a) + variance(b)) / Double(a.count))
      // Weekly steps differ from exact ones by terms of order Δ; 1 % of the level is allowed for them.
      #expect(abs(m) <= 4 * v.squareRoot() + 0.01 * abs(mean(a)), "\(name), quantity \(quantity)")
    }
  }

  /// Where nobody leaves a state, more of a peer effect never lowers the reach, future by future.
  @Test(arguments: ["independent-cascade", "complex-contagion", "bass"])
  func moreNeverReachesFewer(name: String) throws {
    let key: [String: ParameterKey] = [
      "independent-cascade": .cascadeChance, "complex-contagion": .complexRate,
      "bass": .bassImitation,
    ]
    var setup = Self.setup(name)
    setup.weeks = 30
    let peer = try #require(key[name])
    var last: [Double] = []
    for value in [0.05, 0.2, 0.5, 0.9] {
      setup.values[peer] = value
      let record = try setup.block()
      let reached = (0..<64).map { record[0, 0, setup.weeks, $0] }
      if !last.isEmpty { #expect(zip(last, reached).allSatisfy { $0 <= $1 }, "\(name)") }
      last = reached
    }
  }

  /// A parameter that is the same for everybody may as well be said person by person.
  @Test(arguments: alone.map(\.name)) func aConstantColumnIsTheNumber(name: String) throws {
    let model = try #require(Models.chosen.first { $0.page.name == name })
    for key in model.personal where !key.parameter.name.hasSuffix(".start") {
      var setup = Self.setup(name)
      // The needs of Dodds and Watts are spread unless the spread is 0.
      setup.values[.doddsNeedSpread] = 0
      let number = try setup.record()
      setup.model.personal[key] = .numbers(
        [Double](repeating: setup.values[key], count: setup.site.people.count))
      #expect(
        Self.all(number, setup.weeks) == Self.all(try setup.record(), setup.weeks), "\(key)")
    }
  }

  /// All models that can run with the community, at once, agree lane for lane with the reference.
  @Test func thoroughlyEverythingTogetherAgrees() throws {
    var option = AgreementTests.everything
    option.timetable.models = Self.named.map { Timetable.ModelPlan($0) }
    option.processes = Week.processes(community: true, models: Self.named)
    let plan = SiteZero.plan
    for index in option.timetable.models.indices {
      for key in Models.chosen[index].personal where key.parameter.name.hasSuffix(".start") {
        let top = key.parameter.range.upperBound
        option.timetable.models[index].personal[key] = .numbers(
          (0..<plan.count).map { top == 2 ? Double($0 % 3) : Double($0 % 2) })
      }
    }
    var quantities = SiteZero.quantities
    for (index, model) in Models.chosen.enumerated() {
      for report in model.page.reports {
        quantities.append(Quantity.model(index, column: report.column, report.reading))
      }
      if model.page.isTakenUp { quantities.append(.reached(index)) }
    }
    let run = RunSpecification(
      plan: plan, option: option, keys: SiteZero.keys, fills: SiteZero.fills, weeks: 24,
      cells: SiteZero.cells, quantities: quantities)
    func replicate(_ lane: Int) -> UInt32 { UInt32(4 * (lane % 4) + lane / 4) }
    let values: [ParameterValues] = (0..<16).map { AgreementTests.values(replicate($0)) }
    let block = try Run.block(run, values: values, base: 0, kernels: Kernels.best(lanes: 16)).record
    for lane in [0, 6, 15] {
      let plain = try Run.plain(run, values: values[lane], replicate: replicate(lane)).record
      for week in 0...24 {
        for quantity in quantities.indices {
          for cell in SiteZero.cells.cells.indices {
            let (want, got) = (plain[quantity, cell, week, 0], block[quantity, cell, week, lane])
            if want != got {
              Issue.record("week \(week), \(quantities[quantity]): \(got), not \(want)")
              return
            }
          }
        }
      }
    }
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
  private func variance(_ values: [Double]) -> Double {
    let m = mean(values)
    return values.reduce(0) { $0 + ($1 - m) * ($1 - m) } / Double(values.count - 1)
  }
}
