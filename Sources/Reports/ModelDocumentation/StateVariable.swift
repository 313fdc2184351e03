/// What an entity of the community model is described by.
struct StateVariable {
  let entity, name, range, whose: String

  /// As the engine keeps them (SCIENCE §1.5, §1.6).
  static let community: [StateVariable] = [
    StateVariable(
      entity: "person", name: "wellbeing", range: "7 to 35 points (SWEMWBS, metric)",
      whose: "everyone"),
    StateVariable(
      entity: "person", name: "connection", range: "0 and up: contacts a week, smoothed",
      whose: "everyone"),
    StateVariable(
      entity: "person", name: "stigma", range: "0 to 1 (wish for social distance)",
      whose: "residents"),
    StateVariable(entity: "person", name: "withdrawal", range: "0 to 1", whose: "service users"),
    StateVariable(
      entity: "person", name: "takes part in a programme", range: "no or yes", whose: "everyone"),
    StateVariable(entity: "tie", name: "strength", range: "0 to 1; 0 = gone", whose: "pairs"),
    StateVariable(
      entity: "place", name: "open, and what happens there", range: "by the week", whose: "places"),
  ]
}
