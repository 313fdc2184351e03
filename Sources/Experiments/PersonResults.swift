import Diffusion
import Scenarios

/// What became of every person, future by future: to check a model against a paper, never to share.
public struct PersonResults: Sendable {
  /// What is told of a person, in order.
  public let columns: [String]
  /// One a site, option, future and week of reading.
  public let parts: [Part]

  /// Everybody in one future and week.
  public struct Part: Sendable {
    /// The site's short name and the option's name.
    public let site, option: String
    /// The future, from 0, and the week.
    public let future, week: Int
    /// One a person, in the site's order.
    public let people: [(id: String, number: UInt32, values: [Double])]
  }

  /// At most so many futures: everybody of all of them would fill a disk.
  public static let mostFutures = 64

  /// Works the first futures out again, one at a time by the plain reference.
  ///
  /// - Complexity: that of so many futures of every option, some twenty times as slow as the run.
  public init(_ experiment: Experiment, futures: Int) throws {
    let compare = experiment.scenario.compare
    let community: [PersonValue] =
      experiment.scenario.model.runsCommunity ? PersonValue.allCases : []
    let named = experiment.scenario.model.named
    let told = named.enumerated().flatMap { index, name -> [Told] in
      guard let page = Models.named(name)?.page else { return [] }
      return (page.isTakenUp ? [Told(name: "reached by \(name)", model: index, column: nil)] : [])
        + page.reports.map {
          Told(name: "\($0.name) by \(name)", model: index, column: $0.column)
        }
    }
    columns = community.map { "\($0)" } + told.map(\.name)
    var parts: [Part] = []
    for site in experiment.sites {
      for (option, name) in experiment.optionNames.enumerated() {
        for future in 0..<min(futures, Self.mostFutures, compare.futures) {
          let run = site.specification(
            option: option, weeks: compare.weeks, readAt: [0] + compare.readAt)
          try Run.visit(
            run, values: experiment.draws.values(of: future), replicate: UInt32(future)
          ) { week, state in
            guard run.snapshotWeeks.contains(week) else { return }
            let people = state.plan.site.people.enumerated().map { index, person in
              (
                id: person.id, number: person.number,
                values: community.map { Double(state.value($0, of: index)) }
                  + told.map { $0.value(state, index) }
              )
            }
            parts.append(
              Part(
                site: site.site.name, option: name, future: future, week: week, people: people))
          }
        }
      }
    }
    self.parts = parts
  }

  private struct Told {
    let name: String
    let model: Int
    /// Nil: whether the person has taken it up.
    let column: Int?

    func value(_ state: PlainFuture, _ person: Int) -> Double {
      guard let column else { return state.models[model].isActive[person] ? 1 : 0 }
      return state.models[model].columns[column][person]
    }
  }
}
