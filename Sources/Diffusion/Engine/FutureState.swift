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
  /// The parameters of this future.
  var values: ParameterValues { get }
  /// The state at the start of the week that is due.
  func value(_ value: PersonValue, of person: Int) -> Float
  /// Replaces a value of a person.
  mutating func set(_ value: PersonValue, of person: Int, to number: Float)
  /// Multiplies what happens to a person, on behalf of one action; 1 takes it back.
  mutating func scale(_ factor: PersonFactor, of person: Int, source: Int, by number: Float)
  /// Whether two people have a tie now.
  func isTied(_ one: Int, _ other: Int) -> Bool
  /// Live ties of a person now: the other people, ascending.
  func tiedTo(_ person: Int) -> [Int]
  /// The same with strengths and contacts.
  func liveTies(of person: Int) -> [LiveTie]
  /// Makes a tie at once, unless the two have one.
  mutating func tie(_ one: Int, _ other: Int, strength: Float, rate: Float)
  /// Ends the tie of two people, if they have one.
  mutating func untie(_ one: Int, _ other: Int)
  /// Sets how often a person goes to a place on behalf of one action: visits in a step, 0 = no more.
  mutating func setVisits(_ person: Int, place: Int, source: Int, rate: Float)
  /// The befriending ties that are going on.
  var formalTies: [FormalTie] { get set }
  /// Adds contacts and their quality to this week's tallies.
  mutating func addContacts(_ person: Int, _ contacts: Float, good: Float)
  /// Takes part in a programme from now on, or no more.
  mutating func setMember(_ person: Int, of programme: Int, _ isMember: Bool)
  /// Whether the person takes part.
  func isMember(_ person: Int, of programme: Int) -> Bool
  /// Reaches a person with a contagion.
  mutating func activate(_ person: Int, contagion: Int)
  /// Those of `people` for whom a coin of this week comes true; one chance for all, or one each.
  func chosen(_ people: [Int], key: StreamKey, chances: [Float]) -> [Int]
  /// Multiplies a person's stigma this week, for a campaign that reached it.
  mutating func campaign(_ person: Int, times factor: Float)
  /// A note of how many people an action reached in this future, for costs and for "reached".
  mutating func reached(_ person: Int, source: Int)
  /// Whom an action reached so far, in the order in which it did.
  func reached(by source: Int) -> [Int]
}

extension FutureState {
  /// Begins to take part in a programme: the person comes to its place from now on.
  package mutating func join(_ person: Int, _ programme: Timetable.Programme, _ index: Int) {
    setMember(person, of: index, true)
    setVisits(
      person, place: programme.place, source: programme.source,
      rate: Float(values[.wordOfMouthVisits] * ModelTime.step))
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
