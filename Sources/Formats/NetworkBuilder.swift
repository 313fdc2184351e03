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
    /// Cells of one table, blank ones among them.
    public static let cells = 40_000_000
    /// Bytes of the text of one table.
    public static let tableBytes = 1 << 30
    /// Bytes of one value.
    public static let cellBytes = 64 << 10
    /// Bytes of an id.
    public static let idBytes = 256
    /// Problems after which reading stops.
    public static let problems = 1_000
  }

  /// The format in words, such as "a Pajek file".
  public let format: String
  var complaints: NetworkComplaints
  var people: TextTableBuilder
  var ties: TextTableBuilder
  var places: TextTableBuilder
  var attendance: TextTableBuilder
  var ids = ByteIndex()
  var placeNames = ByteIndex()
  private var lineOfPerson: [Int] = []

  /// An empty network.
  public init(file: String, format: String) {
    self.init(format: format, complaints: NetworkComplaints(file: file))
  }

  /// An empty network of a file about which there may be complaints already.
  public init(format: String, complaints: NetworkComplaints) {
    self.format = format
    self.complaints = complaints
    let file = complaints.file
    people = TextTableBuilder(file: file, columns: [NetworkColumns.id])
    ties = TextTableBuilder(file: file, columns: [NetworkColumns.from, NetworkColumns.to])
    places = TextTableBuilder(file: file, columns: [NetworkColumns.name])
    attendance = TextTableBuilder(
      file: file, columns: [NetworkColumns.person, NetworkColumns.place])
  }

  /// The name under which the user knows the file.
  public var file: String { complaints.file }

  /// What was wrong so far.
  public var findings: Findings { complaints.findings }

  /// Whether so much is wrong that reading on would not help.
  public var isGivenUp: Bool { complaints.isGivenUp }

  /// Adds an error; see `NetworkComplaints`.
  public mutating func complain(
    _ code: String, _ message: String, line: Int = 0, field: String? = nil, hint: String? = nil,
    value: String? = nil
  ) {
    complaints.complain(code, message, line: line, field: field, hint: hint, value: value)
  }

  /// Adds what was found by others who looked at the same file.
  public mutating func add(_ findings: Findings) { complaints.add(findings) }

  /// Adds a warning or a note.
  public mutating func warn(
    _ code: String, _ message: String, line: Int = 0, hint: String? = nil
  ) {
    complaints.warn(code, message, line: line, hint: hint)
  }

  /// How many people there are.
  public var personCount: Int { people.rowCount }

  /// Begins the row of a person.
  ///
  /// - Returns: The person's number from 0, or nil with a complaint if the id is blank, too long or there
  ///   already, or there are too many people.
  public mutating func addPerson(_ id: ArraySlice<UInt8>, line: Int) -> Int? {
    guard let id = name(id, what: "person", line: line) else { return nil }
    guard hasRoom(people, rows: Limits.people, of: "people", line: line) else { return nil }
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
    guard hasRoomForColumn(people, line: line) else { return nil }
    return isNew ? people.newColumn(heading) : people.column(heading)
  }

  /// Sets a value of the person that was begun last.
  public mutating func setPerson(_ column: Int, _ value: ArraySlice<UInt8>, line: Int) {
    guard fits(value, line: line) else { return }
    people.set(column, value)
  }

  /// The network as far as it was read; its findings say whether it may be used.
  public func network() -> MappedNetwork {
    let isComplete = complaints.problems == 0
    let hasPlaces = places.rowCount > 0
    return MappedNetwork(
      format: format, people: people.table(isComplete: isComplete),
      ties: ties.table(isComplete: isComplete),
      places: hasPlaces ? places.table(isComplete: isComplete) : nil,
      attendance: hasPlaces ? attendance.table(isComplete: isComplete) : nil)
  }

  mutating func name(_ id: ArraySlice<UInt8>, what: String, line: Int) -> [UInt8]? {
    let id = Array(Array(id).trimmed)
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

  /// Whether one more row may be added to a table; if not, reading ends with a complaint.
  mutating func hasRoom(
    _ table: TextTableBuilder, rows: Int, of what: String, line: Int
  ) -> Bool {
    if table.rowCount >= rows {
      complain("E-NET-LIMIT", "there are more than \(rows) \(what)", line: line)
    } else if table.rowCount * table.columns.count >= Limits.cells
      || table.byteCount >= Limits.tableBytes
    {
      complain("E-NET-LIMIT", "there are more values than Kith reads", line: line)
    } else {
      return true
    }
    complaints.giveUp()
    return false
  }

  /// Whether one more column may be added to a table.
  mutating func hasRoomForColumn(_ table: TextTableBuilder, line: Int) -> Bool {
    let count = table.columns.count
    if count < Limits.columns, table.rowCount * (count + 1) <= Limits.cells { return true }
    complain("E-NET-LIMIT", "there are more than \(count) kinds of value", line: line)
    return false
  }

  mutating func fits(_ value: ArraySlice<UInt8>, line: Int) -> Bool {
    if value.count <= Limits.cellBytes { return true }
    complain("E-NET-LIMIT", "a value is longer than \(Limits.cellBytes) bytes", line: line)
    return false
  }

  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  func cited(_ bytes: [UInt8]) -> String { Rendering.cited(text(bytes)) }
}
