import Diagnostics
import Documents
import Networks
import Storage

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
    do throws(Database.Fault) { return try database(site).bytes } catch {
      throw failed(error.message)
    }
  }

  private static func database(_ site: Site) throws(Database.Fault) -> Database {
    let database = try Database()
    try database.run("PRAGMA user_version = \(version)")
    try database.run("BEGIN")
    try database.run(
      "CREATE TABLE site (name TEXT NOT NULL, title TEXT NOT NULL, origin TEXT NOT NULL) STRICT")
    try database.insert("site", [[.text(site.name), .text(site.title), .text(origin(site))]])
    try database.run(
      "CREATE TABLE columns (\"table\" TEXT, \"column\" TEXT, type TEXT, meaning TEXT) STRICT")
    for sheet in SiteSheets(site).sheets {
      let names = names(sheet.columns)
      let columns = zip(names, sheet.columns).map { "\(quoted($0)) \(type($1.kind))" }
      try database.run("CREATE TABLE \(sheet.name) (\(columns.joined(separator: ", "))) STRICT")
      try database.insert(
        "columns",
        zip(names, sheet.columns).map {
          [.text(sheet.name), .text($0), .text($1.kind.rawValue), .text($1.meaning)]
        })
      try database.insert(sheet.name, sheet.rows)
    }
    try database.run("COMMIT")
    return database
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

extension Database {
  /// Adds rows to a table.
  fileprivate func insert(_ table: String, _ rows: [[CSVCell]]) throws(Fault) {
    guard let width = rows.first?.count else { return }
    let marks = [String](repeating: "?", count: width).joined(separator: ", ")
    let insertion = try statement("INSERT INTO \(table) VALUES (\(marks))")
    for row in rows { try insertion.run(row.map(\.stored)) }
  }
}

extension CSVCell {
  /// The cell as a database holds it.
  fileprivate var stored: Database.Value {
    switch self {
    case .text(let text): .text(text)
    case .number(let value): .real(value)
    case .count(let value): .integer(Int64(value))
    case .numeral(let text):
      CSVNumber.parse(Array(text.utf8), 0..<text.utf8.count).map { .real($0) } ?? .text(text)
    case .blank: .null
    }
  }
}
