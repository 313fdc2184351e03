import CKernels
import Foundation

/// The block kernels of one instruction set and width, chosen when the program runs.
package struct Kernels: @unchecked Sendable {
  package let table: UnsafePointer<kith_kernels>
  /// Futures side by side: 64, or 16 for tails and very large sites.
  package let lanes: Int

  /// The instruction set: `plain`, `avx2` or `avx512`.
  package var name: String { String(cString: table.pointee.name) }

  /// All that this processor can run, the plainest first.
  package static func available(lanes: Int) -> [Kernels] {
    (Int32(0)..<3).compactMap { index in
      guard kith_kernels_runs(index) != 0, let table = kith_kernels_compiled(index, Int32(lanes))
      else { return nil }
      return Kernels(table: table, lanes: lanes)
    }
  }

  /// The widest that this processor can run; the environment variable `KITH_KERNELS` names another
  /// (results are the same bytes with all of them).
  package static func best(lanes: Int) -> Kernels {
    let all = available(lanes: lanes)
    let wanted = ProcessInfo.processInfo.environment["KITH_KERNELS"]
    return all.first { $0.name == wanted } ?? all[all.count - 1]
  }
}
