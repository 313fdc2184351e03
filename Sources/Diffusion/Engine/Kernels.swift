import CKernels
import Foundation
import Randomness

/// The block kernels of one instruction set and width, chosen when the program runs.
package struct Kernels: @unchecked Sendable {
  package let table: UnsafePointer<kith_kernels>
  /// Futures side by side: 64, or 16 for tails and very large sites.
  package let lanes: Int

  /// The instruction set: `plain`, `avx2` or `avx512`.
  package var name: String { String(cString: table.pointee.name) }

  /// Draws one word for each number in a step and throws them away: what the draws alone cost, for the
  /// benchmark.
  package func draw(_ numbers: [UInt32], key: StreamKey, base: UInt32, step: UInt32) {
    var block = kith_block(base: base, step: step)
    let piece = 64
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: piece * lanes) { words in
      guard let room = words.baseAddress else { return }
      numbers.withUnsafeBufferPointer { numbers in
        guard let first = numbers.baseAddress else { return }
        for start in Swift.stride(from: 0, to: numbers.count / 4 * 4, by: piece) {
          let count = min(piece, numbers.count / 4 * 4 - start)
          table.pointee.draw(&block, Int32(count), first + start, key.forKernels, room)
        }
      }
    }
  }

  /// How many of the listed people have their bit set, by lane.
  package func count(_ masks: [UInt64], _ people: [Int32]) -> [Double] {
    var total = [Double](repeating: 0, count: lanes)
    table.pointee.count_bits(Int32(people.count), people, masks, &total)
    return total
  }

  /// Which future stands in a lane: 4 · group + word, for lane = word · (lanes / 4) + group, so that one
  /// call of the generator serves four futures.
  package static func replicate(_ lane: Int, of lanes: Int, base: UInt32) -> UInt32 {
    let groups = lanes / 4
    return base + UInt32(4 * (lane % groups) + lane / groups)
  }

  /// In which lane a future of a block stands: `replicate` the other way round.
  package static func lane(ofFuture future: Int, of lanes: Int) -> Int {
    (future & 3) * (lanes / 4) + future >> 2
  }

  /// The same instruction set for sixteen futures side by side.
  var sixteenLanes: Kernels {
    let same = Self.available(lanes: Int(KITH_TAIL_LANES)).first { $0.name == name }
    return same ?? self
  }

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
