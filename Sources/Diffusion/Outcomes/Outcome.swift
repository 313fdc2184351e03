/// What options are compared by: one line of the registry, `Outcomes.all`.
public struct Outcome: Sendable {
  /// As scenarios and tables name it.
  public let name: String
  /// What it means, one line.
  public let meaning: String
  /// What it is counted in.
  public let unit: String
  /// The direction that is better; nil where neither is.
  public let better: Direction?
  /// The smallest change of one person that matters to that person, in `unit`; nil = none is
  /// published.
  public let importantChange: Double?
  /// Decimals that are shown at most.
  public let decimals: Int
  /// Who can have it.
  public let population: Population
  /// How it is worked out.
  let measure: Measure

  /// Which way is better.
  public enum Direction: String, Sendable, Hashable {
    case higher, lower
  }

  /// Who can have an outcome; other people of a group are left out of it.
  public enum Population: Sendable, Hashable {
    case everyone, serviceUsers, residents
  }

  /// How an outcome comes from the recorded totals.
  enum Measure: Sendable {
    /// The total over the group divided by its people.
    case mean(Source)
    /// The mean of residents minus the mean of service users.
    case gap(Source)
  }

  /// The recorded quantity behind an outcome.
  enum Source: Sendable, Hashable {
    case wellbeing, stigma, withdrawal, connection, poorlyConnected, ties, bridgingTies
    case takingPart, everTookPart
    /// Reached by the contagion of this name.
    case reached(String)
  }
}

/// The registry of outcomes.
public enum Outcomes {
  /// All outcomes, in the order in which a full table lists them.
  public static let all: [Outcome] = [
    Outcome(
      name: "wellbeing", meaning: "mean wellbeing, SWEMWBS on the metric scale (7 to 35)",
      unit: "points", better: .higher, importantChange: 1, decimals: 3, population: .everyone,
      measure: .mean(.wellbeing)),
    Outcome(
      name: "wellbeing gap",
      meaning: "mean wellbeing of residents minus that of service users", unit: "points",
      better: .lower, importantChange: nil, decimals: 3, population: .everyone,
      measure: .gap(.wellbeing)),
    Outcome(
      name: "contact", meaning: "contacts a week, averaged over the last couple of months",
      unit: "contacts per week", better: .higher, importantChange: nil, decimals: 2,
      population: .everyone, measure: .mean(.connection)),
    Outcome(
      name: "poorly connected",
      meaning: "share of people with so little contact that they are at"
        + " most half connected", unit: "share", better: .lower, importantChange: nil, decimals: 3,
      population: .everyone, measure: .mean(.poorlyConnected)),
    Outcome(
      name: "stigma", meaning: "mean desired social distance from service users (0 to 1)",
      unit: "share", better: .lower, importantChange: nil, decimals: 3, population: .residents,
      measure: .mean(.stigma)),
    Outcome(
      name: "withdrawal",
      meaning: "how much service users stay at home from fear of rejection"
        + " (0 to 1)", unit: "share", better: .lower, importantChange: nil, decimals: 3,
      population: .serviceUsers, measure: .mean(.withdrawal)),
    Outcome(
      name: "ties", meaning: "people that a person is tied to", unit: "ties", better: .higher,
      importantChange: nil, decimals: 2, population: .everyone, measure: .mean(.ties)),
    Outcome(
      name: "bridging ties", meaning: "ties between a service user and a resident, for each person",
      unit: "ties", better: .higher, importantChange: nil, decimals: 2, population: .everyone,
      measure: .mean(.bridgingTies)),
    Outcome(
      name: "taking part", meaning: "share of people who take part in a group", unit: "share",
      better: .higher, importantChange: nil, decimals: 3, population: .everyone,
      measure: .mean(.takingPart)),
    Outcome(
      name: "ever took part", meaning: "share of people who have ever taken part in a group",
      unit: "share", better: .higher, importantChange: nil, decimals: 3, population: .everyone,
      measure: .mean(.everTookPart)),
    Outcome(
      name: "reached by independent-cascade", meaning: "share of people whom the news has reached",
      unit: "share", better: .higher, importantChange: nil, decimals: 3, population: .everyone,
      measure: .mean(.reached("independent-cascade"))),
    Outcome(
      name: "reached by threshold", meaning: "share of people who have taken up the behaviour",
      unit: "share", better: .higher, importantChange: nil, decimals: 3, population: .everyone,
      measure: .mean(.reached("threshold"))),
  ]

  /// The outcome with this name.
  public static func named(_ name: String) -> Outcome? { all.first { $0.name == name } }
}

extension Outcome {
  /// Whether a model records what the outcome needs.
  package func isThere(community: Bool, contagions: [String], hasProgramme: Bool) -> Bool {
    switch source {
    case .reached(let name): contagions.contains(name)
    case .takingPart, .everTookPart: community && hasProgramme
    case .ties, .bridgingTies: true
    default: community
    }
  }

  /// Whether it is a difference between residents and service users.
  package var isGap: Bool {
    if case .gap = measure { return true }
    return false
  }

  /// Whether it is read from this recorded quantity.
  package func reads(_ quantity: Quantity, contagions: [String]) -> Bool {
    switch (source, quantity) {
    case (.wellbeing, .wellbeing), (.stigma, .stigma), (.withdrawal, .withdrawal),
      (.connection, .connection), (.poorlyConnected, .poorlyConnected), (.ties, .ties),
      (.bridgingTies, .bridgingTies), (.takingPart, .takingPart),
      (.everTookPart, .everTookPart):
      true
    case (.reached(let name), .reached(let index)):
      contagions.indices.contains(index) && contagions[index] == name
    default: false
    }
  }

  var source: Source {
    switch measure {
    case .mean(let source), .gap(let source): source
    }
  }
}
