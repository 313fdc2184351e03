import Diagnostics

/// What `site.toml` says about a site: its names, where the map comes from, and how to read its tables.
public struct SiteSettings: Sendable {
  /// On which scale wellbeing stands in the table.
  public enum WellbeingScale: String, Sendable, CaseIterable {
    /// Sums of seven items, whole numbers from 7 to 35.
    case raw = "swemwbs-raw"
    /// The metric scale, 7 to 35.
    case metric = "swemwbs-metric"
  }

  /// On which scale stigma stands in the table.
  public enum StigmaScale: String, Sendable, CaseIterable {
    /// Sums of the four items on intended behaviour, 4 to 20.
    case ribs
    /// Desired social distance, 0 to 1.
    case share
  }

  /// A column of a table that has a name of its own.
  public struct Column: Sendable {
    /// `people`, `ties`, `places` or `attendance`.
    public var table: String
    /// What the column means: one of `SiteColumns`.
    public var meaning: String
    /// The heading it has in the file.
    public var heading: String
    /// Where that was said.
    public var place: SourcePlace?

    /// A column.
    public init(table: String, meaning: String, heading: String, place: SourcePlace? = nil) {
      self.table = table
      self.meaning = meaning
      self.heading = heading
      self.place = place
    }
  }

  /// The short name; a site without one is refused.
  public var name: String?
  /// The name for headings; the short name if nil.
  public var title: String?
  /// The key of all draws at this site; derived from the short name if nil, with a warning.
  public var key: UInt64?
  /// Where the map comes from; a site that does not say is refused.
  public var origin: Site.Origin?
  /// What ties mean that one of two people reported.
  public enum Direction: String, Sendable, CaseIterable {
    /// A tie is mutual, whoever reported it.
    case mutual
    /// Only ties that both reported count.
    case confirmed
    /// A person listens to those it named.
    case directed
  }

  /// What ties mean that one of two people reported; nil means mutual.
  public var direction: Direction?
  /// The most people that one person could name.
  public var nameGeneratorCap: Int?
  /// Columns with names of their own.
  public var columns: [Column] = []
  /// The scale of the wellbeing column. Nil means metric, but whole numbers only are then refused.
  public var wellbeingScale: WellbeingScale?
  /// The scale of the stigma column; nil means share.
  public var stigmaScale: StigmaScale?
  /// What words such as "weekly" mean.
  public var contactWords = WordTable.contacts
  /// What words such as "very close" mean.
  public var strengthWords = WordTable.strength
  /// What stands in for values that are not known.
  public var missing: [MissingRule] = []
  /// Texts that mean "missing" where a number or a yes is expected, such as `NA` or `-99`.
  public var missingMarks: [String] = []
  /// Steps of earlier readings, kept by the writer.
  public var steps: [ReadingStep] = []
  /// Where each rule of `missing` was given.
  var missingPlaces: [SourcePlace?] = []

  /// Settings that say nothing yet.
  public init() {}
}
