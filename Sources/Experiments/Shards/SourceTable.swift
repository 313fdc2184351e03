import Diagnostics
import Storage

/// A store that is merged: open to take from it, with nobody writing to it meanwhile.
struct SourceTable {
  private let path: String
  private let lock: FileLock
  private let table: BlockTable

  /// Opens it; nil where it holds nothing yet.
  init?(_ path: String) throws(Finding) {
    let lock: FileLock
    do throws(FileLock.Refusal) { lock = try FileLock(path + ".lock") } catch {
      throw MergeFinding.refused(error, path)
    }
    do throws(Finding) {
      guard let table = try BlockTable.openToTake(path) else {
        lock.release()
        return nil
      }
      (self.path, self.lock, self.table) = (path, lock, table)
    } catch {
      lock.release()
      throw error
    }
  }

  func digests(_ keys: [BlockKeys.Key]) throws(Finding) -> [BlockKeys.Key: Int64] {
    do throws(Database.Fault) { return try table.digests(keys) } catch { throw said(error) }
  }

  func count() throws(Finding) -> Int {
    do throws(Database.Fault) { return try table.count() } catch { throw said(error) }
  }

  func content(_ key: BlockKeys.Key) -> [UInt8]? { table.content(key) }

  func release() {
    table.shut()
    lock.release()
  }

  private func said(_ fault: Database.Fault) -> Finding {
    fault.isDamage ? MergeFinding.damaged(path) : MergeFinding.closed(fault, path)
  }
}
