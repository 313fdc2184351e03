import CKernels
import Randomness

/// Rounds of one contagion in a block of futures on ties that stay as they are: only people who are new in
/// some future touch their ties.
package final class SteadyRounds {
  private let ties: SteadyTies
  private let kernels: Kernels
  /// People who are new in some future, once each.
  private let fresh: Table<Int32>
  private(set) package var freshCount = 0
  private let reached: Table<UInt64>
  private let found: Table<Int32>
  /// One mask a tie: the lanes in which it passes news on, once they are drawn.
  private var coins: Table<UInt64>?
  /// How many others each person still waits for, once they are drawn, and room for its rounds.
  private var left: Table<UInt8>?
  private var quarters: Table<UInt64>?

  /// The most people that anybody may be tied to where they are counted down: a count is a byte.
  static let mostCounted = Int(UInt8.max)
  /// What is known of so many people exceeds the nearer caches (M).
  private static let farPeople = 20_000

  package init(_ ties: SteadyTies, _ kernels: Kernels) {
    self.ties = ties
    self.kernels = kernels
    fresh = Table(repeating: 0, count: ties.people)
    reached = Table(repeating: 0, count: ties.people)
    found = Table(repeating: 0, count: ties.people + 1)
  }

  /// Forgets what was drawn: another block of futures begins.
  package func forget() {
    coins = nil
    left = nil
    freshCount = 0
  }

  /// Looks up who is new: one mask a person.
  package func look(at masks: [UInt64]) {
    freshCount = 0
    for person in 0..<ties.people where masks[person] != 0 {
      fresh.start[freshCount] = Int32(person)
      freshCount += 1
    }
  }

  /// Notes somebody who becomes new; once a person.
  package func note(_ person: Int) {
    fresh.start[freshCount] = Int32(person)
    freshCount += 1
  }

  /// One round of news: whoever is new passes it on along each tie with chance `p[lane]`, by the coin of
  /// the tie, which has no step.
  package func passOn(
    _ key: StreamKey, _ p: UnsafePointer<Float>, base: UInt32, lanes: UInt64,
    _ model: inout BlockModel
  ) {
    var address = kith_block(base: base, step: 0)
    let table = kernels.table.pointee
    if coins == nil, isBusy(model.new) {
      let all = Table<UInt64>(repeating: 0, count: ties.low.count)
      table.plane_coins(
        &address, Int32(all.count), ties.low.start, ties.high.start, key.forKernels, p, all.start)
      coins = all
    }
    // Few people: their ties alone; many: tie by tie, as they stand in memory.
    let coins = freshCount * 8 >= ties.people ? coins : nil
    round(lanes, &model) { spread in
      guard let coins else { return table.pass_on(&address, &spread, key.forKernels, p) }
      return table.pass_along(
        &spread, Int32(ties.people), Int32(coins.count), ties.from.start, ties.to.start, coins.start
      )
    }
  }

  /// One round of the linear threshold with equal weights; θ of a person is drawn from `key`.
  package func countDown(
    _ key: StreamKey, base: UInt32, lanes: UInt64, _ model: inout BlockModel
  ) {
    let table = kernels.table.pointee
    let left = left ?? needs(key, base: base)
    round(lanes, &model) { table.count_down(&$0, Int32(ties.people), left.start) }
  }

  private func needs(_ key: StreamKey, base: UInt32) -> Table<UInt8> {
    precondition(ties.most <= Self.mostCounted)
    var address = kith_block(base: base, step: 0)
    let all = Table<UInt8>(repeating: 0, count: ties.people * kernels.lanes)
    kernels.table.pointee.linear_needs(
      &address, Int32(ties.people), ties.number.start, ties.offset.start, key.forKernels, all.start)
    left = all
    quarters = quarters ?? Table(repeating: 0, count: ties.people * kernels.lanes / 16 + 1)
    return all
  }

  /// Whether so many are new that all coins will be needed: one new person in 64 futures each.
  private func isBusy(_ new: [UInt64]) -> Bool {
    var bits = 0
    for place in 0..<freshCount { bits += new[Int(fresh.start[place])].nonzeroBitCount }
    return bits * 64 >= ties.people * kernels.lanes
  }

  private func round(
    _ lanes: UInt64, _ model: inout BlockModel, _ kernel: (inout kith_spread) -> Int32
  ) {
    model.active.withUnsafeMutableBufferPointer { active in
      model.new.withUnsafeMutableBufferPointer { new in
        var spread = kith_spread(
          offset: ties.offset.start, neighbour: ties.neighbour.start, number: ties.number.start,
          neighbour_number: ties.neighbourNumber.start, lanes: lanes, active: active.baseAddress,
          fresh: new.baseAddress, reached: reached.start, fresh_count: Int32(freshCount),
          fresh_list: fresh.start, list: found.start, quarters: quarters?.start,
          is_far: ties.people > Self.farPeople ? 1 : 0)
        freshCount = Int(kernel(&spread))
      }
    }
  }
}
