/// `[sensitivity]`: what the comparison is worked out again under, to see whether its answer survives.
public struct SensitivitySettings: Sendable, Hashable {
  /// What every peer effect is multiplied by, one re-run each; ascending, each once.
  public var peerEffects: [Double] = []
  /// Contagions in rounds that stand in, one re-run each, for the one that decides.
  public var spreadsBy: [String] = []
  /// How many maps are drawn from each site's map; 0 = none.
  public var maps = 0
  /// What is drawn with replacement.
  public var resample = Resample.ties
  /// How many people each person may name, one re-run each; ascending, each once.
  public var namedAtMost: [Int] = []
  /// How many of the futures a re-run uses; nil = `standardFutures`.
  public var futures: Int?

  /// What a map is drawn from.
  public enum Resample: String, Sendable, Hashable, CaseIterable {
    /// The interviews: some are lost with the ties that only they told of, others count twice.
    case ties
    /// The people: some are missing, others are there twice with their ties.
    case people
  }

  /// Nothing is run again.
  public init() {}

  /// What `kith run --sensitivity` does where the scenario says nothing: the triple of SCIENCE §1.2
  /// (W1) and twenty maps (A).
  public static var standard: SensitivitySettings {
    var settings = SensitivitySettings()
    settings.peerEffects = [0, 0.5, 1]
    settings.maps = 20
    return settings
  }

  /// Enough to see a ranking change, at a quarter of a run's cost a re-run (A).
  public static let standardFutures = 50

  /// The futures of a re-run: whole sets of assumptions, at most those of the run.
  public func futures(of compare: CompareSettings) -> Int {
    let size = max(1, compare.futuresPerDraw)
    let asked = min(futures ?? Self.standardFutures, compare.futures)
    return min(compare.futures, max(1, asked / size) * size)
  }
}
