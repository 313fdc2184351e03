import Foundation
import Synchronization

/// Work in numbered blocks on several threads.
enum Blocks {
  /// Does blocks `0..<count`, each once, in any order; returns when all are done.
  ///
  /// - Parameters:
  ///   - threads: How many are worked on at once; 1 does them one after another on this thread.
  ///   - memory: Makes what one thread keeps from block to block.
  ///   - work: Must write nothing that another block reads or writes.
  static func perform<Memory>(
    _ count: Int, threads: Int, _ memory: @Sendable () -> Memory,
    work: @Sendable (_ block: Int, _ memory: inout Memory) -> Void
  ) {
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(max(1, threads), max(1, count))) { _ in
      var memory = memory()
      while true {
        let block = next.add(1, ordering: .relaxed).oldValue
        if block >= count { return }
        work(block, &memory)
      }
    }
  }
}
