import Diffusion

extension ActionKey {
  /// Standards that stand for "left out": the intervention itself says what happens then.
  package static let wordsForLeftOut: Set<String> = [
    "the end of the run", "as before", "nobody", "as many residents at random",
    "26 weeks after from", "all of the model", "no place", "no limit", "at once", "never",
    "nothing",
    "everyone", "not at all", "all of it", "as much as the effect",
  ]

  /// Whether the standard means that the key has no value.
  package var isLeftOutByStandard: Bool { standard.map(Self.wordsForLeftOut.contains) ?? false }

  /// Keys whose numbers are the same for everybody and in every future.
  package static let heldFixed: Set<String> = [
    "strength", "contacts", "encounters", "encounters_times", "negative_factor", "quality",
    "tie_formation", "labels", "displaces", "eases", "share", "backfire",
  ]

  /// Whether the number may be a distribution.
  package var mayBeUncertain: Bool { !Self.heldFixed.contains(name) }
}
