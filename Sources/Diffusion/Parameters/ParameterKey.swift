/// Every parameter of the models; their rows stand in the models' files.
public enum ParameterKey: Int, CaseIterable, Sendable {
  case wellbeingReturn, wellbeingContagion, wellbeingNoise, wellbeingConnection
  case wellbeingHalfConnection, wellbeingMemory, wellbeingWithdrawal, wellbeingIncident
  case stigmaPositiveContact, stigmaNegativeRatio, stigmaHostilityBase, stigmaHostility
  case stigmaTieFactor, stigmaNorm, stigmaRelaxation, stigmaAmbient
  case withdrawalNegativeContact, withdrawalPositiveContact, withdrawalReturn, withdrawalFloor
  case tiesDecay, tiesReinforcement, tiesLeast, tiesNewStrength, tiesNewContacts, tiesFormation
  case tiesBridgeDecay
  case encounterWeight, formalQuality
  case wordOfMouthPerContact, wordOfMouthDropOut, wordOfMouthLockout, wordOfMouthVisits
  case cascadeChance, cascadeRound
  case thresholdPeers, thresholdShare, thresholdRound
  case linearThresholdRound
  case reversiblePeers, reversibleShare, reversibleRound
  case complexRate, complexSteepness, complexMiddle
  case degrootSelfWeight, degrootStart, degrootRound
  case friedkinListening, friedkinMedia, friedkinMediaOpinion, friedkinNoise, friedkinStart
  case friedkinRound
  case deffuantBound, deffuantMove, deffuantStart
  case hegselmannBound, hegselmannStart, hegselmannRound
  case bassInnovation, bassImitation
  case doddsMemory, doddsChance, doddsDose, doddsDoseSpread, doddsNeed, doddsNeedSpread
  case doddsRecovery
  case abandonmentRate, abandonmentSupport, abandonmentHabit, abandonmentLockout
  case sisaContentAlone, sisaContentContagion, sisaContentEnd
  case sisaDiscontentAlone, sisaDiscontentContagion, sisaDiscontentEnd
  case sisaContentToDiscontent, sisaDiscontentToContent, sisaScale, sisaStart
  case healthyOnset, healthyRecovery, healthyProtecting, healthyHelping, healthyStart
  case lonelinessReturn, lonelinessContagion, lonelinessLoss
  case transferShare
  case extendedContact
  case selfBad, selfGood, selfReturn, selfWithdrawal, selfStart
  case tiesLikeness, tiesMost
  case closureRate
  case edgeAppear, edgeVanish

  /// The parameter with this scenario name.
  public init?(name: String) {
    guard let key = Self.allCases.first(where: { $0.parameter.name == name }) else { return nil }
    self = key
  }

  /// What the registry says about it.
  public var parameter: Parameter { Self.table[rawValue] }

  /// The process it belongs to: the part of its name before the dot.
  public var process: String { String(parameter.name.prefix { $0 != "." }) }
}
