import Diagnostics
import Documents

/// What is wrong with one file of a network, up to a number above which reading on would not help.
public struct NetworkComplaints: Sendable {
  /// The name under which the user knows the file.
  public let file: String
  /// What was wrong so far.
  public private(set) var findings = Findings()
  /// How many errors there were.
  public private(set) var problems = 0

  /// No complaints yet.
  public init(file: String) { self.file = file }

  /// Whether so much is wrong that reading on would not help.
  public var isGivenUp: Bool { problems >= NetworkBuilder.Limits.problems }

  /// Whether what was meant is worth looking for among so many names: not among very many, and not for every
  /// one of many problems.
  public func mayLookFor(among count: Int) -> Bool { problems < 5 && count <= 20_000 }

  /// Adds an error; after a thousand of them reading should stop.
  ///
  /// - Parameters:
  ///   - line: The physical line, from 1; 0 means the file as a whole.
  ///   - value: What was read, for the user's own screen only.
  public mutating func complain(
    _ code: String, _ message: String, line: Int = 0, field: String? = nil, hint: String? = nil,
    value: String? = nil
  ) {
    guard !isGivenUp else { return }
    problems += 1
    let place = SourcePlace(file: file, line: line, field: field)
    findings.add(Finding(code, message, at: place, hint: hint, value: value))
    if isGivenUp {
      findings.add(
        Finding(
          "E-NET-MANY", "reading stopped after \(problems) problems", at: place,
          hint: "mend these first, or check that this is the right file"))
    }
  }

  /// Says that a text is not the number that should stand there.
  ///
  /// - Parameter missing: What to do where there is no value, as the format has no blank cells.
  public mutating func complainNumber(
    _ bytes: ArraySlice<UInt8>, as what: String, line: Int, missing: String
  ) {
    let text = String(decoding: bytes, as: UTF8.self)
    let fault = CSVNumberFault.words(for: text)
    let isOfCells = fault.hint?.contains("blank") ?? true
    complain(
      "E-NET-NUMBER", "the \(what) \(Rendering.cited(text)) is \(fault.what)", line: line,
      hint: isOfCells ? missing : fault.hint, value: text)
  }

  /// Adds a warning or a note.
  public mutating func warn(_ code: String, _ message: String, line: Int = 0, hint: String? = nil) {
    findings.add(Finding(code, message, at: SourcePlace(file: file, line: line), hint: hint))
  }

  /// Adds what was found on the way to the text, such as an odd encoding.
  public mutating func add(_ other: Findings) {
    findings.add(contentsOf: other)
    problems += other.all.count { $0.severity == .error }
  }

  /// Ends reading after the complaint that was added last.
  public mutating func giveUp() { problems = NetworkBuilder.Limits.problems }
}
