import Diagnostics
import Foundation
import Storage

/// The tables of a store; for one thread at a time, which `FutureStore` sees to.
final class BlockTable: @unchecked Sendable {
  private var open: Database?
  private let path: String
  /// Counts runs, so that it is known which blocks are old.
  private let run: Int64
  /// Rows that this run took.
  private var taken: Set<Int64> = []

  /// A block that is to be kept.
  struct Block: Sendable {
    let key: BlockKeys.Key
    let content: [UInt8]
    let futures: Int

    /// Over key and content, so that a block which stands under another's key is noticed too.
    var digest: Int64 { BlockTable.digest(key, content) }
  }

  /// The tables in a database that was opened and found sound (`BlockTable.open`).
  init(_ database: Database, _ path: String) throws(Database.Fault) {
    open = database
    self.path = path
    run = (try database.rows("SELECT max(used) FROM block").first?.first?.integer ?? 0) + 1
  }

  private static func digest(_ key: BlockKeys.Key, _ content: [UInt8]) -> Int64 {
    Int64(bitPattern: xxh64(content, seed: xxh64(key)))
  }

  private func database() throws(Database.Fault) -> Database {
    guard let open else { throw Database.Fault(code: 21, message: "the store was let go") }
    return open
  }

  /// Closes the file.
  func shut() { open = nil }

  /// Which of these keys there are; none where the index cannot be read.
  func kept(_ keys: [BlockKeys.Key]) -> Set<BlockKeys.Key> {
    do throws(Database.Fault) {
      let find = try database().statement("SELECT id FROM block WHERE key = ?")
      var kept = Set<BlockKeys.Key>()
      for key in keys {
        guard let id = try find.rows([.blob(key)]).first?.first?.integer else { continue }
        kept.insert(key)
        taken.insert(id)
      }
      return kept
    } catch {
      return []
    }
  }

  /// The content of a block; nil where there is none, or it does not fit its digest.
  func content(_ key: BlockKeys.Key) -> [UInt8]? {
    let row = try? database().rows(
      "SELECT digest, bytes FROM block JOIN content USING (id) WHERE key = ?", [.blob(key)]
    ).first
    guard let row, row.count == 2, let digest = row[0].integer, let bytes = row[1].blob,
      Self.digest(key, bytes) == digest
    else { return nil }
    return bytes
  }

  /// The digests that stand beside some keys, for those that there are.
  func digests(_ keys: [BlockKeys.Key]) throws(Database.Fault) -> [BlockKeys.Key: Int64] {
    let find = try database().statement("SELECT digest FROM block WHERE key = ?")
    var digests: [BlockKeys.Key: Int64] = [:]
    for key in keys { digests[key] = try find.rows([.blob(key)]).first?.first?.integer }
    return digests
  }

  /// How many blocks there are.
  func count() throws(Database.Fault) -> Int {
    Int(try database().rows("SELECT count(*) FROM block").first?.first?.integer ?? 0)
  }

  /// Keeps blocks, all of them or none; one that is there already is left alone if it is the same.
  ///
  /// - Returns: How many were there with other numbers, which are replaced.
  func put(_ blocks: [Block]) throws(Database.Fault) -> Int {
    let database = try database()
    var changed = 0
    try database.transaction { () throws(Database.Fault) in
      for block in blocks {
        let known = try database.rows("SELECT id FROM block WHERE key = ?", [.blob(block.key)])
        if let id = known.first?.first?.integer {
          taken.insert(id)
          let old = content(block.key)
          if old == block.content { continue }
          if old != nil { changed += 1 }
          try database.run("DELETE FROM content WHERE id = ?", [.integer(id)])
          try database.run("DELETE FROM block WHERE id = ?", [.integer(id)])
        }
        try insert(block, database)
      }
    }
    return changed
  }

  private func insert(_ block: Block, _ database: Database) throws(Database.Fault) {
    let size = block.key.count + block.content.count
    let id =
      try database.rows(
        "INSERT INTO block (key, futures, size, digest, used) VALUES (?, ?, ?, ?, ?) RETURNING id",
        [
          .blob(block.key), .integer(Int64(block.futures)), .integer(Int64(size)),
          .integer(block.digest), .integer(run),
        ]
      ).first?.first ?? .null
    try database.run("INSERT INTO content (id, bytes) VALUES (?, ?)", [id, .blob(block.content)])
  }

  /// The size of the file in bytes, with the log beside it.
  var size: Int {
    [path, path + "-wal"].reduce(0) { sum, file in
      let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? NSNumber
      return sum + (size?.intValue ?? 0)
    }
  }

  /// Removes the oldest blocks that this run did not use while there is more than the limit, and folds the log
  /// into the file.
  func settle(limit: Int) throws(Database.Fault) {
    let database = try database()
    let (taken, run) = (taken, run)
    try database.transaction { () throws(Database.Fault) in
      let mark = try database.statement("UPDATE block SET used = ?1 WHERE id = ?2 AND used <> ?1")
      for id in taken.sorted() { try mark.run([.integer(run), .integer(id)]) }
      var left = try database.rows("SELECT sum(size) FROM block").first?.first?.integer ?? 0
      let old = try database.rows(
        "SELECT id, size FROM block WHERE used < ? ORDER BY used, id", [.integer(run)])
      for row in old where left > limit {
        try database.run("DELETE FROM content WHERE id = ?", [row[0]])
        try database.run("DELETE FROM block WHERE id = ?", [row[0]])
        left -= row[1].integer ?? 0
      }
    }
    try database.run("PRAGMA incremental_vacuum")
    try database.run("PRAGMA wal_checkpoint(TRUNCATE)")
  }
}
