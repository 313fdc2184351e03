/// One kind of distribution that a scenario may name: a row of the registry.
///
/// Everything that is said or checked about a kind comes from its row: the reader, the messages,
/// `kith list distributions` and the documentation.
public struct DistributionKind: Sendable {
  /// The name in scenarios, such as `negative-binomial`.
  public let name: String
  /// Other names that mean the same.
  public let aliases: [String]
  /// What it stands for, in one line.
  public let meaning: String
  /// Its density, or how to read its parameters, in one line.
  public let formula: String
  /// The GSL functions behind it.
  public let source: String
  /// The ways to give its parameters. The first is the one that GSL's functions take; the others are
  /// converted to it.
  public let forms: [DistributionForm]
  let law: Law

  init(
    _ name: String, aliases: [String] = [], _ meaning: String, formula: String, source: String,
    forms: [DistributionForm], law: Law
  ) {
    self.name = name
    self.aliases = aliases
    self.meaning = meaning
    self.formula = formula
    self.source = source
    self.forms = forms
    self.law = law
  }

  /// Whether its values are counts.
  public var isDiscrete: Bool {
    if case .steps = law.shape { true } else { false }
  }

  /// Whether it has quantiles, and so draws by inversion that carry over between options.
  public var hasQuantiles: Bool {
    if case .samplerOnly = law.shape { false } else { true }
  }

  /// How to write it, such as `["beta(a, b)", "beta(mean, sd)"]`.
  public var signatures: [String] {
    if case .fixed = law.shape { return ["a number"] }
    return forms.map { form in
      form.parameters.isEmpty
        ? name : "\(name)(\(form.parameters.map(\.name).joined(separator: ", ")))"
    }
  }
}

extension DistributionKind: Hashable {
  /// Kinds are the same if their names are.
  public static func == (left: Self, right: Self) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// One way to give the parameters of a kind of distribution.
public struct DistributionForm: Sendable {
  /// In the order in which they are written without names.
  public let parameters: [DistributionParameter]
  /// Whether the names may be left out. Not where readers would disagree about what is meant.
  public let allowsPositions: Bool
  /// What the values must satisfy together, as words for a message, or nil if they do.
  let problem: @Sendable ([Double]) -> String?
  /// From this form's values to the first form's.
  let convert: @Sendable ([Double]) -> [Double]

  init(
    _ parameters: [DistributionParameter], allowsPositions: Bool = true,
    problem: @escaping @Sendable ([Double]) -> String? = { _ in nil },
    convert: @escaping @Sendable ([Double]) -> [Double] = { $0 }
  ) {
    self.parameters = parameters
    self.allowsPositions = allowsPositions
    self.problem = problem
    self.convert = convert
  }

  /// A further form, whose values are named, then converted.
  static func named(
    _ parameters: [DistributionParameter],
    problem: @escaping @Sendable ([Double]) -> String? = { _ in nil },
    convert: @escaping @Sendable ([Double]) -> [Double]
  ) -> DistributionForm {
    DistributionForm(parameters, allowsPositions: false, problem: problem, convert: convert)
  }
}
