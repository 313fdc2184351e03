import Diffusion

extension ActionKey {
  /// Standards that stand for "left out": the intervention itself says what happens then.
  package static let wordsForLeftOut: Set<String> = [
    "the end of the run", "as before", "nobody", "as many residents at random",
    "26 weeks after from", "all of the model",
  ]

  /// Whether the standard means that the key has no value.
  package var isLeftOutByStandard: Bool { standard.map(Self.wordsForLeftOut.contains) ?? false }

  /// Keys whose numbers are the same for everybody and in every future.
  package static let heldFixed: Set<String> = [
    "drop_out", "strength", "contacts", "encounters", "negative_factor", "quality",
    "tie_formation",
  ]

  /// Whether the number may be a distribution.
  package var mayBeUncertain: Bool { !Self.heldFixed.contains(name) }
}
