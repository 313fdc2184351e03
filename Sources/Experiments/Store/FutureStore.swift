import Diagnostics
import Dispatch
import Storage
import Synchronization

/// Blocks of futures that were worked out, on the disk: what a run that was interrupted goes on from, and
/// what a run of a changed scenario need not work out again.
///
/// A file of SQLite (WAL, every commit waits for the disk), for one process at a time (`FileLock`). A block is
/// found by its key (`BlockKeys`) and carries a digest of key and content; one that does not fit its digest
/// counts as not there. What it holds is about single people, by their position, never by name: it belongs
/// into a private folder.
///
/// Blocks are handed to one writer, which commits whatever has come since its last commit, so that
/// working out does not wait for the disk.
public final class FutureStore: Sendable {
  /// The file.
  public let path: String
  /// Whether what is there is left unread.
  let isFresh: Bool
  let lock: FileLock
  private let table: BlockTable
  private let queue = DispatchQueue(label: "store")
  private let waiting = Mutex(Waiting())
  private let tally = Mutex(Tally())
  /// What had to be said when it was opened.
  public let findings: Findings

  /// Blocks on their way to the disk, and what went wrong on it.
  private struct Waiting {
    var blocks: [BlockTable.Block] = []
    var bytes = 0
    var failure: Finding?
    /// Whether the store was let go: what comes after is left aside.
    var isOver = false
  }

  /// What became of blocks.
  public struct Tally: Sendable, Hashable {
    /// Futures that were there already, and that were worked out.
    public var reused = 0, made = 0
    /// Blocks that were damaged, and that differed from what is worked out now.
    public var damaged = 0, changed = 0
  }

  /// So many bytes may wait for the disk before whoever brings more has to wait too (A).
  private static let mostWaiting = 64 << 20
  /// What is kept beside what the last run used, in bytes (A): older blocks make room.
  public static let standardLimit = 1 << 30

  /// Opens a store, which is made where it is not there.
  ///
  /// - Parameter isFresh: Whether everything is worked out again.
  /// - Throws: `E-STORE-BUSY` where another process has it, `E-STORE-CREATE`, `E-STORE-FOREIGN`,
  ///   `E-STORE-VERSION`, `E-STORE-WRITE`.
  public init(_ path: String, isFresh: Bool = false) throws(Finding) {
    self.path = path
    self.isFresh = isFresh
    var findings = Findings()
    do throws(FileLock.Refusal) { lock = try FileLock(path + ".lock") } catch {
      throw StoreFinding.refused(error, path)
    }
    if let before = lock.abandonedBy { findings.add(StoreFinding.takenOver(before, path)) }
    do throws(Finding) {
      let (table, setAside) = try BlockTable.open(path)
      self.table = table
      if let setAside { findings.add(StoreFinding.setAside(path, setAside)) }
    } catch {
      lock.release()
      throw error
    }
    self.findings = findings
  }

  /// What became of blocks so far.
  public var counts: Tally { tally.withLock { $0 } }

  /// The size of the file in bytes, with what is not yet folded into it.
  public var size: Int { table.size }

  // MARK: What an ensemble does

  /// Which of these keys there are.
  func kept(_ keys: [BlockKeys.Key]) -> Set<BlockKeys.Key> {
    isFresh ? [] : queue.sync { table.kept(keys) }
  }

  /// The content of a block; nil where there is none or it is damaged.
  func take(_ key: BlockKeys.Key) -> [UInt8]? { queue.sync { table.content(key) } }

  /// The digests that stand beside some keys, for those that there are.
  func digests(_ keys: [BlockKeys.Key]) -> [BlockKeys.Key: Int64] {
    queue.sync { (try? table.digests(keys)) ?? [:] }
  }

  /// Keeps a block.
  ///
  /// - Throws: `E-STORE-WRITE` where this or an earlier block could not be written.
  func put(_ key: BlockKeys.Key, _ content: [UInt8], futures: Int) throws(Finding) {
    let block = BlockTable.Block(key: key, content: content, futures: futures)
    let (failure, isTooMuch) = waiting.withLock { waiting in
      if waiting.isOver { return (nil as Finding?, false) }
      waiting.blocks.append(block)
      waiting.bytes += content.count
      return (waiting.failure, waiting.bytes > Self.mostWaiting)
    }
    if let failure { throw failure }
    queue.async { self.commit() }
    if isTooMuch { queue.sync {} }
  }

  /// Waits until all that was put is on the disk.
  ///
  /// - Throws: `E-STORE-WRITE` where something could not be written.
  func finish() throws(Finding) {
    queue.sync { commit() }
    if let failure = waiting.withLock({ $0.failure }) { throw failure }
  }

  func count(reused: Int) { tally.withLock { $0.reused += reused } }
  func count(made: Int) { tally.withLock { $0.made += made } }
  func countDamaged() { tally.withLock { $0.damaged += 1 } }

  /// Commits what is waiting; on the queue.
  private func commit() {
    let blocks = waiting.withLock { waiting in
      let blocks = waiting.failure == nil ? waiting.blocks : []
      waiting.blocks = []
      waiting.bytes = 0
      return blocks
    }
    guard !blocks.isEmpty else { return }
    do throws(Database.Fault) {
      let changed = try table.put(blocks)
      tally.withLock { $0.changed += changed }
    } catch {
      let finding = StoreFinding.failed(error, path)
      waiting.withLock { $0.failure = $0.failure ?? finding }
    }
  }

  // MARK: The end

  /// Tidies up after a run that came to its end: blocks that it did not use make room, the oldest first, while
  /// there are more bytes than the limit.
  ///
  /// - Throws: `E-STORE-WRITE`.
  public func settle(limit: Int = standardLimit) throws(Finding) {
    try finish()
    let fault = queue.sync { () -> Database.Fault? in
      do throws(Database.Fault) {
        try table.settle(limit: limit)
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw StoreFinding.failed(fault, path) }
  }

  /// Lets the store go; what is waiting is still committed. The second time it does nothing.
  public func release() {
    let isFirst = waiting.withLock { waiting in
      defer { waiting.isOver = true }
      return !waiting.isOver
    }
    guard isFirst else { return }
    queue.sync {
      commit()
      table.shut()
    }
    lock.release()
  }
}
