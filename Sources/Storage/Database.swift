import CSQLite

/// A database of SQLite: the one wrapper around the system's library.
///
/// It is for one thread at a time; whoever shares it sees to that.
public final class Database {
  private let handle: OpaquePointer

  /// A value in a row.
  public enum Value: Sendable, Hashable {
    case integer(Int64), real(Double), text(String), blob([UInt8]), null
  }

  /// What SQLite refused, with its own number and words.
  public struct Fault: Error, Sendable, Hashable {
    /// SQLite's extended result code.
    public let code: Int32
    /// SQLite's words.
    public let message: String

    /// A fault of these words.
    public init(code: Int32, message: String) {
      self.code = code
      self.message = message
    }

    /// Whether the file holds no sound database.
    public var isDamage: Bool {
      [SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT].contains(code & 0xff)
    }
    /// Whether there is no room.
    public var isFull: Bool { code & 0xff == SQLITE_FULL }
    /// Whether somebody else has the file open.
    public var isBusy: Bool { [SQLITE_BUSY, SQLITE_LOCKED].contains(code & 0xff) }
    /// Whether the file cannot be made or written where it is.
    public var isClosed: Bool {
      [SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM].contains(code & 0xff)
    }
  }

  /// Opens a file, which is made where it is not there; no path: a database in memory.
  public init(_ path: String? = nil) throws(Fault) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path ?? ":memory:", &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let fault = Fault(
        code: code, message: opened.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory")
      sqlite3_close(opened)
      throw fault
    }
    handle = opened
    sqlite3_extended_result_codes(handle, 1)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs one statement, leaving out its rows.
  public func run(_ statement: String, _ values: [Value] = []) throws(Fault) {
    try self.statement(statement).run(values)
  }

  /// The rows of a statement.
  public func rows(_ statement: String, _ values: [Value] = []) throws(Fault) -> [[Value]] {
    try self.statement(statement).rows(values)
  }

  /// A statement to be run several times.
  public func statement(_ text: String) throws(Fault) -> Statement {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, text, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw fault(code) }
    return Statement(prepared, of: self)
  }

  /// Does all of some work or none of it.
  public func transaction(_ work: () throws(Fault) -> Void) throws(Fault) {
    try run("BEGIN IMMEDIATE")
    do throws(Fault) {
      try work()
      try run("COMMIT")
    } catch {
      try? run("ROLLBACK")
      throw error
    }
  }

  /// The file that a database in memory would be.
  public var bytes: [UInt8] {
    var size: sqlite3_int64 = 0
    guard let start = sqlite3_serialize(handle, "main", &size, 0) else { return [] }
    defer { sqlite3_free(start) }
    return Array(UnsafeBufferPointer(start: start, count: Int(size)))
  }

  fileprivate func fault(_ code: Int32) -> Fault {
    Fault(code: code, message: String(cString: sqlite3_errmsg(handle)))
  }
}

/// A statement that is ready to be run.
public final class Statement {
  private let handle: OpaquePointer
  /// Kept, as it must outlive its statements.
  private let database: Database

  fileprivate init(_ handle: OpaquePointer, of database: Database) {
    (self.handle, self.database) = (handle, database)
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs it with these values.
  public func run(_ values: [Database.Value]) throws(Database.Fault) { _ = try rows(values) }

  /// The rows that it gives.
  public func rows(_ values: [Database.Value]) throws(Database.Fault) -> [[Database.Value]] {
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    for (index, value) in values.enumerated() { try bind(value, Int32(index + 1)) }
    var rows: [[Database.Value]] = []
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: rows.append((0..<sqlite3_column_count(handle)).map(column))
      case SQLITE_DONE: return rows
      case let code: throw database.fault(code)
      }
    }
  }

  private func bind(_ value: Database.Value, _ index: Int32) throws(Database.Fault) {
    // The bytes are copied, because they may be gone when the statement runs.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let code =
      switch value {
      case .integer(let value): sqlite3_bind_int64(handle, index, value)
      case .real(let value): sqlite3_bind_double(handle, index, value)
      case .text(let text):
        sqlite3_bind_text64(
          handle, index, text, UInt64(text.utf8.count), copied, UInt8(SQLITE_UTF8))
      case .blob(let bytes):
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(handle, index, 0)
          : sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), copied)
      case .null: sqlite3_bind_null(handle, index)
      }
    if code != SQLITE_OK { throw database.fault(code) }
  }

  private func column(_ index: Int32) -> Database.Value {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
    case SQLITE_TEXT:
      return .text(sqlite3_column_text(handle, index).map { String(cString: $0) } ?? "")
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(handle, index))
      guard let start = sqlite3_column_blob(handle, index) else { return .blob([]) }
      return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
    default: return .null
    }
  }
}

extension Database.Value {
  /// The whole number, if it is one.
  public var integer: Int64? { if case .integer(let value) = self { value } else { nil } }
  /// The text, if it is one.
  public var text: String? { if case .text(let value) = self { value } else { nil } }
  /// The bytes, if it is some.
  public var blob: [UInt8]? { if case .blob(let value) = self { value } else { nil } }
}
