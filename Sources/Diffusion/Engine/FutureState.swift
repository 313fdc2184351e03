import Networks
import Randomness

/// One future as an action sees it: what it may read and what it may change between two steps.
///
/// The plain reference is one; so is one lane of a block. An action is therefore written once, for
/// one future, and does the same in both.
package protocol FutureState {
  /// What no future changes about the site.
  var plan: SitePlan { get }
  /// The keys of all draws.
  var keys: Keys { get }
  /// Which future this is.
  var replicate: UInt32 { get }
  /// The week that is due.
  var week: Int { get }
  /// Which of the week's steps is due, from 0.
  var half: Int { get }
  /// The parameters of this future.
  var values: ParameterValues { get }
  /// The state at the start of the week that is due.
  func value(_ value: PersonValue, of person: Int) -> Float
  /// Replaces a value of a person.
  mutating func set(_ value: PersonValue, of person: Int, to number: Float)
  /// Multiplies what happens to a person, on behalf of one action; 1 takes it back.
  mutating func scale(_ factor: PersonFactor, of person: Int, source: Int, by number: Float)
  /// What all actions together multiply; 1 where none does.
  func factor(_ factor: PersonFactor, of person: Int) -> Float
  /// Raises the level that a person's wellbeing returns to, on behalf of one action, in points; 0 takes
  /// it back.
  mutating func raiseOwnLevel(_ person: Int, source: Int, by points: Float)
  /// Whether two people have a tie now.
  func isTied(_ one: Int, _ other: Int) -> Bool
  /// Live ties of a person now: the other people, ascending.
  func tiedTo(_ person: Int) -> [Int]
  /// The same with strengths and contacts.
  func liveTies(of person: Int) -> [LiveTie]
  /// All ties that are there now: those of the map in the plan's order, then those made since, by pair.
  var presentTies: [PresentTie] { get }
  /// Makes a tie at once, unless the two have one.
  mutating func tie(_ one: Int, _ other: Int, strength: Float, rate: Float)
  /// Ends the tie of two people, if they have one.
  mutating func untie(_ one: Int, _ other: Int)
  /// Takes a share of the strength of the tie of two people, if they have one.
  mutating func weaken(_ one: Int, _ other: Int, by share: Float)
  /// Sets how often a person goes to a place on behalf of one action: visits in a step, 0 = no more.
  mutating func setVisits(_ person: Int, place: Int, source: Int, rate: Float)
  /// The befriending ties that are going on.
  var formalTies: [FormalTie] { get set }
  /// Adds contacts and their quality to this week's tallies.
  mutating func addContacts(_ person: Int, _ contacts: Float, good: Float)
  /// Notes one bad encounter that counts in the week that is due.
  mutating func addIncident(_ person: Int)
  /// A note of this week's formal help, where an outcome asks for it.
  mutating func noteHelp(by helper: Int, for person: Int, contacts: Float)
  /// Takes part in a programme from now on, or no more.
  mutating func setMember(_ person: Int, of programme: Int, _ isMember: Bool)
  /// Whether the person takes part.
  func isMember(_ person: Int, of programme: Int) -> Bool
  /// Reaches a person with a model of persuasion.
  mutating func activate(_ person: Int, model: Int)
  /// Those of `people` for whom a coin of this week comes true; one chance for all, or one each.
  func chosen(_ people: [Int], key: StreamKey, chances: [Float]) -> [Int]
  /// Multiplies a person's stigma this week, for a campaign that reached it.
  mutating func campaign(_ person: Int, times factor: Float)
  /// A note of how many people an action reached in this future, for costs and for "reached".
  mutating func reached(_ person: Int, source: Int)
  /// Whom an action reached so far, in the order in which it did.
  func reached(by source: Int) -> [Int]
  /// Who waits, takes part and helps in an action with places; empty before it begins.
  func intake(of source: Int) -> Intake
  /// Replaces it.
  mutating func setIntake(_ intake: Intake, of source: Int)
}

extension FutureState {
  /// Whether the week ends with this step: rounds are counted in weeks.
  package var isLastStep: Bool { half == plan.stepsPerWeek - 1 }
  /// The step of this moment, as draws are addressed.
  package var step: UInt32 { UInt32(week * plan.stepsPerWeek + half) }

  /// Begins to take part in a programme: the person comes to its place from now on.
  package mutating func join(_ person: Int, _ programme: Timetable.Programme, _ index: Int) {
    setMember(person, of: index, true)
    label(person, by: programme.labels)
    setVisits(
      person, place: programme.place, source: programme.source,
      rate: Float(values[.wordOfMouthVisits] * plan.stepYears))
  }
}

extension FutureState {
  /// Labelling (SCIENCE §2.5): whoever is seen to take part in a scheme for service users withdraws by
  /// so much, at once; v ← min(1, v + labels). Those who are not service users have no withdrawal.
  package mutating func label(_ person: Int, by labels: Float) {
    guard labels > 0, plan.isUser[person] else { return }
    set(.withdrawal, of: person, to: min(1, value(.withdrawal, of: person) + labels))
  }

  /// Other things take the place of a person's own ties: each loses a share of its strength, once.
  package mutating func displaceTies(of person: Int, by share: Float) {
    guard share > 0 else { return }
    for other in tiedTo(person) { weaken(person, other, by: share) }
  }
}

/// What a person has in every future.
package enum PersonValue: Int, CaseIterable, Sendable {
  case wellbeing, stigma, withdrawal, connection
}

/// What the primitive `modify` may multiply, person by person.
package enum PersonFactor: Int, CaseIterable, Sendable {
  /// η⁺ and η⁻: how much good and bad encounters move the person's stigma.
  case stigmaGood, stigmaBad
  /// The chance that an encounter of this person with a service user goes badly.
  case hostility
  /// δ and η_v: how much bad and good encounters move the person's withdrawal.
  case withdrawalBad, withdrawalGood
  /// Contacts on ties and visits to places; 0 = away.
  case reach
  /// Visits by befrienders and navigators to the person.
  case formalVisits
}

/// A befriender and the person befriended, while it lasts (SCIENCE §1.5, 2b).
package struct FormalTie: Sendable, Hashable {
  /// Who visits; gains quality-weighted contact.
  package var helper: Int
  /// Who is visited.
  package var user: Int
  /// κ_f Δ: contacts in a step with someone who is not withdrawn.
  package var rate: Float
  /// The action that made it.
  package var source: Int
}

/// A tie made since the map.
package struct MadeTie: Sendable, Hashable {
  /// The person with the lower number.
  package var from: Int
  package var to: Int
  package var strength: Float
  /// Contacts in a step at strength 1.
  package var rate: Float
}

/// Those of `people` whose uniform number of a week lies below their chance.
///
/// Not generic on purpose: this runs for every person of an audience in every week of every future.
func coins(
  _ people: [Int], _ numbers: [UInt32], _ key: StreamKey, _ chances: [Float], _ step: UInt32,
  _ replicate: UInt32
) -> [Int] {
  people.indices.compactMap { index in
    let person = people[index]
    let chance = chances.count == 1 ? chances[0] : chances[index]
    return key.uniform(numbers[person], 0, step: step, replicate: replicate) < chance
      ? person : nil
  }
}
