/// Numbers of people that are about to be published, with what was published before, made safe (rule P8).
///
/// The rule hides what is small. Then every hidden number is attacked with all that is printed, its sums and earlier
/// publications; where fewer than five whole numbers are possible, the smallest other number of one of
/// its sums is hidden too, never a zero, and the attack begins again.
public struct Publication: Sendable {
  /// One number.
  public struct Cell: Sendable, Hashable {
    /// What it counts; the same key in an earlier publication is the same number.
    public var key: String
    /// The truth.
    public var count: Int
    /// Whether it is printed as it is, which a rule for small numbers of people does not touch.
    public var isExact = false
    /// Whether it is a sum of others, which is hidden only where nothing else helps.
    public var isTotal = false
    /// Whether it is not printed at all, whatever it is, though it may be known to exist.
    public var isWithheld = false

    /// A number.
    public init(
      key: String, count: Int, isExact: Bool = false, isTotal: Bool = false,
      isWithheld: Bool = false
    ) {
      self.key = key
      self.count = count
      self.isExact = isExact
      self.isTotal = isTotal
      self.isWithheld = isWithheld
    }
  }

  /// What an earlier publication said of a number.
  public struct Earlier: Sendable, Hashable {
    /// What it counts.
    public var key: String
    /// What could be known of it by itself.
    public var range: CountRange
    /// Whether it was hidden.
    public var isHidden: Bool

    /// What was said.
    public init(key: String, range: CountRange, isHidden: Bool) {
      self.key = key
      self.range = range
      self.isHidden = isHidden
    }
  }

  /// Whether the intruder knows the rule, and so that a hidden number is a small one.
  public enum Intruder: Sendable, Hashable {
    /// A hidden number can be any.
    case knowsNothing
    /// Those that the rule hides are known to be as small as it says, which is more than a reader can know:
    /// the same mark stands on those that were hidden beside them, of which no more is known than that
    /// they are no zeros.
    case knowsRule
  }

  /// Hidden numbers must leave so many possible, or as many as the rule hides where these are fewer.
  public static let fewestPossible = 5

  /// The rule.
  public let rule: DisclosureRule
  /// The numbers.
  public let cells: [Cell]
  /// How they hang together.
  public let sums: [CountSystem.Sum]
  let earlier: [String: [Earlier]]
  let intruder: Intruder

  /// A publication.
  ///
  /// - Parameter earlier: What was published before; what the truth does not fit is about another map
  ///   and is left out.
  public init(
    _ cells: [Cell], sums: [CountSystem.Sum], rule: DisclosureRule, earlier: [Earlier] = [],
    intruder: Intruder = .knowsRule
  ) {
    self.cells = cells
    self.sums = sums
    self.rule = rule
    self.intruder = intruder
    self.earlier = Dictionary(grouping: earlier, by: \.key)
  }
}
