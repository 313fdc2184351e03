import Diffusion
import Networks
import Randomness
import Testing

@testable import Experiments

/// The laws of addressed randomness (DESIGN §5), on every prebuilt scenario.
@Suite struct ThoroughLawTests {
  /// Whether two lines through time are the same, bit for bit; what is not known at the start (not a
  /// number) is the same as itself.
  private static func same(_ one: [WeekSummary?], _ other: [WeekSummary?]) -> Bool {
    func bits(_ line: [WeekSummary?]) -> [[UInt64]?] {
      line.map { week in
        week.map { [$0.mean, $0.sd, $0.q10, $0.q50, $0.q90].map(\.bitPattern) }
      }
    }
    return bits(one) == bits(other)
  }

  /// The parameters of a block's lanes.
  private static func values(_ experiment: Experiment, base: UInt32, lanes: Int)
    -> [ParameterValues]
  {
    (0..<lanes).map {
      experiment.draws.values(of: Int(Kernels.replicate($0, of: lanes, base: base)))
    }
  }

  /// An option with no effect differs from as-now by exactly zero, in every future and line.
  @Test(arguments: Prebuilt.runs)
  func nothingChangesNothing(name: String, threads: Int) async throws {
    // In the first scenario only news and habits spread; nothing there is to tell nobody.
    let action =
      name == "s1"
      ? "do = \"tell\"\nwho = \"1 at random\"\nuptake = 0\nfrom = \"week 1\""
      : "do = \"modify\"\nwho = \"everyone\"\nwhat = \"contact\"\ntimes = 1\n"
        + "from = \"week 5\"\nuntil = \"week 20\""
    let nothing = "\n\n[[option]]\nname = \"Nothing at all\"\n[[option.action]]\n\(action)\n"
    let experiment = try Prebuilt.experiment(
      name, adding: nothing, futures: Prebuilt.futures(name), isOnlyTheLast: true)
    let result = try await Ensemble(experiment, threads: threads).run()
    let options = result.sites[0]
    let last = options.count - 1
    #expect(experiment.optionNames[last] == "Nothing at all")
    #expect(options[last].read == options[0].read)
    #expect(options[last].wellbeing == options[0].wellbeing)
    #expect(
      zip(options[last].trajectories, options[0].trajectories).allSatisfy { Self.same($0, $1) })
  }

  /// Until an option does something, its rows are those of as-now; later some are not.
  @Test(arguments: Prebuilt.runs)
  func rowsBeforeTheStartAreIdentical(name: String, threads: Int) async throws {
    let experiment = try Prebuilt.experiment(name)
    let site = experiment.sites[0]
    let result = try await Prebuilt.original(name, threads: threads)
    for (index, option) in experiment.scenario.options.enumerated() {
      let weeks = experiment.scenario.compare.weeks
      let first = try #require(
        (0..<weeks).first { week in
          let plan = site.options[index + 1]
          let acts = plan.actions.contains { $0.isDue(in: week) }
          let opens = site.plan.places.indices.contains {
            plan.timetable.state(of: $0, in: week)
              != site.options[0].timetable.state(of: $0, in: week)
          }
          return acts || opens
        })
      var changed = false
      for line in experiment.scenario.compare.lines.indices {
        let asNow = result.sites[0][0].trajectories[line]
        let it = result.sites[0][index + 1].trajectories[line]
        let isSame = Self.same(Array(asNow[0...first]), Array(it[0...first]))
        #expect(isSame, "\(option.name), line \(line)")
        changed = changed || !Self.same(asNow, it)
      }
      #expect(changed, "\(option.name) does nothing")
    }
  }

  /// Any number of threads gives the same bytes.
  @Test(arguments: Prebuilt.names) func threadsDoNotMatter(name: String) async throws {
    let one = try await Prebuilt.original(name, threads: 1)
    for threads in Prebuilt.first.contains(name) ? [2, 7] : [7] {
      let many = try await Prebuilt.original(name, threads: threads)
      for (a, b) in zip(one.sites.joined(), many.sites.joined()) {
        let isSame = zip(a.trajectories, b.trajectories).allSatisfy { Self.same($0, $1) }
        #expect(a.read == b.read && isSame, "\(threads) threads")
        #expect(a.people == b.people && a.reached == b.reached && a.whom == b.whom)
      }
    }
  }

  /// Future 70 alone, by the reference, is future 70 of 512; and so it is in a narrow block.
  @Test(arguments: Prebuilt.names) func futureSeventyIsItself(name: String) async throws {
    let experiment = try Prebuilt.experiment(name, futures: 512)
    let compare = experiment.scenario.compare
    let site = experiment.sites[0]
    for option in experiment.optionNames.indices {
      let run = site.specification(option: option, weeks: compare.weeks, readAt: compare.readAt)
      let values = experiment.draws.values(of: 70)
      let alone = try Run.plain(run, values: values, replicate: 70)
      for lanes in Prebuilt.first.contains(name) ? [64, 16] : [16] {
        let base = UInt32(70 / lanes * lanes)
        let lane = Kernels.lane(ofFuture: 70 - Int(base), of: lanes)
        let block = try Run.block(
          run, values: Self.values(experiment, base: base, lanes: lanes), base: base,
          kernels: Kernels.best(lanes: lanes))
        for week in 0...compare.weeks {
          for quantity in site.quantities.indices {
            for cell in site.cells.cells.indices {
              #expect(
                alone.record[quantity, cell, week, 0] == block.record[quantity, cell, week, lane])
            }
          }
        }
      }
    }
  }

  /// Renaming people changes nothing.
  @Test(arguments: Prebuilt.runs)
  func namesDoNotMatter(name: String, threads: Int) async throws {
    let original = try await Prebuilt.original(name, threads: threads)
    let renamed = try Prebuilt.experiment(name, futures: Prebuilt.futures(name)) { site in
      for index in site.people.indices {
        site.people[index].id = "P-\(String(nameKey(site.people[index].id), radix: 32))"
      }
    }
    let result = try await Ensemble(renamed, threads: threads).run()
    for (a, b) in zip(original.sites[0], result.sites[0]) {
      #expect(a.read == b.read && a.wellbeing == b.wellbeing)
    }
  }

  /// Somebody with no tie, no place and no neighbourhood, whom no action picks, changes nobody else.
  ///
  /// Not on s7 and s11: they pick people who then need not be reached (somebody to be introduced to, the
  /// least connected who refuse), and so may pick the stranger unseen.
  @Test(arguments: Prebuilt.names.filter { !["s7", "s11"].contains($0) })
  func aStrangerChangesNobody(name: String) async throws {
    let before = try Prebuilt.experiment(name)
    let after = try Prebuilt.experiment(name) { site in
      let number = (site.people.last?.number ?? 0) + 1
      let area = (site.people.map(\.neighbourhood).max() ?? 0) + 1
      site.people.append(
        Person(
          number: number, id: "stranger", isSurveyed: false, neighbourhood: area, wellbeing: 34,
          stigma: 0.4))
      for index in site.attributes.indices { site.attributes[index].values.append("") }
    }
    let people = before.sites[0].site.people.count
    let lanes = Prebuilt.first.contains(name) ? 64 : 16
    for option in before.optionNames.indices {
      func everyone(_ experiment: Experiment) throws -> RunResult {
        let compare = experiment.scenario.compare
        let run = experiment.sites[0].specification(
          option: option, weeks: compare.weeks, readAt: compare.readAt)
        return try Run.block(
          run, values: Self.values(experiment, base: 0, lanes: lanes), base: 0,
          kernels: Kernels.best(lanes: lanes))
      }
      let (one, other) = (try everyone(before), try everyone(after))
      for lane in 0..<lanes where !other.reachedBy[lane].values.joined().contains(people) {
        for (week, values) in one.snapshots[.wellbeing] ?? [:] {
          let more = other.snapshots[.wellbeing]?[week] ?? []
          #expect(
            (0..<people).allSatisfy { values[$0 * lanes + lane] == more[$0 * lanes + lane] },
            "\(before.optionNames[option]), lane \(lane)")
        }
        #expect(one.reachedBy[lane] == other.reachedBy[lane])
      }
    }
  }
}
