import Diffusion

/// In what share of the worlds each option is best; options that are equally good share a world.
public struct BestShares: Sendable, Hashable {
  /// Worlds.
  public let worlds: Int
  /// By option: how many worlds it is best in, and the share with its 95 % interval, which is about other
  /// worlds like these.
  public let options: [Share]

  /// One option.
  public struct Share: Sendable, Hashable {
    /// Worlds, a shared one counted by its part.
    public let best: Double
    /// Of all worlds, with the ends of Wilson's interval.
    public let share, low, high: Double
  }

  /// Nil where a value is not known or there is none.
  ///
  /// - Parameter values: [option][world].
  public init?(_ values: [[Double]], better: Outcome.Direction) {
    guard let shares = SetDifferences(values: values).shares(better),
      let count = shares.first?.count
    else { return nil }
    worlds = count
    options = shares.map { own in
      let best = own.reduce(0, +)
      let proportion = Proportion(share: best / Double(count), trials: Double(count))
      return Share(
        best: best, share: proportion.share, low: proportion.low, high: proportion.high)
    }
  }
}
