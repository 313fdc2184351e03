/// What the rules of one future multiply and add, worked out once from its parameters.
///
/// A rule never converts a rate itself: every chance, remainder and product of parameters that a
/// week needs stands here, worked out in double precision and rounded once.
package enum Rate: Int, CaseIterable, Sendable {
  /// e^(−λΔ), and the same across the divide: what a week without contact leaves of a tie.
  case tieDecay, bridgeDecay
  /// e^(−χ): what one contact leaves of the missing strength.
  case tieStep
  case tieLeast, tieNewStrength
  /// κ_new Δ: contacts in a week on a new tie at full strength.
  case tieNewContacts
  case formationFactor
  /// f_tie π₀ and f_tie π₁.
  case tieHostility0, tieHostility1
  /// π₀ and π₁, before a place's own factor.
  case hostility0, hostility1
  case etaGood, etaBad
  case norm, relax, normAndRelaxInverse, stigmaKeepPeers, stigmaKeepAlone
  /// ωΔ.
  case ambient
  case withdrawalBad, withdrawalGood, withdrawalFloor, withdrawalKeep
  case theta, gamma, returnInverse, wellbeingKeepPeers, wellbeingKeepAlone
  case noisePeers, noiseAlone
  case connection, halfConnection, connectionGain, withdrawalCost, incidentCost
  case persuasion, dropOut
  case cascadeChance
}

/// The values of every `Rate` in one future.
package struct Rates: Sendable, Hashable {
  package private(set) var values: [Float]
  private let stepYears: Double

  package subscript(_ rate: Rate) -> Float { values[rate.rawValue] }

  /// Works out all rates of a future from its parameters (SCIENCE §1.5; each line cites its rule).
  package init(_ p: ParameterValues, stepYears: Double = ModelTime.step) {
    self.stepYears = stepYears
    values = [Float](repeating: 0, count: Rate.allCases.count)
    setTies(p)
    setStigma(p)
    setWellbeing(p)
    setPersuasion(p)
  }

  private mutating func set(_ rate: Rate, _ value: Double) {
    values[rate.rawValue] = Float(value)
  }

  private mutating func setTies(_ p: ParameterValues) {
    set(.tieDecay, ModelTime.remainder(rate: p[.tiesDecay], in: stepYears))
    set(.bridgeDecay, ModelTime.remainder(rate: p[.tiesDecay] * p[.tiesBridgeDecay], in: stepYears))
    set(.tieStep, ModelTime.remainder(rate: p[.tiesReinforcement], in: 1))
    set(.tieLeast, p[.tiesLeast])
    set(.tieNewStrength, p[.tiesNewStrength])
    set(.tieNewContacts, p[.tiesNewContacts] * stepYears)
    set(.formationFactor, p[.tiesFormation])
  }

  private mutating func setStigma(_ p: ParameterValues) {
    let norm = p[.stigmaNorm]
    let relax = p[.stigmaRelaxation]
    set(.tieHostility0, p[.stigmaTieFactor] * p[.stigmaHostilityBase])
    set(.tieHostility1, p[.stigmaTieFactor] * p[.stigmaHostility])
    set(.hostility0, p[.stigmaHostilityBase])
    set(.hostility1, p[.stigmaHostility])
    set(.etaGood, p[.stigmaPositiveContact])
    set(.etaBad, p[.stigmaNegativeRatio] * p[.stigmaPositiveContact])
    set(.norm, norm)
    set(.relax, relax)
    // With ν + ρ = 0 nothing pulls stigma anywhere: all of it is kept, whatever the target.
    set(.normAndRelaxInverse, norm + relax > 0 ? 1 / (norm + relax) : 0)
    set(.stigmaKeepPeers, ModelTime.remainder(rate: norm + relax, in: stepYears))
    set(.stigmaKeepAlone, ModelTime.remainder(rate: relax, in: stepYears))
    set(.ambient, p[.stigmaAmbient] * stepYears)
    set(.withdrawalBad, p[.withdrawalNegativeContact])
    set(.withdrawalGood, p[.withdrawalPositiveContact])
    set(.withdrawalFloor, p[.withdrawalFloor])
    set(.withdrawalKeep, ModelTime.remainder(rate: p[.withdrawalReturn], in: stepYears))
  }

  /// W2's exponential step: the standard deviation of the noise is σ√((1 − e^(−2kΔ)) / 2k).
  private mutating func setWellbeing(_ p: ParameterValues) {
    let theta = p[.wellbeingReturn]
    let both = theta + p[.wellbeingContagion]
    func noise(_ k: Double) -> Double {
      p[.wellbeingNoise] * (ModelTime.chance(rate: 2 * k, in: stepYears) / (2 * k)).squareRoot()
    }
    set(.theta, theta)
    set(.gamma, p[.wellbeingContagion])
    set(.returnInverse, 1 / both)
    set(.wellbeingKeepPeers, ModelTime.remainder(rate: both, in: stepYears))
    set(.wellbeingKeepAlone, ModelTime.remainder(rate: theta, in: stepYears))
    set(.noisePeers, noise(both))
    set(.noiseAlone, noise(theta))
    set(.connection, p[.wellbeingConnection])
    set(.halfConnection, p[.wellbeingHalfConnection])
    // τ_E is given in weeks of 1/52 year, as in SCIENCE §1.5 (8/52 y).
    set(.connectionGain, ModelTime.chance(rate: 52 / p[.wellbeingMemory], in: stepYears))
    set(.withdrawalCost, p[.wellbeingWithdrawal])
    set(.incidentCost, p[.wellbeingIncident])
  }

  private mutating func setPersuasion(_ p: ParameterValues) {
    set(.persuasion, p[.wordOfMouthPerContact])
    set(.dropOut, ModelTime.chance(rate: p[.wordOfMouthDropOut], in: stepYears))
    set(.cascadeChance, p[.cascadeChance])
  }
}
