import Diffusion
import Scenarios

/// Who of a line was told first, so that what spread from them can be told apart.
struct TakeOffReading {
  /// By person: whether the line counts them.
  private let counts: [Bool]
  /// By option: the sources of the actions that tell people of the line's contagion.
  private let sources: [[Int]]

  /// Nil where the line is not what a contagion in rounds reaches.
  ///
  /// - Parameter index: The line's position: its group is the site's group of the same position.
  init?(_ line: OutcomeLine, _ index: Int, _ site: SiteExperiment) {
    guard let contagion = Self.contagion(line, site) else { return nil }
    let people = site.plan.site.people
    counts = people.indices.map { people[$0].isSurveyed && site.groups[index][$0] }
    sources = site.options.map { option in
      option.actions.compactMap { action in
        guard let seed = action as? SeedAction, case .models(let told) = seed.model,
          told.contains(contagion)
        else { return nil }
        return seed.identity.source
      }
    }
  }

  /// The contagion that a line is about, by its position in the timetable.
  static func contagion(_ line: OutcomeLine, _ site: SiteExperiment) -> Int? {
    guard let outcome = Outcomes.named(line.outcome), !outcome.isGap else { return nil }
    guard case .reached(let index) = outcome.quantity(models: site.models) else {
      return nil
    }
    return index
  }

  /// People of the line who were told first, each once.
  func told(option: Int, reachedBy: [Int: [Int]]) -> Int {
    var met = Set<Int>()
    for source in sources[option] {
      for person in reachedBy[source] ?? [] where counts[person] { met.insert(person) }
    }
    return met.count
  }
}
