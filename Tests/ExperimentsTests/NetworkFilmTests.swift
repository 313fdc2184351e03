import Diffusion
import Networks
import Testing

@testable import Experiments

/// One future of a network, week by week, held against the ensemble.
@Suite struct NetworkFilmTests {
  /// What is shown of people is what the ensemble has for that future; ties are those that its means count.
  @Test func showsWhatTheEnsembleHas() async throws {
    let experiment = try Prebuilt.experiment("s4", futures: 4)
    let result = try await Ensemble(experiment, threads: 2).run()
    let last = experiment.scenario.compare.readAt.count - 1
    let weeks = [0] + experiment.scenario.compare.readAt
    let films = try [0, 1].map {
      try NetworkFilm(experiment, site: 0, option: $0, future: 2, weeks: weeks)
    }
    for (option, film) in films.enumerated() {
      #expect(film.quantity == .wellbeing && film.values.count == weeks.count)
      let ended = result.sites[0][option].wellbeing[last].map { Double($0[2]) }
      #expect(film.values.last == ended)
      #expect(
        film.ties.allSatisfy { Set($0).count == $0.count && $0.allSatisfy { $0.from != $0.to } })
    }
    // Nothing was done yet in week 0; at the end the option has made ties that as now has not.
    #expect(films[0].ties[0] == films[1].ties[0] && films[0].values[0] == films[1].values[0])
    #expect(films[0].ties[0].count == experiment.sites[0].plan.pairs.count)
    #expect(Set(films[0].ties.last ?? []) != Set(films[1].ties.last ?? []))
  }

  /// Where something is taken up, it is shown who has.
  @Test func showsWhoHasTakenItUp() throws {
    let experiment = try Prebuilt.experiment("s1", futures: 2)
    let weeks = experiment.scenario.compare.weeks
    let film = try NetworkFilm(
      experiment, site: 0, option: 1, future: 0, weeks: Array(0...weeks))
    #expect(film.values.count == weeks + 1)
    #expect(film.values.allSatisfy { $0.allSatisfy { [0, 1].contains($0) } })
    let taken = film.values.map { $0.reduce(0, +) }
    #expect(taken == taken.sorted() && taken[0] < taken[weeks])
  }
}
