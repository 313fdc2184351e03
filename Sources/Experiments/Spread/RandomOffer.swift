import Diffusion
import Scenarios

/// Whether an option picks people at random at a site, and among whom.
///
/// Effects of being picked need a random allocation (Hudgens & Halloran 2008): an option that picks the
/// best connected differs from the others by whom it picks, not only by what it does.
struct RandomOffer {
  /// Disjoint sets of people; in each of them so many are picked at random.
  let strata: [RandomStratum]
  /// The primitives that pick.
  let primitives: [any Allocating]

  /// Why there is no random allocation.
  struct Refusal: Error {
    let reason: String
  }

  /// Phrases that name those who help, not those who are offered something.
  private static let helperKeys: Set<String> = ["by", "helpers"]

  init(_ experiment: Experiment, site: Int, option: Int) throws(Refusal) {
    let here = experiment.sites[site]
    let scenarioOption = experiment.scenario.options[option - 1]
    var taken = [Bool](repeating: false, count: here.plan.count)
    var strata: [RandomStratum] = []
    for action in scenarioOption.actions {
      let fields = action.atSite[here.site.name]?.fields ?? action.fields
      for phrase in try Self.phrases(fields, action.intervention) {
        for part in phrase.parts {
          let people = try Self.stratum(part, phrase, here)
          if people.contains(where: { taken[$0] }) {
            throw Refusal(
              reason: "somebody may be picked twice, so not all have the same chance")
          }
          for person in people { taken[person] = true }
          strata.append(RandomStratum(people: people))
        }
      }
    }
    let actions = here.options[option].actions
    primitives = actions.compactMap { $0 as? any Allocating }
    guard primitives.count == actions.count, !primitives.isEmpty else {
      throw Refusal(reason: "it does more than offer something to people whom it picks")
    }
    self.strata = strata
  }

  /// The phrases by which an action picks people, in the order of their keys.
  private static func phrases(_ fields: ActionFields, _ name: String) throws(Refusal)
    -> [PeoplePhrase]
  {
    let phrases = fields.values.sorted { $0.key < $1.key }.compactMap {
      key, value -> PeoplePhrase? in
      guard case .people(let phrase) = value, !helperKeys.contains(key) else { return nil }
      return phrase
    }
    guard !phrases.isEmpty else {
      throw Refusal(reason: "“\(name)” picks nobody: it is there for all")
    }
    return phrases
  }

  private static func stratum(
    _ part: PeoplePhrase.Part, _ phrase: PeoplePhrase, _ site: SiteExperiment
  ) throws(Refusal) -> [Int] {
    guard part.rule == AtRandom.name else {
      throw Refusal(
        reason: "“\(phrase.text)” does not pick at random, so those picked differ from the others"
          + " from the start: read “reached” and “others” instead")
    }
    guard part.quota == nil else {
      throw Refusal(
        reason: "“\(phrase.text)” spreads those whom it picks over groups, so not all have the same"
          + " chance")
    }
    guard let members = try? part.pool.members(site.plan, keys: site.keys).get() else {
      throw Refusal(reason: "“\(phrase.text)” finds nobody at \(site.site.name)")
    }
    let people = members.indices.filter { members[$0] }
    guard part.count.people(of: people.count) < people.count else {
      throw Refusal(reason: "“\(phrase.text)” picks everybody who can be picked")
    }
    return people
  }
}
