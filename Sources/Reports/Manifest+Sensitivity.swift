import Diffusion
import Documents
import Experiments
import Scenarios

extension Manifest {
  /// What counts as harm, and who set it.
  func threshold(_ threshold: HarmThreshold) -> JSONText {
    .object([
      ("outcome", .string("\(threshold.outcome) of service users")),
      ("smallest_that_matters", .number(Digits.nine(threshold.least))),
      ("unit", .string(Outcomes.named(threshold.outcome)?.unit ?? "")),
      ("mark", .string(threshold.provenance?.mark ?? "S")),
      ("source", .string(threshold.provenance?.words ?? "set by the scenario")),
    ])
  }

  /// What the scenario asks to try; null = nothing.
  func sensitivity(_ scenario: Scenario) -> JSONText {
    guard let settings = scenario.sensitivity else { return .null }
    return .object([
      ("peer_effects", .array(settings.peerEffects.map { .number(Digits.nine($0)) })),
      ("spreads_by", .array(settings.spreadsBy.map { .string($0) })),
      ("maps", .integer(settings.maps)),
      ("resample", .string(settings.resample.rawValue)),
      ("named_at_most", .array(settings.namedAtMost.map { .integer($0) })),
      ("futures", .integer(settings.futures(of: scenario.compare))),
    ])
  }
}
