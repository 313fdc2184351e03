import Foundation
import Synchronization

/// Work in numbered blocks on several threads.
package enum Blocks {
  /// Does blocks `0..<count`, each once, in any order; returns when all are done.
  ///
  /// - Parameters:
  ///   - threads: How many are worked on at once; 1 does them one after another on this thread.
  ///   - memory: Makes what one thread keeps from block to block.
  ///   - work: Must write nothing that another block reads or writes.
  package static func perform<Memory>(
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

  /// What some pieces of work give, in their order.
  ///
  /// - Parameter threads: How many are worked on at once; 1 does them one after another.
  package static func results<Result: Sendable>(
    _ works: [@Sendable () -> Result], threads: Int
  ) -> [Result] {
    let done = Mutex<[Int: Result]>([:])
    perform(works.count, threads: threads, {}) { index, _ in
      let result = works[index]()
      done.withLock { $0[index] = result }
    }
    return done.withLock { done in works.indices.compactMap { done[$0] } }
  }

  /// What two pieces of work give, side by side where there are two threads.
  package static func both<One: Sendable, Other: Sendable>(
    threads: Int, _ one: @Sendable () -> One, _ other: @Sendable () -> Other
  ) -> (One, Other) {
    let first = Mutex<One?>(nil)
    let second = Mutex<Other?>(nil)
    perform(2, threads: threads, {}) { index, _ in
      if index == 0 {
        first.withLock { $0 = one() }
      } else {
        second.withLock { $0 = other() }
      }
    }
    return (first.withLock { $0 } ?? one(), second.withLock { $0 } ?? other())
  }
}
