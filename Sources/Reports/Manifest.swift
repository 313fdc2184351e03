import Documents
import Experiments
import Scenarios

/// `manifest.json`: what a run was made of, so that a second person can make it again.
public struct Manifest: Sendable {
  /// The version of the program.
  public static let version = "0.1.0"
  /// The versions of the formats that are read and written.
  public static let formats = [("scenario", 1), ("site", 1), ("results", 1)]

  /// A file that was read or written, by name and by digest.
  public struct File: Sendable, Hashable {
    /// The name, never with a folder of this machine.
    public var name: String
    /// SHA-256 as 64 hexadecimal digits.
    public var sha256: String

    init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }

    /// A file with these bytes.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      sha256 = SHA256.hex(bytes)
    }
  }

  /// The scenario file.
  public var scenario: File
  /// For each site: its name, its folder as the scenario writes it, and its files.
  public var sites: [(name: String, folder: String, files: [File])]
  /// The command that makes the same files again.
  public var command: [String]

  /// For a run to a precision: how it ended.
  public var precision: PrecisionOutcome?

  /// A manifest of these inputs.
  public init(
    scenario: File, sites: [(name: String, folder: String, files: [File])], command: [String]
  ) {
    self.scenario = scenario
    self.sites = sites
    self.command = command
  }

  /// The document, with the digests of the results beside it.
  public func text(_ experiment: Experiment, results: [File]) -> String {
    let compare = experiment.scenario.compare
    return JSONText.object([
      ("kith", .string(Self.version)),
      ("formats", .object(Self.formats.map { ($0.0, .integer($0.1)) })),
      ("command", .string(ShellWords.line(command))),
      ("title", .string(experiment.scenario.title)),
      // As text: a seed may be larger than the whole numbers that every reader of JSON keeps exact.
      ("seed", .string("\(compare.seed)")),
      ("futures", .integer(compare.futures)),
      ("futures_per_draw", .integer(compare.futuresPerDraw)),
      ("precision", Self.precision(precision)),
      ("futures_of", .string(compare.drawsAssumptions ? "luck+assumptions" : "luck")),
      ("weeks", .integer(compare.weeks)),
      ("read_at", .array(compare.readAt.map { .integer($0) })),
      ("main", .string(compare.main.text)),
      ("worth_having", compare.worthHaving.map { .number(Digits.nine($0)) } ?? .null),
      ("harm_rule", .array(HarmRule.thresholds(experiment.scenario).map(threshold))),
      ("sensitivity", sensitivity(experiment.scenario)),
      ("lines", .array(compare.lines.map { .string($0.text) })),
      ("options", .array(experiment.optionNames.map { .string($0) })),
      ("designs", .array(experiment.scenario.options.map(design))),
      ("scenario", file(scenario)),
      ("sites", .array(sites.map(site))),
      ("inputs", .array(experiment.inputs.map(input))),
      ("results", .array(results.map(file))),
    ]).text + "\n"
  }

  private static func precision(_ precision: PrecisionOutcome?) -> JSONText {
    guard let precision else { return .null }
    return .object([
      ("asked", .number(Digits.nine(precision.asked))),
      ("reached", .bool(precision.isReached)),
      ("half_width", .number(Digits.nine(precision.halfWidth))),
      ("widest", .string(precision.widest)),
      ("futures_needed", .integer(precision.futures)),
      ("futures_at_most", .integer(precision.most)),
    ])
  }

  /// Who designed an option and who pays for it, as far as the scenario says.
  private func design(_ option: ScenarioOption) -> JSONText {
    let unknown = "not recorded"
    let payers = PlainWords.each(option.actions.compactMap(\.paidBy))
    return .object([
      ("option", .string(option.name)),
      ("designed_with", .string(option.designedWith ?? unknown)),
      ("what_residents_said", .string(option.whatResidentsSaid ?? unknown)),
      ("paid_by", .string(payers.isEmpty ? unknown : payers.joined(separator: "; "))),
    ])
  }

  private func site(_ site: (name: String, folder: String, files: [File])) -> JSONText {
    .object([
      ("name", .string(site.name)), ("folder", .string(site.folder)),
      ("files", .array(site.files.map(file))),
    ])
  }

  private func file(_ file: File) -> JSONText {
    .object([("name", .string(file.name)), ("sha256", .string(file.sha256))])
  }

  private func input(_ input: RunInput) -> JSONText {
    .object([
      ("name", .string(input.name)), ("value", .string(input.value)),
      ("drawn", .bool(input.isDrawn)), ("foundation", .string(input.foundation.rawValue)),
      ("mark", .string(input.mark)), ("source", .string(input.source)),
    ])
  }
}
