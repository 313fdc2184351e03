import Diagnostics
import Documents
import Networks

/// Collects people, ties and places while a file is read, and sees to what holds in every format: nobody
/// stands there twice, both ends of a tie are known, nothing grows without bound (FORMATS §1.6, §5).
public struct NetworkBuilder {
  /// How much of a network is read.
  public enum Limits {
    /// People, and places too.
    public static let people = 200_000
    /// Rows of ties or attendance.
    public static let ties = 4_000_000
    /// Columns of one table.
    public static let columns = 512
    /// Bytes of one value.
    public static let cellBytes = 64 << 10
    /// Bytes of an id.
    public static let idBytes = 256
    /// Problems after which reading stops.
    public static let problems = 1_000
  }

  /// The name under which the user knows the file.
  public let file: String
  /// The format in words, such as "a Pajek file".
  public let format: String
  /// What was wrong so far.
  public internal(set) var findings = Findings()
  var people: TextTableBuilder
  var ties: TextTableBuilder
  var places: TextTableBuilder
  var attendance: TextTableBuilder
  var ids = ByteIndex()
  var placeNames = ByteIndex()
  private var lineOfPerson: [Int] = []
  var problems = 0

  /// An empty network.
  public init(file: String, format: String) {
    self.file = file
    self.format = format
    people = TextTableBuilder(file: file, columns: [NetworkColumns.id])
    ties = TextTableBuilder(file: file, columns: [NetworkColumns.from, NetworkColumns.to])
    places = TextTableBuilder(file: file, columns: [NetworkColumns.name])
    attendance = TextTableBuilder(
      file: file, columns: [NetworkColumns.person, NetworkColumns.place])
  }

  /// Whether so much is wrong that reading on would not help.
  public var isGivenUp: Bool { problems >= Limits.problems }

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
          "E-NET-MANY", "reading stopped after \(Limits.problems) problems", at: place,
          hint: "mend these first, or check that this is the right file"))
    }
  }

  /// Adds a warning or a note.
  public mutating func warn(
    _ code: String, _ message: String, line: Int = 0, hint: String? = nil
  ) {
    findings.add(Finding(code, message, at: SourcePlace(file: file, line: line), hint: hint))
  }

  /// How many people there are.
  public var personCount: Int { people.rowCount }

  /// Begins the row of a person.
  ///
  /// - Returns: The person's number from 0, or nil with a complaint if the id is blank, too long or there
  ///   already, or there are too many people.
  public mutating func addPerson(_ id: ArraySlice<UInt8>, line: Int) -> Int? {
    guard let id = name(id, what: "person", line: line) else { return nil }
    guard personCount < Limits.people else {
      complain("E-NET-LIMIT", "there are more than \(Limits.people) people", line: line)
      problems = Limits.problems
      return nil
    }
    let (index, isNew) = ids.insert(id, 0..<id.count)
    guard isNew else {
      complain(
        "E-NET-TWICE",
        "the person \(cited(id)) is there twice, first on line \(lineOfPerson[index])", line: line,
        hint: "delete one of the two, or give each an id of its own", value: text(id))
      return nil
    }
    lineOfPerson.append(line)
    people.addRow(line: line)
    people.set(0, id[...])
    return index
  }

  /// The number of a person, if there is one of this id.
  public func person(_ id: ArraySlice<UInt8>) -> Int? {
    let id = Array(id)
    return ids.find(id, 0..<id.count)
  }

  /// The id of a person.
  public func id(of person: Int) -> String { ids.text(person) }

  /// The column of people under a heading, which is added if it is new; nil with a complaint if there
  /// are too many.
  public mutating func personColumn(_ heading: String, isNew: Bool = false, line: Int = 0) -> Int? {
    guard hasRoom(people.columns.count, line: line) else { return nil }
    return isNew ? people.newColumn(heading) : people.column(heading)
  }

  /// Sets a value of the person that was begun last.
  public mutating func setPerson(_ column: Int, _ value: ArraySlice<UInt8>, line: Int) {
    guard fits(value, line: line) else { return }
    people.set(column, value)
  }

  /// The network as far as it was read; its findings say whether it may be used.
  public func network() -> MappedNetwork {
    let isComplete = problems == 0
    let hasPlaces = places.rowCount > 0
    return MappedNetwork(
      format: format, people: people.table(isComplete: isComplete),
      ties: ties.table(isComplete: isComplete),
      places: hasPlaces ? places.table(isComplete: isComplete) : nil,
      attendance: hasPlaces ? attendance.table(isComplete: isComplete) : nil)
  }

  mutating func name(_ id: ArraySlice<UInt8>, what: String, line: Int) -> [UInt8]? {
    let id = trimmed(id)
    if id.isEmpty {
      complain("E-NET-BLANK", "this \(what) has no id", line: line)
      return nil
    }
    if id.count > Limits.idBytes {
      complain(
        "E-NET-LIMIT", "the id of this \(what) is longer than \(Limits.idBytes) bytes", line: line)
      return nil
    }
    return id
  }

  mutating func hasRoom(_ columns: Int, line: Int) -> Bool {
    if columns < Limits.columns { return true }
    complain("E-NET-LIMIT", "there are more than \(Limits.columns) kinds of value", line: line)
    return false
  }

  mutating func fits(_ value: ArraySlice<UInt8>, line: Int) -> Bool {
    if value.count <= Limits.cellBytes { return true }
    complain("E-NET-LIMIT", "a value is longer than \(Limits.cellBytes) bytes", line: line)
    return false
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let all = Array(bytes)
    return Array(all[TextTableBuilder.trimmed(all)])
  }

  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  func cited(_ bytes: [UInt8]) -> String { Rendering.cited(text(bytes)) }
}
