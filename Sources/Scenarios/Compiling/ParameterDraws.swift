import Diffusion
import Randomness

/// The parameters of each future: as the scenario or the table holds them, or drawn once for a set of
/// assumptions.
///
/// Drawn are those that the scenario sets to a distribution, and, unless it says
/// `assumptions = "fixed"`, those with a documented uncertainty that it leaves alone and that its
/// model uses. The address of a draw is the parameter and the set of assumptions, nothing else: it is
/// the same for every option and every site. A draw outside the parameter's range is moved to the
/// nearer end of it.
public struct ParameterDraws: Sendable {
  /// What is drawn, in the order of the parameters.
  public let drawn: [(key: ParameterKey, distribution: Distribution)]
  /// The values of everything else, and the defaults of what is drawn.
  public let fixed: ParameterValues
  private let keys: Keys

  /// The draws of a scenario.
  public init(_ scenario: Scenario) {
    self.init(scenario.model, scenario.compare)
  }

  init(_ model: ModelSettings, _ compare: CompareSettings) {
    drawn = Self.drawn(model, compare)
    var values = ParameterValues()
    for key in ParameterKey.allCases {
      if case .fixed(let value) = model.parameters[key] { values[key] = value }
    }
    fixed = values
    var keys = Keys(seed: compare.seed, site: 0)
    keys.futuresPerDraw = UInt32(clamping: compare.futuresPerDraw)
    self.keys = keys
  }

  /// The number of different sets of assumptions among so many futures.
  public func sets(futures: Int) -> Int {
    drawn.isEmpty ? 1 : (futures + Int(keys.futuresPerDraw) - 1) / Int(keys.futuresPerDraw)
  }

  /// The set of assumptions of a future, from 0.
  public func set(of future: Int) -> Int {
    Int(keys.assumptionDraw(of: UInt32(clamping: future)))
  }

  /// The values of a future, the same at every site and for every option.
  ///
  /// - Throws: `DistributionError` or `GSLError` where a distribution has no such quantile.
  public func values(of future: Int) throws -> ParameterValues {
    try values(ofSet: set(of: future))
  }

  /// The values of a set of assumptions, from 0.
  public func values(ofSet set: Int) throws -> ParameterValues {
    var values = fixed
    let set = UInt32(clamping: set)
    for (key, distribution) in drawn {
      let parameter = key.parameter
      let stream = keys.key(.parameter, subject: subjectKey(parameter.name))
      let value = try distribution.draw(stream, 0, 0, step: 0, replicate: set)
      values[key] = min(parameter.range.upperBound, max(parameter.range.lowerBound, value))
    }
    return values
  }

  static func drawn(_ model: ModelSettings, _ compare: CompareSettings)
    -> [(key: ParameterKey, distribution: Distribution)]
  {
    ParameterKey.allCases.compactMap { key in
      switch model.parameters[key] {
      case .fixed, .perPerson, .column: return nil
      case .perFuture(let distribution): return (key, distribution)
      case nil:
        guard compare.drawsAssumptions, model.uses(key),
          let distribution = key.parameter.documentedDistribution
        else { return nil }
        return (key, distribution)
      }
    }
  }
}

extension Parameter {
  /// The distribution that says how little is known of it, read; nil if none is documented.
  package var documentedDistribution: Distribution? {
    uncertainty.flatMap { try? Distribution.parse($0).get() }
  }
}

extension ModelSettings {
  /// The value of a parameter where one number must stand for all sets of assumptions: what the scenario
  /// sets, the mean of what it draws from, or the default.
  package func expected(_ key: ParameterKey) -> Double {
    switch parameters[key] {
    case .fixed(let value): value
    case .perFuture(let distribution), .perPerson(let distribution):
      distribution.mean ?? key.parameter.standard
    case .column: key.parameter.standard
    case nil: key.parameter.standard
    }
  }

  /// Whether the rules that run read a parameter.
  public func uses(_ key: ParameterKey) -> Bool {
    if key.parameter.isOff, parameters[key] == nil { return false }
    return couldUse(key)
  }

  /// Whether the rules that run read a parameter, or would if it were set.
  package func couldUse(_ key: ParameterKey) -> Bool {
    Self.uses(key, named: named, runsCommunity: runsCommunity)
  }

  /// Whether the rules that run read a parameter.
  static func uses(_ key: ParameterKey, named: [String], runsCommunity: Bool) -> Bool {
    guard let owner = Models.owner(of: key), owner is any ChosenModel.Type else {
      return runsCommunity
    }
    return named.contains(owner.page.name)
  }
}
