import Experiments

extension RunMaterial {
  /// One option at one site or at all sites together, week by week.
  package struct Course: Sendable, Hashable {
    /// The site's name; nil = all sites, averaged within each future.
    package var site: String?
    package var option: String
    package var points: [Point]
    /// The first futures by number, [future][position of the point]; empty where there is but one future.
    package var futures: [[Double]] = []

    /// A week over futures.
    package struct Point: Sendable, Hashable {
      package var week: Int
      package var mean, q10, q50, q90: Double
    }
  }
}

extension RunMaterial.Course {
  /// So many single futures are drawn: enough to see that none is the median, few enough to be told apart.
  static let mostFutures = 7

  private init(_ site: String?, _ option: String, _ drawn: DrawnCourse, futures: Int) {
    self.init(
      site: site, option: option,
      points: zip(drawn.weeks, drawn.summaries).map { week, over in
        Point(week: week, mean: over.mean, q10: over.q10, q50: over.q50, q90: over.q90)
      })
    let first = drawn.first(futures)
    self.futures = first.count > 1 ? first : []
  }

  /// The courses of a run, and what each option changes against as-now in the same future.
  static func all(_ experiment: Experiment, _ result: EnsembleResult) -> ([Self], [Self]) {
    let compare = experiment.scenario.compare
    let sites = Array(experiment.sites.indices)
    var (courses, changes): ([Self], [Self]) = ([], [])
    for scope in sites.map({ [$0] }) + (sites.count > 1 ? [sites] : []) {
      let name = scope.count == 1 ? experiment.sites[scope[0]].site.name : nil
      let asNow = result.course(scope, option: 0, compare)
      for (option, words) in experiment.optionNames.enumerated() {
        guard let drawn = result.course(scope, option: option, compare) else { continue }
        courses.append(Self(name, words, drawn, futures: mostFutures))
        guard option > 0, let asNow else { continue }
        changes.append(Self(name, words, drawn.minus(asNow), futures: 0))
      }
    }
    return (courses, changes)
  }
}
