import Networks
import Randomness

/// What governs the meetings at one place in one week of one future.
package struct EncounterRule {
  /// min(1, m / (n − 1)) for n ≥ 2 people present, else 0.
  package var chance: Float
  /// p_f of the place times the future's factor, at most 1.
  package var formation: Float
  /// f π₀ and f π₁ of the place.
  package var hostility0, hostility1: Float
  /// Q of a good encounter, for the one who is not a service user.
  package var quality: Float
  /// Contacts that a meeting counts for.
  package var weight: Float
  package var meeting, incident, forming: StreamKey

  /// m(n) = m min(1, K / n): a place that holds K well gives each fewer encounters when it is crowded
  /// (SCIENCE §2.5, "crowding"; the form is A: the place's encounters are shared out).
  package static func encounters(_ setting: Setting, present: Float) -> Float {
    let most = Float(setting.crowdedAbove)
    let encounters = Float(setting.encountersPerVisit)
    return present > most ? encounters * most / present : encounters
  }

  /// The chance that two of `present` people meet, for a place with `encounters` expected.
  package static func chance(encounters: Float, present: Float) -> Float {
    guard present >= 2 else { return 0 }
    let chance = encounters / (present - 1)
    return chance < 1 ? chance : 1
  }

  /// The chance that a good encounter makes a tie.
  package static func formation(_ setting: Float, factor: Float) -> Float {
    let chance = setting * factor
    return chance < 1 ? chance : 1
  }

  /// The rule of one future at a place with `present` people.
  init(
    _ setting: Setting, subject: UInt32, keys: Keys, present: Float, factor: Float,
    hostility: (Float, Float), weight: Float
  ) {
    (chance, formation, hostility0, hostility1, self.weight) = (0, 0, 0, 0, 0)
    quality = Float(setting.quality)
    meeting = keys.key(.meeting, subject: subject)
    incident = keys.key(.meetingIncident, subject: subject)
    forming = keys.key(.formation, subject: subject)
    set(setting, present: present, factor: factor, hostility: hostility, weight: weight)
  }

  /// The numbers of one future; the keys are the same in all.
  mutating func set(
    _ setting: Setting, present: Float, factor: Float, hostility: (Float, Float), weight: Float
  ) {
    chance = Self.chance(
      encounters: Self.encounters(setting, present: present), present: present)
    formation = Self.formation(Float(setting.tieFormation), factor: factor)
    hostility0 = Float(setting.negativeFactor) * hostility.0
    hostility1 = Float(setting.negativeFactor) * hostility.1
    self.weight = weight
  }

  init(_ f: PlainFuture, _ place: Int, _ timetable: Timetable, present: Int) {
    self.init(
      timetable.state(of: place, in: f.week).setting, subject: f.plan.places[place].subject,
      keys: f.keys, present: Float(present), factor: f.rates[.formationFactor],
      hostility: (f.rates[.hostility0], f.rates[.hostility1]),
      weight: Float(f.values[.encounterWeight]))
  }
}
