/// Every parameter of the models; the registry is `ParameterKey+Table.swift`.
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
