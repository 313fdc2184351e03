import Diffusion
import Experiments
import Networks
import Scenarios

/// What the page of a run shows beside its comparison: courses week by week, what options do, the sites, and how the
/// run was made.
package struct RunMaterial: Sendable {
  /// The line that decides, for each site and option, as-now first; all sites together last, where there are several.
  package var courses: [Course]
  /// What each option changes against as-now in the same future, for the same sites.
  package var changes: [Course]
  /// Ties within and between groups, at the start and at the last reading; empty where ties stay as they are.
  package var blocks: [GroupTies]
  package var options: [ReportedActions]
  package var sites: [SiteBaseline]
  package var convergence: [Convergence]
  package var provenance: Provenance
  /// The model by the protocols of others; nil where it was not worked out.
  package var model: RunModel?
  /// The smallest differences that the scenario agrees on, by outcome.
  package var agreed: [String: Double]

  /// What an option does.
  package struct ReportedActions: Sendable, Hashable {
    package var option: String
    package var actions: [ActionWords]
    /// For each action, the weeks in which it goes on, from..<until, at the first site.
    package var weeks: [Range<Int>]
  }

  /// Everything of a run.
  package init(_ experiment: Experiment, _ result: EnsembleResult, _ manifest: Manifest) {
    let scenario = experiment.scenario
    (courses, changes) = Course.all(experiment, result)
    blocks = GroupTies.all(experiment, result)
    options = scenario.options.enumerated().map { index, option in
      let done = experiment.sites.first?.done.flatMap {
        $0.indices.contains(index + 1) ? $0[index + 1] : nil
      }
      return ReportedActions(
        option: option.name, actions: option.actions.map { ActionWords($0, scenario) },
        weeks: (done ?? []).map(\.weeks))
    }
    sites = experiment.sites.map { SiteBaseline($0.site) }
    convergence = Convergence.all(experiment, result)
    provenance = Provenance(experiment, manifest)
    model = RunModel(experiment, manifest)
    agreed = scenario.compare.lines.reduce(into: [:]) {
      $0[$1.outcome] = scenario.compare.least($1.outcome)
    }
  }
}

/// A site as it was mapped, in numbers.
package struct SiteBaseline: Sendable, Hashable {
  package var name: String
  package var people, interviewed, serviceUsers: Int
  /// Kinds of tie, and how many there are of each.
  package var ties: [KindCount]
  package var meanDegree: Double
  package var isolates, places, closedPlaces: Int

  package struct KindCount: Sendable, Hashable {
    package var kind: String
    package var count: Int
  }

  package init(_ site: Site) {
    let summary = SiteSummary(site)
    name = site.name
    people = summary.people
    interviewed = summary.surveyed
    serviceUsers = summary.serviceUsers
    ties = zip(summary.tieKinds, summary.tiesByKind).map { KindCount(kind: $0, count: $1) }
    meanDegree = summary.degree.mean
    isolates = summary.isolates
    places = summary.places
    closedPlaces = summary.closedPlaces
  }
}

/// How a run was made, as its manifest has it.
package struct Provenance: Sendable, Hashable {
  package var version, command, seed: String
  package var asked, futures, futuresPerDraw, weeks: Int
  package var scenario: Manifest.File
  package var sites: [SiteFiles]

  /// The files of a site and their digests.
  package struct SiteFiles: Sendable, Hashable {
    package var name: String
    package var files: [Manifest.File]
  }

  init(_ experiment: Experiment, _ manifest: Manifest) {
    let compare = experiment.scenario.compare
    version = Manifest.version
    command = ShellWords.line(manifest.command)
    seed = "\(compare.seed)"
    asked = manifest.precision?.most ?? compare.futures
    futures = compare.futures
    futuresPerDraw = compare.futuresPerDraw
    weeks = compare.weeks
    scenario = manifest.scenario
    sites = manifest.sites.map { SiteFiles(name: $0.name, files: $0.files) }
  }
}
