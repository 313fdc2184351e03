import Diffusion

extension Experiment {
  /// The same experiment with nothing passing from person to person by itself: β = γ = ν = 0, no word
  /// of mouth, no contagion of wellbeing or mood, no norm (SCIENCE §3.6). News and habits that the scenario
  /// names go on: without them nothing would be left of them.
  ///
  /// Contacts, encounters and ties go on, so what an option does through them stays. What is drawn for
  /// every other parameter is the same, so each future can be compared with itself.
  public var withoutPeers: Experiment {
    let alone = draws.values.map { values in
      var values = values
      for key in PeerEffects.besideSpreading { values[key] = 0 }
      return values
    }
    // A run to a precision may stop at another number of futures: here they are to be the same.
    var scenario = scenario
    scenario.compare.precision = nil
    return Experiment(
      scenario: scenario, sites: sites,
      draws: AssumptionSets(futuresPerDraw: draws.futuresPerDraw, values: alone))
  }
}
