/// One model of the catalogue (SCIENCE §1): what it says, in words, equations and numbers.
///
/// The rule itself is a `Process`. One file, one line in `Models.all`.
package protocol Model: Sendable {
  /// What a reader should know about it; `kith models NAME` prints it.
  static var page: ModelPage { get }
  /// Its numbers. Every parameter belongs to one model.
  static var parameters: [ParameterKey: Parameter] { get }
  /// Those by which one person's state moves another's.
  static var peerEffects: [ParameterKey] { get }
}

extension Model {
  package static var parameters: [ParameterKey: Parameter] { [:] }
  package static var peerEffects: [ParameterKey] { [] }
}

/// The page of a model.
public struct ModelPage: Sendable {
  /// As scenarios name it, and the first part of its parameters' names.
  public let name: String
  /// Its number in the catalogue, such as P5.
  public let code: String
  /// For headings.
  public let title: String
  /// What spreads or changes.
  public let family: Family
  /// What it says, one line, in words for people who do not program.
  public let meaning: String
  /// The rule, a line each.
  public let equations: [String]
  /// When it is turned over: by the week, in rounds, or event by event.
  public var updates: [Update] = [.sync]
  /// Where it comes from.
  public let references: [Reference]
  /// What it cannot do or must not be taken for.
  public let limits: [String]
  /// What a scenario writes to use it, under `[model]`.
  public let use: String
  /// How many futures are worked out at a time.
  public var pace = Pace.together(while: nil)
  /// What it reports besides what is there anyway.
  public var reports: [Report] = []
  /// Whether it spreads only from people who are told first.
  public var needsTelling = false
  /// Whether it reads what only the community model keeps.
  public var needsCommunity = false
  /// Whether people take something up by it or not, so that it is told who was reached.
  public var isTakenUp = false

  /// What spreads or changes.
  public enum Family: String, Sendable, CaseIterable {
    case persuasion = "Persuasion: news, habits and opinions"
    case wellbeing = "Wellbeing and mood"
    case stigma = "Stigma and staying at home"
    case ties = "Ties"
  }

  /// When states are read and written.
  public enum Update: String, Sendable, CaseIterable {
    /// All read week t, all write week t + 1 (SCIENCE §0.2).
    case sync
    /// One after the other, at the exact moment (next reaction).
    case event
    /// One after the other within a round, in keyed order.
    case async
  }

  /// How many futures are worked out at a time.
  public enum Pace: Sendable, Hashable {
    /// 64, always or while something holds; else one.
    case together(while: String?)
    /// One: the engine knows it in its plain form only.
    case oneByOne
  }

  /// A publication.
  public struct Reference: Sendable, Hashable {
    /// Who, when, where.
    public let text: String
    /// How sure we are of it.
    public let mark: String

    /// A publication that was found and read in part.
    static func found(_ text: String) -> Reference { Reference(text: text, mark: "F") }
    /// A publication cited from memory.
    static func remembered(_ text: String) -> Reference { Reference(text: text, mark: "M") }
  }

  /// A number that a model tells of people.
  public struct Report: Sendable, Hashable {
    /// What it is called, in front of "by" and the model's name.
    public let name: String
    /// What it means, one line.
    public let meaning: String
    /// Whether it is a share of people.
    public let isPercentage: Bool
    /// The direction that is better; nil where neither is.
    public let better: Outcome.Direction?
    /// What the model remembers it as, and how it is read.
    package let column: Int
    package let reading: Reading

    /// How a remembered number becomes one that is averaged over people.
    package enum Reading: Sendable, Hashable {
      /// As it is.
      case mean
      /// 1 where it is this number, else 0.
      case equals(Double)
      /// 1 where it is at least this number, else 0.
      case atLeast(Double)

      func amount(_ number: Double) -> Double {
        switch self {
        case .mean: number
        case .equals(let wanted): number == wanted ? 1 : 0
        case .atLeast(let least): number >= least ? 1 : 0
        }
      }
    }

    init(
      _ name: String, _ meaning: String, column: Int = 0, _ reading: Reading = .mean,
      better: Outcome.Direction? = nil
    ) {
      self.name = name
      self.meaning = meaning
      self.column = column
      self.reading = reading
      self.better = better
      isPercentage = reading != .mean
    }
  }
}

extension Parameter {
  /// One row of a model's table.
  static func row(
    _ name: String, _ symbol: String, _ standard: Double, _ unit: Parameter.Unit,
    _ range: ClosedRange<Double>, _ meaning: String, uncertainty: String? = nil,
    _ provenance: Parameter.Provenance = .assumed("SCIENCE §1"), isOff: Bool = false
  ) -> Parameter {
    Parameter(
      name: name, meaning: meaning, symbol: symbol, unit: unit, range: range, standard: standard,
      uncertainty: uncertainty, provenance: provenance, isOff: isOff)
  }

  /// The row of the weeks in a round.
  static func round(of model: String) -> Parameter {
    row(
      "\(model).round", "Δ_r", 4, .weeks, 1...52, "weeks in a round", .assumed("SCIENCE §0.2"))
  }

  /// Whether it counts the weeks in a round: a whole number, the same in every future.
  package var isRound: Bool { name.hasSuffix(".round") }
}
