import Randomness

/// How an invented community is made: sizes, shares and distributions, read from a small TOML file.
///
/// What a recipe leaves out has the value that SCIENCE §6 and the reference site use (all A). A recipe
/// with its seed is a site to the last byte: see `Synthesis.make`.
public struct Recipe: Sendable, Hashable {
  /// The short name of the site, such as `thornmarsh`.
  public var name: String
  /// The name for headings; the site's `[map]` names it as the recipe.
  public var title: String
  /// The seed of all draws.
  public var seed: UInt64
  /// Who lives there.
  public var people: PeopleRecipe
  /// Who is tied to whom.
  public var ties: TiesRecipe
  /// How much contact a tie means.
  public var contacts: ContactsRecipe
  /// Where people meet.
  public var places: PlacesRecipe
  /// How people are when they are mapped.
  public var states: StatesRecipe
}

/// `[people]`.
public struct PeopleRecipe: Sendable, Hashable {
  /// How many, at least 20 and at most 100,000.
  public var number: Int
  /// Neighbourhoods of equal size.
  public var neighbourhoods: Int
  /// The share of service users, the same in each neighbourhood.
  public var serviceUsers: Double
  /// How readily a person makes ties, against 1.
  public var sociability: Distribution
  /// What is left of it in service users.
  public var serviceUserSociability: Double
}

/// `[ties]`: one of two families.
public struct TiesRecipe: Sendable, Hashable {
  /// How ties come about.
  public enum Family: Sendable, Hashable {
    /// Small groups in neighbourhoods in a community.
    case community(CommunityRecipe)
    /// People with addresses, tied to those who live near.
    case geographic(GeographicRecipe)
  }

  /// How ties come about.
  public var family: Family
  /// Ties to other service users that a service user has on average through services.
  public var amongServiceUsers: Double
  /// The share of pairs of a service user and another that stigma keeps apart.
  public var keptApart: Double
}

/// `[ties]` with `family = "community"`: every person reaches out, more often if sociable, and
/// sociable people are reached more often. Numbers are of reaching out; each makes a tie with two ends.
public struct CommunityRecipe: Sendable, Hashable {
  /// People in a small group: a household, a landing, a family.
  public var group: Int
  /// How often an average person reaches out within the group; such ties are kin.
  public var inGroup: Double
  /// … within the neighbourhood; such ties are friends.
  public var inNeighbourhood: Double
  /// … anywhere; such ties are acquaintances.
  public var across: Double
}

/// `[ties]` with `family = "geographic"`: addresses in a unit square; the chance of a tie falls with
/// the square of the distance (Gaussian kernel).
public struct GeographicRecipe: Sendable, Hashable {
  /// Ties that a person has on average to people who live near.
  public var near: Double
  /// The distance at which the kernel has fallen to 1/e, in sides of the square.
  public var reach: Double
  /// The share of near ties that are kin; the others are friends.
  public var kin: Double
  /// Ties between any two people, as a share of the near ties; they are acquaintances.
  public var long: Double
  /// People who know others all over the place: the quiz master, the postman.
  public var connectors: Int
  /// Scattered ties of each of them; they are acquaintances.
  public var scattered: Int
}

/// `[contacts]`: contacts a year at full strength, by kind of tie.
public struct ContactsRecipe: Sendable, Hashable {
  /// Of relatives and members of one household or group.
  public var kin: Distribution
  /// Of friends.
  public var friend: Distribution
  /// Of acquaintances.
  public var acquaintance: Distribution
  /// Of service users who know each other through services.
  public var service: Distribution
  /// The strength of a tie too rarely used to keep itself alive.
  public var leastStrength: Double
}

/// `[places]`: one local place a neighbourhood, hubs and day services.
public struct PlacesRecipe: Sendable, Hashable {
  /// The names of the local places, one a neighbourhood; nil = numbered.
  public var localNames: [String]?
  /// The share of residents and of service users who go to their local place.
  public var localResidents, localServiceUsers: Double
  /// Their visits a year.
  public var localVisits: Distribution
  /// The name of the hub.
  public var hubName: String
  /// Hubs; each serves its share of the neighbourhoods.
  public var hubs: Int
  /// The share of service users who go to the hub.
  public var hubServiceUsers: Double
  /// The share of residents who do: those with at most 3 ties, and the others.
  public var hubIsolated, hubConnected: Double
  /// Their visits a year.
  public var hubVisits: Distribution
  /// The name of the day service.
  public var serviceName: String
  /// Day services; each serves its share of the neighbourhoods.
  public var services: Int
  /// The share of service users who go to a day service.
  public var serviceUsers: Double
  /// Their visits a year.
  public var serviceVisits: Distribution
}

/// `[states]` (SCIENCE §1.5).
public struct StatesRecipe: Sendable, Hashable {
  /// The wellbeing that a fully connected person returns to (SWEMWBS, metric).
  public var setPoint: Distribution
  /// What is added to it for service users.
  public var serviceUserSetPoint: Double
  /// Desired social distance of people who are not service users.
  public var stigma: Distribution
  /// How much service users stay at home from fear of rejection.
  public var withdrawal: Distribution
}
