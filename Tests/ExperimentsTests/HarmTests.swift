import Diffusion
import Scenarios
import Testing

@testable import Experiments

/// The rule of harm on ensembles made by hand.
struct HarmTests {
  private func count(
    _ harm: Harm, _ outcome: String, site: String?, option: String = "Red", week: Int = 26
  ) throws -> HarmCount {
    try #require(
      harm.counts.first {
        $0.outcome == outcome && $0.site == site && $0.option == option && $0.week == week
      })
  }

  /// The main outcome's smallest difference is the one agreed, the others are the assumed defaults.
  @Test func thresholdsAreAgreedOrAssumed() throws {
    let experiment = try HandMade.experiment(
      adding: "[compare.smallest_that_matters]\nties = \"0.3 ties\"\n")
    let thresholds = HarmRule.thresholds(experiment.scenario)
    #expect(thresholds.map(\.outcome) == ["ties", "contact", "poorly connected", "wellbeing"])
    #expect(thresholds.map(\.least) == [0.3, 0.2, 0.02, 0.1])
    #expect(thresholds.map { $0.provenance?.mark } == [nil, nil, "A", "A"])
  }

  /// What is not in the table is recorded all the same, and not in the table.
  @Test func watchesWhatTheTableDoesNotShow() throws {
    let compare = try HandMade.experiment().scenario.compare
    #expect(
      compare.watched.map(\.text) == [
        "ties of service users", "poorly connected of service users", "wellbeing of service users",
        "bridging ties of service users", "ties of residents", "bridging ties of residents",
      ])
    #expect(compare.lines.count == 2)
  }

  /// Four of forty futures are one in ten; three are not. A loss of exactly the threshold is none.
  @Test(arguments: [(3, false), (4, true)])
  func oneFutureInTen(_ losing: Int, _ isHarm: Bool) throws {
    let experiment = try HandMade.experiment()
    let result = HandMade.result(experiment) { _, option, line, week, future in
      guard option == 1, line.outcome == "ties", week == 1 else { return 0 }
      return future < losing ? -0.11 : future < 30 ? -0.1 : 0.2
    }
    let harm = Harm(experiment, result)
    let found = try count(harm, "ties", site: "north")
    #expect(found.futures == 40 && found.lose == losing && found.gain == 10)
    #expect(found.isHarm == isHarm)
    #expect(try !count(harm, "ties", site: "north", week: 13).isHarm)
    #expect(try !count(harm, "ties", site: "north", option: "Blue").isHarm)
  }

  /// More of the poorly connected is a loss; one person in fifty more is not more than 0.02.
  @Test func countsWhereLessIsBetter() throws {
    let experiment = try HandMade.experiment()
    let result = HandMade.result(experiment) { _, option, line, _, future in
      guard line.outcome == "poorly connected" else { return 0 }
      return option == 1 ? (future < 4 ? 0.03 : 0.52 - 0.5) : -0.03
    }
    let harm = Harm(experiment, result)
    #expect(try count(harm, "poorly connected", site: "north").lose == 4)
    #expect(try count(harm, "poorly connected", site: "north", option: "Blue").gain == 40)
  }

  /// Harm at one site shows there, and not where the other makes up for it.
  @Test func sitesStandForThemselves() throws {
    let experiment = try HandMade.experiment(sites: ["north", "south"])
    let result = HandMade.result(experiment) { site, option, line, _, _ in
      guard option == 1, line.outcome == "contact" else { return 0 }
      return site == 0 ? -0.5 : 0.3
    }
    let harm = Harm(experiment, result)
    #expect(try count(harm, "contact", site: "north").lose == 40)
    #expect(try count(harm, "contact", site: "south").gain == 40)
    let together = try count(harm, "contact", site: nil)
    #expect(together.lose == 0 && !together.isHarm && abs(together.difference + 0.1) < 1e-12)
  }

  /// A site without service users says nothing, and nothing about the others.
  @Test func unknownSitesAreLeftOut() throws {
    let experiment = try HandMade.experiment(sites: ["north", "south"])
    let result = HandMade.result(experiment) { site, _, _, _, _ in site == 0 ? -1 : .nan }
    let harm = Harm(experiment, result)
    #expect(harm.counts.allSatisfy { $0.site != "south" })
    #expect(try count(harm, "ties", site: nil).lose == 40)
  }

  /// Two groups: everyone gains half a point, service users lose one and a half.
  @Test func groupsThatLose() throws {
    let experiment = try HandMade.experiment()
    var result = HandMade.result(experiment) { _, _, _, _, _ in 0 }
    let people = experiment.sites[0].site.people
    func wellbeing(_ change: (Bool) -> Float) -> [[[Float]]] {
      [Int](repeating: 0, count: 2).map { _ in
        people.map { [Float](repeating: 20 + change($0.isServiceUser), count: 40) }
      }
    }
    result.sites[0][0].people[.wellbeing] = wellbeing { _ in 0 }
    result.sites[0][1].people[.wellbeing] = wellbeing { $0 ? -1.5 : 1 }
    result.sites[0][2].people[.wellbeing] = wellbeing { _ in 0.5 }
    let groups = Harm(experiment, result).groups
    func group(_ pool: Pool.Base, _ option: String) throws -> GroupChange {
      try #require(
        groups.first { $0.group == Pool(pool) && $0.option == option && $0.week == 26 })
    }
    let users = try group(.serviceUsers, "Red")
    #expect(users.people == people.count { $0.isServiceUser && $0.isSurveyed })
    #expect(users.lose == 1 && users.gain == 0 && users.difference == -1.5 && users.isWorse)
    let residents = try group(.residents, "Red")
    #expect(residents.lose == 0 && residents.gain == 1 && residents.isBetter)
    let everyone = try group(.everyone, "Red")
    let share = Double(users.people) / Double(everyone.people)
    #expect(abs(everyone.lose - share) < 1e-12 && abs(everyone.gain - (1 - share)) < 1e-12)
    #expect(try group(.everyone, "Blue").gain == 0)
    #expect(groups.allSatisfy { $0.people >= GroupChange.fewestPeople })
  }
}
