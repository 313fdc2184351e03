/// One thing found wrong, doubtful or worth saying about an input.
///
/// A finding says what was read, what was meant and what to write instead. It is a value: the same
/// finding becomes words on a screen, a line of JSON and a line in a test.
public struct Finding: Error, Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable {
    /// Nothing is loaded or run.
    case error
    /// A documented rule was applied, and the reader should know.
    case warning
    /// A fact worth knowing.
    case note
  }

  /// A stable code, for machines and for search, such as `E-TOML-QUOTE`.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// What is wrong, in plain words, without a full stop.
  public var message: String
  /// Where, if it is anywhere.
  public var place: SourcePlace?
  /// What to do or to write instead.
  public var hint: String?
  /// The text that was read, for the user's own screen only: it may be a person's name.
  public var value: String?

  /// A finding; the code's first letter is E for an error, W for a warning and N for a note.
  public init(
    _ code: String, _ message: String, at place: SourcePlace? = nil, hint: String? = nil,
    value: String? = nil
  ) {
    self.code = code
    severity = code.hasPrefix("W-") ? .warning : code.hasPrefix("N-") ? .note : .error
    self.message = message
    self.place = place
    self.hint = hint
    self.value = value
  }
}

/// All findings of one reading, collected so that a user mends everything in one go.
public struct Findings: Sendable {
  /// In the order in which they were found.
  public private(set) var all: [Finding] = []

  /// An empty collection.
  public init() {}

  /// Adds one finding.
  public mutating func add(_ finding: Finding) { all.append(finding) }

  /// Adds the findings of another reading.
  public mutating func add(contentsOf other: Findings) { all += other.all }

  /// Whether anything forbids going on.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// By place, those without a place first; equal places keep the order in which they were found.
  public var sorted: [Finding] {
    all.enumerated().sorted { left, right in
      switch (left.element.place, right.element.place) {
      case (nil, .some): return true
      case (.some, nil): return false
      case (let a?, let b?) where a.startsBefore(b): return true
      case (let a?, let b?) where b.startsBefore(a): return false
      default: return left.offset < right.offset
      }
    }.map(\.element)
  }
}
