import CKernels
import Randomness

/// Who is in a mood of two states in a block of futures, on ties that stay as they are.
package final class MoodLanes {
  /// One mask a person: the lanes in which it is in the mood.
  private(set) package var state: Table<UInt64>
  private var next: Table<UInt64>
  private let ties: SteadyTies
  private let kernels: Kernels
  /// Chances of coming to those who know k people in it, and of passing, byte by byte.
  private let come, pass: Table<UInt8>
  /// The lanes in which it comes to people who know nobody in it.
  private let alone: UInt64

  /// The most people that anybody may be tied to: a count is a byte, and 255 is none.
  package static let most = 254

  /// - Parameters:
  ///   - come: The chance in a step for a person who knows `k` people in the mood, in a lane.
  ///   - pass: The chance in a step of leaving it, in a lane.
  package init(
    _ ties: SteadyTies, _ kernels: Kernels, come: (_ lane: Int, _ k: Int) -> Double,
    pass: (_ lane: Int) -> Double
  ) {
    precondition(ties.most <= Self.most)
    (self.ties, self.kernels) = (ties, kernels)
    state = Table(repeating: 0, count: ties.people)
    next = Table(repeating: 0, count: ties.people)
    let (lanes, rows) = (kernels.lanes, ties.most + 1)
    self.come = Table(repeating: 0, count: 4 * rows * lanes)
    self.pass = Table(repeating: 0, count: 4 * lanes)
    var alone: UInt64 = 0
    for lane in 0..<lanes {
      let thresholds = (0..<rows).map { StreamKey.byteThreshold(come(lane, $0)) }
      if thresholds[0] > 0 { alone |= 1 << UInt64(lane) }
      let passes = StreamKey.byteThreshold(pass(lane))
      for level in 0..<4 {
        let shift = UInt32(24 - 8 * level)
        for k in 0..<rows {
          self.come.start[(level * rows + k) * lanes + lane] = UInt8(thresholds[k] >> shift & 0xFF)
        }
        self.pass.start[level * lanes + lane] = UInt8(passes >> shift & 0xFF)
      }
    }
    self.alone = alone
  }

  /// Says in which lanes each person is in the mood.
  package func begin(_ masks: (Int) -> UInt64) {
    for person in 0..<ties.people { state.start[person] = masks(person) }
  }

  /// Everybody's step at once.
  package func step(_ key: StreamKey, base: UInt32, step: UInt32) {
    var address = kith_block(base: base, step: step)
    var mood = kith_mood(
      count: Int32(ties.people), offset: ties.offset.start, neighbour: ties.neighbour.start,
      number: ties.number.start, lanes: kernels.lanes == 64 ? ~0 : 1 << UInt64(kernels.lanes) - 1,
      alone: alone, rows: Int32(ties.most + 1), come: come.start, pass: pass.start,
      state: state.start, next: next.start, key: key.forKernels)
    kernels.table.pointee.mood(&address, &mood)
    swap(&state, &next)
  }
}
