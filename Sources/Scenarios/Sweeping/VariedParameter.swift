import Diagnostics
import Diffusion
import Randomness

/// One parameter that a sweep varies, and how its values are spread.
public struct VariedParameter: Sendable, Hashable {
  /// The parameter.
  public let key: ParameterKey
  /// In the parameter's unit.
  public let distribution: Distribution

  /// A parameter and its spread.
  public init(key: ParameterKey, distribution: Distribution) {
    self.key = key
    self.distribution = distribution
  }
}

extension Scenario {
  /// What a sweep varies unless it is told: every parameter that this scenario's rules read and whose
  /// uncertainty is documented, and those that the scenario draws itself; what the scenario holds fixed
  /// stays fixed. In the order of the registry.
  public var variedByDefault: [VariedParameter] {
    var compare = compare
    compare.drawsAssumptions = true
    return ParameterDraws.drawn(model, compare).map {
      VariedParameter(key: $0.key, distribution: $0.distribution)
    }
  }

  /// Reads what a sweep is told to vary.
  ///
  /// ```
  /// varied = NAME | NAME "=" number "to" number [unit] | NAME "=" distribution [unit]
  /// ```
  ///
  /// The name alone means the documented spread, or the scenario's own. A range means that all of it is
  /// equally likely. Without a unit, numbers are in the parameter's own.
  ///
  /// - Throws: What is wrong, with offsets in `text`.
  public func varied(_ text: String) throws(PhraseProblem) -> VariedParameter {
    try VariedReader(text, self).read()
  }

  /// This scenario with every parameter held where one number stands for all sets of assumptions: what it
  /// sets, the mean of what it draws from, or the default. Numbers that actions draw are drawn in each
  /// future anew.
  package var holdingParameters: Scenario {
    var scenario = self
    for key in ParameterKey.allCases {
      scenario.model.parameters[key] = .fixed(model.expected(key))
    }
    scenario.compare.drawsAssumptions = false
    scenario.compare.futuresPerDraw = 1
    return scenario
  }

  /// This scenario with these lines only, the first of which decides, read at the end.
  package func showing(_ lines: [OutcomeLine]) -> Scenario {
    var scenario = self
    scenario.compare.lines = lines
    scenario.writtenLines = lines.map { _ in nil }
    scenario.compare.readAt = compare.readAt.suffix(1)
    scenario.compare.precision = nil
    scenario.sensitivity = nil
    scenario.expectations = []
    return scenario
  }
}
