/// One number of a model that a scenario may set.
public struct Parameter: Sendable {
  /// The scenario's name for it, `process.what`.
  public let name: String
  /// What it means in the field, one line.
  public let meaning: String
  /// Its letter in SCIENCE §1.
  public let symbol: String
  /// What it is counted in.
  public let unit: Unit
  /// The values that make sense, both ends included, in `unit`.
  public let range: ClosedRange<Double>
  /// The documented default, in `unit`.
  public let standard: Double
  /// The distribution that expresses how little is known (SCIENCE §1.5, "Ranges"); drawn once a
  /// future unless the scenario says otherwise. Nil: always the default.
  public let uncertainty: String?
  /// Where the default comes from.
  public let provenance: Provenance
  /// Whether the default switches something off: then it is no part of a model unless a scenario sets it.
  public var isOff = false

  /// What a parameter is counted in, and how a scenario writes it.
  public enum Unit: String, Sendable {
    /// A rate; written `"0.46 per year"`, or per week, month or day.
    case perYear = "per year"
    /// A length of time; written `"8 weeks"`.
    case weeks = "weeks"
    /// Contacts; written `"2 per week"`.
    case contactsPerWeek = "contacts per week"
    /// Points of the wellbeing scale (SWEMWBS, metric).
    case points = "points"
    /// Points of wellbeing lost or gained at random, per √year.
    case pointsPerRootYear = "points per √year"
    /// A chance or share from 0 to 1.
    case share = "share"
    /// A plain number.
    case number = "number"
  }

  /// How well a number is founded (SCIENCE, opening).
  public enum Provenance: Sendable, Hashable {
    /// F: found in a published source.
    case found(String)
    /// M: from memory, unverified.
    case remembered(String)
    /// C: computed.
    case computed(String)
    /// A: assumed; the words say how it was chosen.
    case assumed(String)

    /// The one-letter mark of SCIENCE.
    public var mark: String {
      switch self {
      case .found: "F"
      case .remembered: "M"
      case .computed: "C"
      case .assumed: "A"
      }
    }

    /// The source or the reason, in words.
    public var words: String {
      switch self {
      case .found(let text), .remembered(let text), .computed(let text), .assumed(let text): text
      }
    }
  }
}

/// The values of every parameter in one future, in the parameters' own units.
public struct ParameterValues: Sendable, Hashable {
  private var values: [Double]

  /// The documented defaults.
  public init() { values = ParameterKey.allCases.map { $0.parameter.standard } }

  /// The value of one parameter.
  public subscript(_ key: ParameterKey) -> Double {
    get { values[key.rawValue] }
    set { values[key.rawValue] = newValue }
  }
}
