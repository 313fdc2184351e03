import CSQLite
import Diagnostics
import Documents
import Networks

/// A database of one file, for DuckDB, R and anything that speaks SQL.
///
/// Tables are STRICT and have the columns of the site folder; `user_version` counts their layout, and the
/// table `columns` says what each means.
enum SQLiteWriter {
  /// The layout of the tables.
  static let version = 1

  static let writer = SiteWriter(
    name: "sqlite", title: "one file for anything that speaks SQL",
    leavesOut: "how the files were read stays in the site folder"
  ) { site, name throws(Finding) in
    [SiteWriter.File(name: "\(name).sqlite", bytes: try bytes(site))]
  }

  private static func bytes(_ site: Site) throws(Finding) -> [UInt8] {
    guard let database = MemoryDatabase() else { throw failed("there is no room for it") }
    database.run("PRAGMA user_version = \(version)")
    database.run("BEGIN")
    database.run(
      "CREATE TABLE site (name TEXT NOT NULL, title TEXT NOT NULL, origin TEXT NOT NULL) STRICT")
    database.insert("site", [[.text(site.name), .text(site.title), .text(origin(site))]])
    database.run(
      "CREATE TABLE columns (\"table\" TEXT, \"column\" TEXT, type TEXT, meaning TEXT) STRICT")
    for sheet in SiteSheets(site).sheets {
      let names = names(sheet.columns)
      let columns = zip(names, sheet.columns).map { "\(quoted($0)) \(type($1.kind))" }
      database.run("CREATE TABLE \(sheet.name) (\(columns.joined(separator: ", "))) STRICT")
      database.insert(
        "columns",
        zip(names, sheet.columns).map {
          [.text(sheet.name), .text($0), .text($1.kind.rawValue), .text($1.meaning)]
        })
      database.insert(sheet.name, sheet.rows)
    }
    database.run("COMMIT")
    if let fault = database.fault { throw failed(fault) }
    return database.bytes
  }

  private static func failed(_ why: String) -> Finding {
    Finding("E-EXPORT-WRITE", "the database could not be made: \(Rendering.printable(why))")
  }

  /// Headings that a database takes for the same, because letter case does not count there, are told apart.
  private static func names(_ columns: [SiteSheets.Column]) -> [String] {
    var names: [String] = []
    for column in columns {
      var (free, count) = (column.name, 1)
      while names.contains(where: { $0.lowercased() == free.lowercased() }) {
        count += 1
        free = "\(column.name)_\(count)"
      }
      names.append(free)
    }
    return names
  }

  private static func origin(_ site: Site) -> String {
    switch site.origin {
    case .invented(let recipe, _):
      "invented, from the recipe \"\(recipe)\"; it stands for no real place"
    case .mapped(let when, let how, let boundary, _): "mapped \(when), \(how), among \(boundary)"
    }
  }

  private static func type(_ kind: SiteSheets.Kind) -> String {
    switch kind {
    case .text: "TEXT"
    case .count, .answer: "INTEGER"
    case .number: "REAL"
    }
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}

/// A database that is made in memory and taken out as bytes.
final class MemoryDatabase {
  private let handle: OpaquePointer
  /// What went wrong first.
  private(set) var fault: String?

  /// An empty database; nil where there is no memory for it.
  init?() {
    var opened: OpaquePointer?
    guard sqlite3_open(":memory:", &opened) == SQLITE_OK, let opened else { return nil }
    handle = opened
  }

  deinit { sqlite3_close(handle) }

  /// Runs a statement without values.
  func run(_ statement: String) { note(sqlite3_exec(handle, statement, nil, nil, nil)) }

  private func note(_ code: Int32) {
    guard code != SQLITE_OK, code != SQLITE_DONE, fault == nil else { return }
    fault = String(cString: sqlite3_errmsg(handle))
  }

  /// Adds rows to a table.
  func insert(_ table: String, _ rows: [[CSVCell]]) {
    guard let width = rows.first?.count else { return }
    let marks = [String](repeating: "?", count: width).joined(separator: ", ")
    var prepared: OpaquePointer?
    guard
      sqlite3_prepare_v2(handle, "INSERT INTO \(table) VALUES (\(marks))", -1, &prepared, nil)
        == SQLITE_OK
    else { return note(sqlite3_errcode(handle)) }
    defer { sqlite3_finalize(prepared) }
    for row in rows {
      for (index, cell) in row.enumerated() { bind(cell, to: prepared, at: Int32(index + 1)) }
      note(sqlite3_step(prepared))
      sqlite3_reset(prepared)
    }
  }

  private func bind(_ cell: CSVCell, to statement: OpaquePointer?, at index: Int32) {
    // The text is copied, because it is gone when the statement runs.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch cell {
    case .text(let text): sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), copied)
    case .number(let value): sqlite3_bind_double(statement, index, value)
    case .count(let value): sqlite3_bind_int64(statement, index, Int64(value))
    case .numeral(let text):
      let bytes = Array(text.utf8)
      if let value = CSVNumber.parse(bytes, 0..<bytes.count) {
        sqlite3_bind_double(statement, index, value)
      } else {
        sqlite3_bind_text(statement, index, text, Int32(bytes.count), copied)
      }
    case .blank: sqlite3_bind_null(statement, index)
    }
  }

  /// The file that the database is.
  var bytes: [UInt8] {
    var size: sqlite3_int64 = 0
    guard let start = sqlite3_serialize(handle, "main", &size, 0) else { return [] }
    defer { sqlite3_free(start) }
    return Array(UnsafeBufferPointer(start: start, count: Int(size)))
  }
}
