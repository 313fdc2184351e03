import Diffusion
import Networks
import Testing

@testable import Experiments

/// By what wellbeing changes, held against the runs themselves.
@Suite struct ThoroughWhyTests {
  static func pair(_ name: String, option: Int, future: Int = 3) throws -> (
    Experiment, PairedFutures
  ) {
    let experiment = try Prebuilt.experiment(name, futures: 16)
    return (
      experiment, try PairedFutures(experiment, site: 0, option: option, future: future)
    )
  }

  /// The parts of every person add up to its difference, which is that of the ensemble, bit for bit.
  @Test(arguments: ["s3", "s4"]) func partsAddUpToTheRun(name: String) async throws {
    let (experiment, pair) = try Self.pair(name, option: 1)
    let result = try await Ensemble(experiment, threads: 2).run()
    let last = experiment.scenario.compare.readAt.count - 1
    #expect(experiment.scenario.compare.readAt[last] == experiment.scenario.compare.weeks)
    for person in experiment.sites[0].plan.numbers.indices {
      let one = result.sites[0][1].wellbeing[last][person][3]
      let other = result.sites[0][0].wellbeing[last][person][3]
      #expect(pair.with.wellbeing[person] == one && pair.without.wellbeing[person] == other)
      let parts = pair.parts.reduce(0) { $0 + $1[person] }
      #expect(abs(parts - (Double(one) - Double(other))) < 1e-9)
    }
  }

  /// What is put down to nothing in particular is rounding, but for people whose last tie ends or whose
  /// first begins.
  @Test func littleIsLeftOver() throws {
    let (_, pair) = try Self.pair("s4", option: 1)
    let other = pair.parts[Channel.other.rawValue]
    #expect(other.count { abs($0) > 0.001 } <= other.count / 50)
    #expect(pair.parts[Channel.places.rawValue].contains { abs($0) > 0.01 })
    #expect(pair.parts[Channel.contagion.rawValue].contains { abs($0) > 0.001 })
    #expect(pair.parts[Channel.visits.rawValue].allSatisfy { $0 == 0 })
  }

  /// What is said of everybody is what is said of one; a way by which a change may have come goes back in time along
  /// ties and places of the map, and ends only where the option acts or nobody there changed before.
  @Test func waysGoBackInTime() async throws {
    let experiment = try Prebuilt.experiment("s4", futures: 16)
    let everybody = try WhyEverybody(experiment, site: 0, option: 1, futures: 2)
    let plan = experiment.sites[0].plan
    for person in [0, 16, 203] {
      let why = try await Why(experiment, sites: [0], person: person, futures: 2, threads: 2)
      #expect(why.options[0].person == everybody.partings.map { $0[person] })
    }
    // Whom a person is tied to, and whom it meets.
    var tied = [Set<Int>](repeating: [], count: plan.count)
    for pair in plan.pairs {
      tied[pair.from].insert(pair.to)
      tied[pair.to].insert(pair.from)
    }
    var met = [Set<Int>](repeating: [], count: plan.count)
    for place in plan.places {
      let visitors = place.visitors.map(\.person)
      for person in visitors { met[person].formUnion(visitors) }
    }
    for person in plan.numbers.indices { met[person].remove(person) }
    var (longest, ends) = (0, 0)
    for person in plan.numbers.indices {
      let chain = everybody.chain(to: person, future: 1)
      longest = max(longest, chain.count)
      #expect(chain.first?.person == (everybody.partings[1][person] == nil ? nil : person))
      #expect(chain.first?.by == nil && Set(chain.map(\.person)).count == chain.count)
      for (link, next) in zip(chain, chain.dropFirst()) {
        #expect(next.parting == everybody.partings[1][next.person])
        #expect(
          next.parting.week < link.parting.week
            || next.parting.week == link.parting.week && next.parting.process == nil)
        #expect((next.by == .place) == (link.parting.process == Encounters.name))
        let joined = (next.by == .tie ? tied : met)[link.person]
        #expect(joined.contains(next.person))
        // Nobody who is joined changed earlier still.
        let earliest = joined.compactMap { everybody.partings[1][$0]?.week }.min()
        #expect(earliest == next.parting.week)
      }
      guard let last = chain.last, last.parting.process != nil else {
        ends += 1
        continue
      }
      let joined = (last.parting.process == Encounters.name ? met : tied)[last.person]
      let before = joined.compactMap { everybody.partings[1][$0]?.week }.min()
      #expect(before.map { $0 >= last.parting.week } ?? true)
    }
    // Some ways are long, and some end with what the option did.
    #expect(longest >= 3 && ends > 0)
  }

  /// Against itself nothing differs anywhere.
  @Test func asNowAgainstItself() throws {
    let (_, pair) = try Self.pair("s4", option: 0)
    #expect(pair.parts.allSatisfy { $0.allSatisfy { $0 == 0 } })
    #expect(pair.first.allSatisfy { $0 == nil })
  }

  /// Nobody's futures part before the option begins, and the guests' not by others' mood.
  @Test func futuresPartWhenTheOptionBegins() throws {
    let (_, pair) = try Self.pair("s4", option: 1)
    let weeks = pair.first.compactMap { $0?.week }
    #expect(weeks.min().map { $0 >= 13 } == true)
    #expect(!weeks.isEmpty)
  }

  @Test func theSameForAnyThreads() async throws {
    let experiment = try Prebuilt.experiment("s4", futures: 3)
    let one = try await Why(experiment, sites: [0], person: 5, futures: 3, threads: 1)
    let four = try await Why(experiment, sites: [0], person: 5, futures: 3, threads: 4)
    #expect(one.options == four.options)
    #expect(one.options.allSatisfy { $0.person.count == 3 })
  }
}
