import Randomness
import Testing

@testable import Diffusion

/// The block kernels equal the plain reference lane for lane, bit for bit.
///
/// Whole runs are compared, with parameters that differ from lane to lane and actions of every kind,
/// so that each process is compared in states that the others produce.
@Suite struct AgreementTests {
  static let weeks = 60

  /// An option that uses every primitive and both contagions at once.
  static let everything: OptionPlan = {
    var timetable = Timetable(SiteZero.plan)
    timetable.models = [.init("independent-cascade"), .init("threshold")]
    timetable.change(place: 5, weeks: 30..<50, isOpen: false, setting: nil)
    timetable.change(
      place: 7, weeks: 5..<45, isOpen: true,
      setting: { before in
        var setting = before
        setting.crowdedAbove = 9
        return setting
      })
    let programme = Timetable.Programme(
      place: 7, weeks: 5..<45, subject: subjectKey("programme"), source: 1)
    // A second one, with tickets, at a place of the map.
    let withTickets = Timetable.Programme(
      place: 6, weeks: 4..<40, subject: subjectKey("tickets"), source: 19, tickets: 2, labels: 0.05)
    timetable.programmes = [programme, withTickets]
    func phrase(_ text: String) -> Targets {
      do {
        return try Targets(try PeoplePhrase.read(text), SiteZero.plan, SiteZero.keys)
      } catch {
        preconditionFailure("\(error)")
      }
    }
    func identity(_ source: Int) -> ActionIdentity {
      ActionIdentity(source: source, name: "test \(source)", occurrence: 0)
    }
    let actions: [any Primitive] = [
      SeedAction(
        model: .models([0, 1]), people: phrase("20 at random + 12 in circles of 4"), week: 2,
        uptake: .fixed(0.9), identity: identity(0)),
      SeedAction(
        model: .programme(0, programme), people: phrase("30 best connected"), week: 5,
        uptake: .perPerson(.beta35), identity: identity(1)),
      SeedAction(
        model: .programme(1, withTickets), people: phrase("15 brokers"), week: 4,
        uptake: .fixed(0.8), places: Places(capacity: 6, refill: true), identity: identity(19)),
      Enrol(
        people: phrase("25 service users at random"), place: .kind("hub"), visits: .fixed(40),
        weeks: 3..<40, uptake: .fixed(0.8), dropOut: .fixed(1),
        places: Places(capacity: 12, refill: true, ramp: 6), labels: 0.05, identity: identity(2)),
      FormalTies(
        people: phrase("20 least connected service users"),
        helpers: phrase("15 residents at random"),
        visits: .fixed(52), weeks: 4..<30, keep: .fixed(0.5), loss: .fixed(1), terms: formalTerms,
        identity: identity(3), helperSource: 11),
      Introduce(
        people: phrase("40 service users at random"), others: Pool(.residents), each: 3, week: 6,
        success: .fixed(0.6), strength: 0.3, contactsPerYear: 45, negativeFactor: 2,
        identity: identity(4)),
      CampaignAction(
        audience: SiteZero.plan.isUser.indices.filter { !SiteZero.plan.isUser[$0] },
        reach: .fixed(0.2), effect: .fixed(0.05), weeks: 10..<20, ramp: 4,
        identity: identity(5)),
      Modify(
        people: phrase("60 residents at random"), what: .factor(.hostility), times: .fixed(1.5),
        weeks: 8..<35, identity: identity(6)),
      Modify(
        people: phrase("50 at random"), what: .factor(.stigmaGood), times: .fixed(0.5),
        weeks: 9..<30, ramp: 5, identity: identity(7)),
      Modify(
        people: phrase("20 service users at random"), what: .factor(.withdrawalBad),
        times: .fixed(2), weeks: 9..<30, identity: identity(8)),
      Remove(
        what: .people, people: phrase("10 at random"), weeks: 12..<25, identity: identity(9)),
      Remove(what: .ties, people: phrase("3 brokers"), weeks: 15..<16, identity: identity(10)),
      Remove(
        what: .ties, people: phrase("9 at random"), weeks: 16..<17, share: 0.4,
        identity: identity(12)),
      Modify(
        people: phrase("40 at random"), what: .ownLevel, plus: .fixed(0.7), weeks: 11..<31, ramp: 3,
        identity: identity(13)),
      Modify(
        people: phrase("30 service users at random"), what: .withdrawal, times: .fixed(0.9),
        plus: .fixed(0.02), weeks: 13..<20, identity: identity(14)),
      Modify(
        people: phrase("20 service users at random"), what: .factor(.formalVisits),
        times: .fixed(0.5), weeks: 8..<20, identity: identity(15)),
      FormalTies(
        people: phrase("12 at random"), helpers: phrase("12 at random"), visits: .fixed(30),
        weeks: 6..<33, keep: .fixed(0.2), loss: .fixed(0), terms: ringTerms,
        identity: identity(16), helperSource: 17),
      Introduce(
        people: phrase("20 at random"), others: Pool(.everyone), isWithinTwoSteps: true, each: 2,
        week: 20, success: .fixed(0.7), strength: 0.25, contactsPerYear: 40,
        identity: identity(18)),
    ]
    return OptionPlan(
      timetable: timetable, actions: actions,
      processes: Week.processes(
        community: true, models: ["independent-cascade", "threshold"]))
  }()

  private static var formalTerms: FormalTies.Terms {
    var terms = FormalTies.Terms()
    terms.uptake = .fixed(0.8)
    terms.dropOut = .fixed(0.5)
    terms.helpersStop = .fixed(1)
    terms.places = Places(capacity: 10, refill: true, ramp: 4)
    terms.labels = 0.05
    terms.displaces = 0.1
    return terms
  }

  private static var ringTerms: FormalTies.Terms {
    var terms = FormalTies.Terms()
    terms.isRing = true
    terms.dropOut = .fixed(1)
    return terms
  }

  /// Parameters that differ from future to future, some of them extreme.
  static func values(_ replicate: UInt32) -> ParameterValues {
    var values = ParameterValues()
    let key = StreamKey(seed: 5, site: 0, process: 99)
    for (index, parameter) in ParameterKey.allCases.enumerated()
    where parameter.parameter.unit != .weeks {
      let u = key.uniform53(UInt32(index), 0, step: 0, replicate: replicate)
      let value = values[parameter] * (0.4 + 1.2 * u)
      values[parameter] = min(
        parameter.parameter.range.upperBound, max(parameter.parameter.range.lowerBound, value))
    }
    values[.wordOfMouthPerContact] = 0.1
    values[.thresholdPeers] = replicate % 2 == 0 ? 2 : 0
    values[.thresholdShare] = replicate % 2 == 0 ? 0 : 0.28
    values[.cascadeRound] = replicate % 3 == 0 ? 2 : 4
    if replicate % 5 == 0 { values[.stigmaNorm] = 0 }
    return values
  }

  static let specification: RunSpecification = {
    RunSpecification(
      plan: SiteZero.plan, option: everything, keys: SiteZero.keys, fills: SiteZero.fills,
      weeks: weeks, cells: SiteZero.cells,
      quantities: SiteZero.quantities + [.takingPart, .everTookPart, .reached(0), .reached(1)],
      snapshotWeeks: [weeks])
  }()

  static let replicates: [UInt32] = [0, 1, 2, 3, 5, 10, 15, 16, 31, 47, 63]
  static let plain: [(UInt32, RunResult)] = replicates.compactMap { replicate in
    guard
      let result = try? Run.plain(specification, values: values(replicate), replicate: replicate)
    else { return nil }
    return (replicate, result)
  }

  @Test(arguments: [64, 16]) func blocksEqualTheReference(lanes: Int) throws {
    #expect(Self.plain.count == Self.replicates.count)
    for kernels in Kernels.available(lanes: lanes) {
      for base in stride(from: UInt32(0), to: 64, by: lanes) {
        let groups = lanes / 4
        let replicates = (0..<lanes).map { base + UInt32(4 * ($0 % groups) + $0 / groups) }
        let block = try Run.block(
          Self.specification, values: replicates.map(Self.values), base: base, kernels: kernels)
        for (replicate, plain) in Self.plain {
          guard let lane = replicates.firstIndex(of: replicate) else { continue }
          compare(plain, block, lane, "\(kernels.name), \(lanes) lanes, future \(replicate)")
        }
      }
    }
  }

  private func compare(_ plain: RunResult, _ block: RunResult, _ lane: Int, _ what: String) {
    let specification = Self.specification
    for week in 0...Self.weeks {
      for (index, quantity) in specification.quantities.enumerated() {
        for cell in SiteZero.cells.cells.indices {
          let (want, got) = (
            plain.record[index, cell, week, 0], block.record[index, cell, week, lane]
          )
          if want != got {
            Issue.record("\(what), week \(week), \(quantity): \(got), not \(want)")
            return
          }
        }
      }
    }
    let lanes = block.record.lanes
    let people = plain.snapshots[.wellbeing]?[Self.weeks] ?? []
    let all = block.snapshots[.wellbeing]?[Self.weeks] ?? []
    #expect(people == people.indices.map { all[$0 * lanes + lane] }, "\(what), every person")
    #expect(plain.reachedBy[0] == block.reachedBy[lane], "\(what), reached")
  }

  /// The run above must really do something in every process, or it proves nothing.
  @Test func everyProcessIsAtWorkThoroughly() throws {
    let specification = Self.specification
    let names = specification.quantities
    for (replicate, result) in Self.plain {
      func total(_ quantity: Quantity, _ week: Int) -> Double {
        guard let index = names.firstIndex(of: quantity) else { return 0 }
        return SiteZero.cells.cells.indices.reduce(0) { $0 + result.record[index, $1, week, 0] }
      }
      #expect(total(.everTookPart, Self.weeks) > 30, "future \(replicate)")
      #expect(total(.takingPart, 20) > 0 && total(.takingPart, Self.weeks) == 0)
      #expect(total(.reached(0), Self.weeks) > total(.reached(0), 3))
      #expect(total(.reached(1), Self.weeks) > 0)
      #expect(total(.bridgingTies, 7) > total(.bridgingTies, 6) + 20)
      #expect(total(.stigma, 20) < total(.stigma, 10))
      #expect(total(.ties, 16) < total(.ties, 15))
    }
  }
}
