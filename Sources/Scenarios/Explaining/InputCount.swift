import Diffusion
import Networks

/// How many of the numbers behind a comparison were measured, and how many assumed.
///
/// Inputs are the parameters that the model uses, the defaults of the actions, and the steps by which
/// each site's tables were read.
public struct InputCount: Sendable, Hashable {
  /// All of them.
  public var all = 0
  /// Neither measured nor found in a published source.
  public var assumed = 0
  /// Of those assumed: chosen so that a model without any action fits national averages.
  public var tuned = 0
  /// Set by the scenario itself.
  public var set = 0

  /// The footer of tables: "31 of 40 inputs were assumed, not measured; 24 were tuned to national
  /// averages".
  public var text: String {
    let start = "\(assumed) of \(all) inputs were assumed, not measured"
    return tuned == 0 ? start : start + "; \(tuned) were tuned to national averages"
  }

  /// Counts the inputs of a scenario at its sites.
  public init(_ scenario: Scenario, _ sites: [CompiledSite]) {
    for key in ParameterKey.allCases where scenario.model.uses(key) {
      if scenario.model.parameters[key] != nil { set += 1 }
      add(key.parameter.provenance, isSet: scenario.model.parameters[key] != nil)
    }
    var met = Set<String>()
    for action in scenario.options.flatMap(\.actions) {
      for key in Interventions.named(action.intervention)?.keys ?? []
      where action.values[key.name] == nil
        && met.insert("\(action.intervention).\(key.name)").inserted
      {
        if let provenance = key.provenance { add(provenance, isSet: false) }
      }
    }
    for input in scenario.valueInputs {
      if input.isSet { set += 1 }
      add(input.provenance, isSet: input.isSet)
    }
    for step in sites.flatMap(\.plan.site.steps) {
      all += 1
      if step.source == .assumed { assumed += 1 }
    }
  }

  /// What a scenario sets counts as assumed: whoever wrote it may know better, the file does not say.
  private mutating func add(_ provenance: Parameter.Provenance, isSet: Bool) {
    all += 1
    switch provenance {
    case .found, .computed: if isSet { assumed += 1 }
    case .remembered: assumed += 1
    case .assumed(let words):
      assumed += 1
      if !isSet, words.hasPrefix("tuned") { tuned += 1 }
    }
  }
}
