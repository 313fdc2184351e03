/// How an asset register is worked out.
public struct AssetSettings: Sendable, Hashable {
  /// The outcome by which a loss is measured; a name of the registry of outcomes.
  public var outcome = "wellbeing"
  /// Weeks without the asset; the loss is read at the end.
  public var weeks = 104
  /// Futures, each with and without every asset.
  public var futures = 200
  /// The seed of all draws.
  public var seed: UInt64 = 1
  /// A column of the people's table whose groups are ranked beside the places; nil = none.
  public var roles: String?

  /// The smallest number of people about whom a number is shown.
  public static let fewestPeople = 5

  /// Two years, 200 futures, wellbeing.
  public init() {}
}
