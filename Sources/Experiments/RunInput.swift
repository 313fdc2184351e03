import Diffusion

/// One number, or range of numbers, that a run stands on, and how well it is founded.
public struct RunInput: Sendable, Hashable {
  /// How a number came about.
  public enum Foundation: String, Sendable, Hashable {
    /// Observed on the map or in the survey.
    case measured
    /// Found in a published source, or computed.
    case sourced
    /// Assumed, set by the scenario without a source, or only remembered from a source.
    case assumed
    /// Assumed, and tuned so that national averages come out.
    case tuned = "assumed, tuned to national averages"
  }

  /// What it is called: a parameter's name, or a site and what was measured there.
  public let name: String
  /// The number or the distribution, with its unit.
  public let value: String
  /// Its mark in the tables of the science: F found, M remembered, C computed, A assumed; S = set by
  /// the scenario.
  public let mark: String
  /// The source or the reason.
  public let source: String
  /// How well it is founded.
  public let foundation: Foundation
  /// Whether futures differ in it.
  public let isDrawn: Bool

  /// An input.
  public init(
    name: String, value: String, mark: String, source: String, foundation: Foundation,
    isDrawn: Bool = false
  ) {
    self.name = name
    self.value = value
    self.mark = mark
    self.source = source
    self.foundation = foundation
    self.isDrawn = isDrawn
  }

  /// Whether nobody measured it or found it in a source.
  public var isAssumed: Bool { foundation == .assumed || foundation == .tuned }
}
