import Diagnostics
import Foundation
import Storage

extension BlockTable {
  /// The layout of the tables.
  static let version: Int64 = 1
  /// "Kith" in the file's head, by which a store is told from other databases.
  private static let application: Int64 = 0x4B69_7468

  /// What a file that is there is.
  private enum Condition {
    case sound(BlockTable)
    case empty, foreign, damaged
    case version(Int64)
  }

  /// Opens a store, or makes one.
  ///
  /// A damaged one is given another name, which is returned, and a new one made in its place; what was never a
  /// store is refused and left alone.
  static func open(_ path: String) throws(Finding) -> (table: BlockTable, setAside: String?) {
    switch try condition(path) {
    case .sound(let table): return (table, nil)
    case .empty, .foreign: throw StoreFinding.foreign(path)
    case .version(let version): throw StoreFinding.version(version, path)
    case .damaged: break
    }
    let aside = path + ".damaged"
    for ending in ["", "-wal"] { rename(path + ending, aside + ending) }
    guard case .sound(let table) = try condition(path) else { throw StoreFinding.foreign(path) }
    return (table, aside)
  }

  /// Opens a store that is there to take blocks out of it; nothing is made, mended or set aside.
  ///
  /// - Returns: The store; nil where it holds nothing yet.
  /// - Throws: `E-MERGE-FOREIGN`, `E-MERGE-VERSION`, `W-MERGE-DAMAGED`, `E-STORE-BUSY`, `E-MERGE-CLOSED`.
  static func openToTake(_ path: String) throws(Finding) -> BlockTable? {
    let condition: Condition
    do throws(Database.Fault) { condition = try examine(path, isToTake: true) } catch {
      guard error.isDamage else { throw MergeFinding.closed(error, path) }
      throw FutureStore.isOwnName(path) ? MergeFinding.damaged(path) : MergeFinding.foreign(path)
    }
    switch condition {
    case .sound(let table): return table
    case .empty: return nil
    case .foreign: throw MergeFinding.foreign(path)
    case .version(let version): throw MergeFinding.version(version, path)
    case .damaged: throw MergeFinding.damaged(path)
    }
  }

  private static func condition(_ path: String) throws(Finding) -> Condition {
    // SQLite gives its files, and what it writes beside them, the mode of the one that is there.
    close(Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600))
    do throws(Database.Fault) { return try examine(path) } catch {
      guard error.isDamage else { throw StoreFinding.failed(error, path) }
      // Only what has the name that Kith gives to stores is taken for one when nothing in it says so.
      return FutureStore.isOwnName(path) ? .damaged : .foreign
    }
  }

  private static func examine(_ path: String, isToTake: Bool = false) throws(Database.Fault)
    -> Condition
  {
    let database = try Database(path)
    // One process at a time has it, so there is no need to share an index of the log in memory.
    try database.run("PRAGMA locking_mode = EXCLUSIVE")
    let tables = try database.rows("SELECT count(*) FROM sqlite_master").first?.first?.integer ?? 0
    let application = try database.rows("PRAGMA application_id").first?.first?.integer ?? 0
    if tables == 0, application == 0 {
      if isToTake { return .empty }
      try make(database)
    } else if application != Self.application {
      return .foreign
    }
    let version = try database.rows("PRAGMA user_version").first?.first?.integer ?? 0
    if version != Self.version { return .version(version) }
    // Each block that is taken is held against its digest, and the file is somebody else's.
    if isToTake { return .sound(try BlockTable(database, path)) }
    try database.run("PRAGMA journal_mode = WAL")
    try database.run("PRAGMA synchronous = FULL")
    let check = try database.rows("PRAGMA quick_check(1)").first?.first?.text
    return check == "ok" ? .sound(try BlockTable(database, path)) : .damaged
  }

  private static func make(_ database: Database) throws(Database.Fault) {
    try database.run("PRAGMA page_size = 16384")
    try database.run("PRAGMA auto_vacuum = INCREMENTAL")
    try database.transaction { () throws(Database.Fault) in
      try database.run("PRAGMA application_id = \(application)")
      try database.run("PRAGMA user_version = \(version)")
      try database.run(
        """
        CREATE TABLE block (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE,
          futures INTEGER NOT NULL, size INTEGER NOT NULL, digest INTEGER NOT NULL,
          used INTEGER NOT NULL) STRICT
        """)
      try database.run("CREATE TABLE content (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
    }
  }
}

extension FutureStore {
  /// What a store is called where nobody says otherwise.
  public static let standardName = "futures.store"
}
