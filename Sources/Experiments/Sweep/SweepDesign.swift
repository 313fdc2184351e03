/// A way of choosing the worlds of a sweep: which values the inputs take together.
///
/// Worlds are points of the unit cube, one coordinate an input: the share of the input's values that
/// lie below the one taken. A design knows nothing of inputs or outcomes.
public struct SweepDesign: Sendable {
  /// The name on the command line.
  public let name: String
  /// What it is for, in one line.
  public let meaning: String
  /// What a number of samples counts, such as "worlds".
  public let counts: String
  /// How many, unless somebody says.
  public let standardSamples: Int
  /// How many make sense.
  public let samples: ClosedRange<Int>
  /// Whether its worlds are a sample of all that may be: then shares of worlds mean something.
  public let isSample: Bool
  /// What can be read from it.
  public let reading: Reading
  /// The most inputs that it can vary; nil = any number.
  var mostInputs: Int? = nil
  /// How many worlds it has for so many inputs and samples; nil where they cannot be counted.
  let count: @Sendable (_ inputs: Int, _ samples: Int) -> Int?
  /// The worlds, [world][input].
  let make: @Sendable (_ inputs: Int, _ samples: Int, _ seed: UInt64) throws -> [[Double]]

  /// What can be read from a design.
  public enum Reading: Sendable, Hashable {
    /// A tornado.
    case tornado
    /// What goes with what, by ranks.
    case ranks
    /// Elementary effects.
    case elementaryEffects
    /// Shares of the variance.
    case shares
  }

  /// How many worlds there are; nil where there are too many to count.
  public func worlds(inputs: Int, samples: Int) -> Int? { count(inputs, samples) }

  /// The worlds, the same for the same seed.
  ///
  /// - Parameters:
  ///   - inputs: At least 1.
  ///   - samples: Within `samples`.
  /// - Returns: [world][input], each coordinate from 0 to 1.
  /// - Throws: `GSLError` where GSL refuses.
  public func points(inputs: Int, samples: Int, seed: UInt64) throws -> [[Double]] {
    try make(inputs, samples, seed)
  }

  /// The low and the high share between which one-at-a-time designs move (A): the middle nine tenths.
  public static let ends = (low: 0.05, high: 0.95)
}

extension SweepDesign {
  /// Every design, in the order in which help lists them.
  public static let all: [SweepDesign] = [
    oneWay, grid, latinHypercube, sobol, morris, sobolIndices,
  ]

  /// The design of a name.
  public static func named(_ name: String) -> SweepDesign? { all.first { $0.name == name } }

  /// Products and sums that may be too large for a number.
  static func product(_ a: Int, _ b: Int) -> Int? {
    let (value, isTooLarge) = a.multipliedReportingOverflow(by: b)
    return isTooLarge ? nil : value
  }
}
