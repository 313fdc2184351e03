import Experiments
import Networks
import Scenarios

extension CalibrationReport {
  func addMethod(to document: inout Document) {
    let posterior = result.posterior
    let settings = posterior.settings
    document.heading(2, "How it was done")
    let kept = posterior.generations.map {
      "\(Digits.two($0.tolerance)) (\(Digits.count($0.candidates)) runs)"
    }
    document.bullets([
      Words(
        "Approximate Bayesian computation by population Monte Carlo: \(Digits.count(settings.particles))"
          + " particles, \(PlainWords.count(posterior.generations.count, "generation", "generations")),"
          + " \(Digits.count(posterior.simulations)) runs of the model. \(ending)"),
      Words(
        "Distances that were accepted, in units of each figure's median absolute deviation before the"
          + " fit: \(PlainWords.list(kept))."),
      Words(
        "The particles are worth \(Digits.fixed(posterior.population.effectiveSize, decimals: 0)) of equal"
          + " weight\(settings.adjusts ? ", after regression adjustment" : "")."),
      Words(others),
      Words(
        "Figures that are compared, and why: "
          + PlainWords.list(reasons.map { "\($0.names) (\($0.reason))" }) + "."),
    ])
  }

  private var ending: String {
    switch result.posterior.ended {
    case .generations: "It ended after the generations that were asked for."
    case .simulations: "It ended when the runs were used up; more may bring it nearer."
    case .acceptance: "It ended when too few runs came any nearer."
    case .noCloser: "It ended when there was nothing nearer to ask for."
    }
  }

  /// What was not fitted.
  private var others: String {
    let fit = result.fit
    let drawn = fit.drawn.map(\.parameter.name)
    let rest = "All others are held at what the scenario or the defaults say."
    guard !drawn.isEmpty else {
      return "Nothing else is uncertain: all other numbers are held fixed."
    }
    return
      "Drawn anew in every run from what is believed of them, so that not knowing them widens the"
      + " answer: \(PlainWords.list(drawn)). \(rest)"
  }

  /// Names of figures by the reason for which they are compared, in their order.
  private var reasons: [(names: String, reason: String)] {
    var met: [String] = []
    for statistic in result.fit.statistics where !met.contains(statistic.reason) {
      met.append(statistic.reason)
    }
    return met.map { reason in
      let names = result.fit.statistics.filter { $0.reason == reason }.map(\.name)
      return (
        names.count > 3 ? "\(names[0]) and \(names.count - 1) more" : PlainWords.list(names), reason
      )
    }
  }

  func addFooter(to document: inout Document) {
    document.heading(2, "How to read this")
    let invented = result.fit.experiment.sites.contains {
      if case .invented = $0.site.origin { true } else { false }
    }
    document.paragraph(
      .strong("What-if, not forecast.")
        + Words(
          " The fitted numbers are those with which this model, on this map, comes near what was"
            + " observed here; they hold for no other place and are no proof of what caused what."
            + " fitted.toml is the scenario with them in place of what was believed before: run it,"
            + " and say that it was fitted."
            + (invented
              ? " The site is invented, so this teaches and says nothing of a real place." : "")))
  }
}
