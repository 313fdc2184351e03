/// What options are compared by. Each has its own file; `Outcomes.rules` lists them.
public struct Outcome: Sendable {
  /// As scenarios and tables name it.
  public let name: String
  /// Under which heading lists show it.
  public let theme: Theme
  /// What it means, one line.
  public let meaning: String
  /// What it must not be taken for, one line; empty = nothing to warn of.
  public let isNot: String
  /// What it is counted in; `share` is a scale from 0 to 1, `index` a scale of its own.
  public let unit: String
  /// Whether it is a share of people, ties or contacts, which readers know as a percentage; stigma
  /// and withdrawal are scales from 0 to 1 instead.
  public let isPercentage: Bool
  /// The direction that is better; nil where neither is.
  public let better: Direction?
  /// The smallest change of one person that matters to that person, in `unit`; nil = none is
  /// published.
  public let importantChange: Double?
  /// Where `importantChange` comes from, with its mark; empty where there is none.
  public let importantChangeSource: String
  /// Decimals that are shown at most.
  public let decimals: Int
  /// Who can have it.
  public let population: Population
  /// Other words for it, by which somebody may look for it.
  public let otherNames: [String]
  /// How it is worked out.
  let measure: Measure

  init(
    name: String, theme: Theme, meaning: String, isNot: String = "", unit: String,
    isPercentage: Bool = false, better: Direction?, importantChange: Double? = nil,
    importantChangeSource: String = "", decimals: Int, population: Population = .everyone,
    otherNames: [String] = [], measure: Measure
  ) {
    self.name = name
    self.theme = theme
    self.meaning = meaning
    self.isNot = isNot
    self.unit = unit
    self.isPercentage = isPercentage
    self.better = better
    self.importantChange = importantChange
    self.importantChangeSource = importantChangeSource
    self.decimals = decimals
    self.population = population
    self.otherNames = otherNames
    self.measure = measure
  }

  /// Which way is better.
  public enum Direction: String, Sendable, Hashable {
    case higher, lower
  }

  /// Who can have an outcome; other people of a group are left out of it.
  public enum Population: Sendable, Hashable {
    case everyone, serviceUsers, residents
  }

  /// The headings of lists.
  public enum Theme: String, Sendable, Hashable, CaseIterable {
    case wellbeing = "Wellbeing"
    case connection = "Contact and loneliness"
    case stigma = "Stigma and withdrawal"
    case network = "The network"
    case takingPart = "Places, taking part and power"
    case inequality = "Inequality"
    case reach = "News, habits, opinions and moods"
  }
}

/// How an outcome is worked out.
enum Measure: Sendable {
  /// The weekly total over the group divided by its people.
  case mean(Source)
  /// The weekly mean of residents minus the mean of service users.
  case gap(Source)
  /// The weekly mean, put on another scale: times · mean + plus.
  case scaled(Source, times: Double, plus: Double)
  /// Worked out from one whole future, at row 0 and the weeks of reading only.
  case reading(ReadingMeasure)

  /// The recorded quantity behind a weekly outcome.
  enum Source: Sendable, Hashable {
    case wellbeing, stigma, withdrawal, connection, poorlyConnected, ties, bridgingTies
    case takingPart, everTookPart
    /// People whose value is at most so much.
    case atMost(PersonValue, Float)
    /// Reached by the model of this name.
    case reached(String)
    /// What the model of this name tells.
    case model(String, ModelPage.Report)
  }
}

extension Outcome {
  /// Whether a model records what the outcome needs.
  package func isThere(community: Bool, models: [String], hasProgramme: Bool) -> Bool {
    switch measure {
    case .reading(let measure): return community || !measure.needsCommunity
    case .mean(let source), .gap(let source), .scaled(let source, _, _):
      switch source {
      case .reached(let name), .model(let name, _): return models.contains(name)
      case .takingPart, .everTookPart: return community && hasProgramme
      case .ties, .bridgingTies: return true
      default: return community
      }
    }
  }

  /// Whether it is a difference between residents and service users.
  package var isGap: Bool {
    if case .gap = measure { return true }
    return false
  }

  /// Whether it is known at row 0 and the weeks of reading only.
  package var isReadOnly: Bool { reading != nil }

  /// How it is worked out from one whole future; nil for what is recorded every week.
  package var reading: ReadingMeasure? {
    if case .reading(let measure) = measure { return measure }
    return nil
  }

  /// The quantity that is recorded for it every week; nil where there is none in this model.
  package func quantity(models: [String]) -> Quantity? {
    switch measure {
    case .reading: nil
    case .mean(let source), .gap(let source), .scaled(let source, _, _):
      switch source {
      case .wellbeing: .wellbeing
      case .stigma: .stigma
      case .withdrawal: .withdrawal
      case .connection: .connection
      case .poorlyConnected: .poorlyConnected
      case .ties: .ties
      case .bridgingTies: .bridgingTies
      case .takingPart: .takingPart
      case .everTookPart: .everTookPart
      case .atMost(let value, let bound): .atMost(value, bound)
      case .reached(let name): models.firstIndex(of: name).map { .reached($0) }
      case .model(let name, let report):
        models.firstIndex(of: name).map { .model($0, column: report.column, report.reading) }
      }
    }
  }

  /// A weekly mean on the outcome's own scale.
  package func scaled(_ mean: Double) -> Double {
    if case .scaled(_, let times, let plus) = measure { return times * mean + plus }
    return mean
  }
}
