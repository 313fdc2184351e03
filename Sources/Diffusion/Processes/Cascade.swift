import CKernels
import Randomness

/// Independent cascade (P1): whoever was reached in the latest round tries once to pass it on along
/// each live tie, with chance p; one attempt for an ordered pair, ever.
///
/// The coin of a pair has no step in its address, so the ties along which it can pass are fixed from
/// the start ("live edges"): of the two ends only the first one reached ever tries.
///
/// - References: Kempe, Kleinberg & Tardos (2003) doi:10.1145/956750.956769.
package enum Cascade: Process {
  package static let name = "independent cascade"
  package static let meaning = "news: one person who passes it on is enough"

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    for (index, plan) in timetable.contagions.enumerated() where plan.rule == .cascade {
      guard Rounds.isDue(f.week, length: f.values[.cascadeRound]) else { continue }
      let key = f.keys.key(.cascade, subject: plan.subject)
      let before = f.contagions[index]
      f.contagions[index].isNew = before.isNew.map { _ in false }
      for person in 0..<f.plan.count where before.isNew[person] {
        for other in f.tiedTo(person) where !before.isActive[other] {
          let (low, high) = (min(person, other), max(person, other))
          if key.chance(
            f.plan.numbers[low], f.plan.numbers[high], step: 0, replicate: f.replicate,
            probability: f.rates[.cascadeChance])
          {
            f.activate(other, contagion: index)
          }
        }
      }
    }
  }

  package static func advance(_ block: Block, _ timetable: Timetable) {
    for (index, plan) in timetable.contagions.enumerated() where plan.rule == .cascade {
      let lanes = Rounds.lanesDue(block, .cascadeRound)
      guard lanes != 0 else { continue }
      let coins = coins(block, index, plan)
      let live = Rounds.liveTies(block)
      let before = block.contagions[index]
      var reached = Rounds.masks(block.plan.count) { reached in
        var news = kith_cascade(
          count: Int32(live.count), from: block.ties.from.start, to: block.ties.to.start,
          coins: coins.start, live: nil, fresh: nil, lanes: lanes, reached: reached)
        live.withUnsafeBufferPointer { live in
          before.new.withUnsafeBufferPointer { new in
            news.live = live.baseAddress
            news.fresh = new.baseAddress
            block.kernels.table.pointee.cascade(&news)
          }
        }
      }
      alongMadeTies(block, plan, before, lanes, &reached)
      Rounds.takeUp(block, index, reached, lanes)
    }
  }

  /// One mask a mapped tie, by slot: the lanes in which it passes on. The same in every round.
  private static func coins(_ block: Block, _ index: Int, _ plan: Timetable.ContagionPlan)
    -> Table<UInt64>
  {
    if let known = block.contagions[index].coins { return known }
    let coins = Table([UInt64](repeating: 0, count: block.ties.low.count))
    let key = block.keys.key(.cascade, subject: plan.subject).forKernels
    block.withPeople { address, _ in
      address.step = 0
      block.kernels.table.pointee.plane_coins(
        &address, Int32(coins.count), block.ties.low.start, block.ties.high.start, key,
        block.rate(.cascadeChance), coins.start)
    }
    block.contagions[index].coins = coins
    return coins
  }

  private static func alongMadeTies(
    _ block: Block, _ plan: Timetable.ContagionPlan, _ before: BlockContagion, _ lanes: UInt64,
    _ reached: inout [UInt64]
  ) {
    let key = block.keys.key(.cascade, subject: plan.subject)
    for lane in 0..<block.lanes where lanes >> UInt64(lane) & 1 == 1 {
      let bit = UInt64(1) << UInt64(lane)
      let list = block.made[lane].columns
      for tie in 0..<block.made[lane].count where list.strength[tie] > 0 {
        let (from, to) = (Int(list.from[tie]), Int(list.to[tie]))
        guard (before.new[from] | before.new[to]) & bit != 0 else { continue }
        guard
          key.chance(
            list.low[tie], list.high[tie], step: 0, replicate: block.replicate(lane),
            probability: block.rate(.cascadeChance)[lane])
        else { continue }
        reached[to] |= before.new[from] & bit
        reached[from] |= before.new[to] & bit
      }
    }
  }
}
