import Foundation
import Testing

@testable import Storage

/// The wrapper of SQLite, the lock and the digest.
struct StorageTests {
  private func withFolder(_ work: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try work(folder.path)
  }

  /// The algorithm's published answers.
  @Test(
    arguments: [
      ("", 0xef46_db37_51d8_e999), ("a", 0xd24e_c4f1_a98c_6e5b), ("abc", 0x44bc_2cf5_ad77_0999),
      ("Nobody inspects the spammish repetition", 0xfbce_a83c_8a37_8bf1),
    ] as [(String, UInt64)])
  func knownDigests(text: String, digest: UInt64) {
    #expect(xxh64(Array(text.utf8)) == digest)
  }

  @Test func everyByteIsInTheDigest() {
    let bytes = (0..<100).map { UInt8($0) }
    let whole = xxh64(bytes)
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1
      #expect(xxh64(other) != whole)
    }
    #expect(xxh64(bytes, seed: 1) != whole && xxh64(bytes.dropLast()) != whole)
  }

  @Test func valuesComeBack() throws {
    let database = try Database()
    try database.run("CREATE TABLE t (a, b, c, d, e)")
    let row: [Database.Value] = [
      .integer(-7), .real(0.1), .text("it's \u{1F600}"), .blob([0, 255]), .null,
    ]
    try database.run("INSERT INTO t VALUES (?, ?, ?, ?, ?)", row)
    #expect(try database.rows("SELECT * FROM t") == [row])
    #expect(throws: Database.Fault.self) { try database.run("nonsense") }
    do throws(Database.Fault) {
      try database.transaction { () throws(Database.Fault) in
        try database.run("DELETE FROM t")
        try database.run("nonsense")
      }
    } catch {}
    #expect(try database.rows("SELECT count(*) FROM t") == [[.integer(1)]])
  }

  @Test func oneAtATime() throws {
    try withFolder { folder in
      let path = folder + "/x.lock"
      let first = try FileLock(path)
      #expect(first.abandonedBy == nil)
      do throws(FileLock.Refusal) {
        _ = try FileLock(path)
        Issue.record("two have it")
      } catch {
        guard case .held(let owner) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(owner?.process == getpid())
        #expect(owner?.words.contains("process \(getpid()) on this machine since 2") == true)
      }
      first.release()
      #expect(!FileManager.default.fileExists(atPath: path))
      _ = try FileLock(path)
    }
  }

  /// Whoever ends without letting go leaves its note, and no lock.
  @Test func theLockOfTheDeadIsTakenOver() throws {
    try withFolder { folder in
      let path = folder + "/x.lock"
      try "4194304\n\(FileLock.Owner.thisHost)\n2026-01-02 03:04:05 UTC\n".write(
        toFile: path, atomically: true, encoding: .utf8)
      let lock = try FileLock(path)
      #expect(lock.abandonedBy?.process == 4_194_304)
      lock.release()
      #expect(throws: FileLock.Refusal.cannotCreate) { try FileLock(folder + "/no/x.lock") }
      try "rubbish".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try FileLock(path).abandonedBy == nil)
    }
  }

  @Test func filesAreWrittenWhole() throws {
    try withFolder { folder in
      let path = folder + "/x"
      #expect(Disk.put([1, 2, 3], at: path, mode: 0o600))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(FileManager.default.contents(atPath: path) == Data([1, 2, 3]))
      #expect((mode as? NSNumber)?.intValue == 0o600)
      #expect(!Disk.put([1], at: folder + "/no/x") && !Disk.rename(path, to: folder + "/no/x"))
      #expect(Disk.synchroniseFolder(folder) && !Disk.synchroniseFolder(folder + "/no"))
    }
  }
}
