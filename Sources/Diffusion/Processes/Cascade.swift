import CKernels
import Foundation
import Randomness

/// Independent cascade (P1): whoever was reached in the latest round tries once to pass it on along
/// each live tie, with chance p; one attempt for an ordered pair, ever.
///
/// The coin of a pair has no step in its address, so the ties along which it can pass are fixed from
/// the start ("live edges"): of the two ends only the first one reached ever tries.
///
/// - References: Kempe, Kleinberg & Tardos (2003) doi:10.1145/956750.956769.
package enum Cascade: KernelModel {
  package static let name = "independent cascade"
  package static let meaning = "news: one person who passes it on is enough"

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let before = memory
    let key = turn.key(.cascade)
    let listeners = turn.network.listeners
    memory.isNew = before.isNew.map { _ in false }
    for person in 0..<turn.plan.count where before.isNew[person] {
      for other in listeners[person] where !before.isActive[other] {
        let (low, high) = (min(person, other), max(person, other))
        // Where ties have a direction, each has a coin of its own.
        let side: UInt32 = turn.plan.isHeard != nil && person > other ? 1 : 0
        if key.chance(
          turn.plan.numbers[low], turn.plan.numbers[high], step: side, replicate: turn.replicate,
          probability: Float(chance(from: person, to: other, memory, turn)))
        {
          memory.takeUp(other, in: turn.week)
        }
      }
    }
  }

  /// p_ij: the chance that a person passes it on to one who listens.
  private static func chance(
    from person: Int, to other: Int, _ memory: ModelMemory, _ turn: ModelTurn
  ) -> Double {
    let p = memory.value(.cascadeChance, of: other, turn)
    switch turn.model.ties {
    case .alike: return p
    case .byStrength: return p * turn.network.strength(other, person)
    case .perKind: return -expm1(Double(turn.plan.kinds(person, other)) * log1p(-p))
    case .perListener: return 1 / Double(max(1, turn.network.degree(other)))
    }
  }

  package static func isUsual(_ model: Timetable.ModelPlan, _ plan: SitePlan) -> Bool {
    plan.isHeard == nil && model.personal.isEmpty && model.ties == .alike
  }

  package static func advance(_ block: Block, _ timetable: Timetable) {
    for (index, plan) in timetable.models.enumerated() where plan.name == page.name {
      guard isUsual(plan, block.plan) else { return advanceLanes(block, timetable) }
      let lanes = Rounds.lanesDue(block, .cascadeRound)
      guard lanes != 0 else { continue }
      if let rounds = block.steadyRounds(index, timetable) {
        let key = block.keys.key(.cascade, subject: plan.subject)
        rounds.look(at: block.models[index].new)
        rounds.passOn(
          key, block.rate(.cascadeChance), base: block.base, lanes: lanes, &block.models[index])
        continue
      }
      let coins = coins(block, index, plan)
      let live = Rounds.liveTies(block)
      let before = block.models[index]
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
  private static func coins(_ block: Block, _ index: Int, _ plan: Timetable.ModelPlan)
    -> Table<UInt64>
  {
    if let known = block.models[index].coins { return known }
    let coins = Table([UInt64](repeating: 0, count: block.ties.low.count))
    let key = block.keys.key(.cascade, subject: plan.subject).forKernels
    block.withPeople { address, _ in
      address.step = 0
      block.kernels.table.pointee.plane_coins(
        &address, Int32(coins.count), block.ties.low.start, block.ties.high.start, key,
        block.rate(.cascadeChance), coins.start)
    }
    block.models[index].coins = coins
    return coins
  }

  private static func alongMadeTies(
    _ block: Block, _ plan: Timetable.ModelPlan, _ before: BlockModel, _ lanes: UInt64,
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

extension Cascade {
  package static let page = ModelPage(
    name: "independent-cascade", code: "P1", title: "Independent cascade", family: .persuasion,
    meaning: "news: one person who passes it on is enough",
    equations: [
      "whoever was reached in the latest round tries once on each person who listens to it: chance p_ij",
      "p_ij = p, or p = \"1 / ties\" for 1/d_j (weighted cascade), or \"by strength\" for p q_ij",
      "one coin a pair and future, so the ties along which it can pass are fixed from the start",
    ],
    references: [.remembered("Kempe, Kleinberg & Tardos (2003) doi:10.1145/956750.956769")],
    limits: ["Nobody hears it twice, and nobody forgets."],
    use: "persuasion = \"independent-cascade\"", needsTelling: true, isTakenUp: true)
  package static let personal: [ParameterKey] = [.cascadeChance]
  package static let peerEffects: [ParameterKey] = [.cascadeChance]
  package static let parameters: [ParameterKey: Parameter] = [
    .cascadeChance: .row(
      "independent-cascade.chance", "p", 0.10, .share, 0...1,
      "chance that a person who is reached passes it on along one tie", .assumed(Parameter.tuned)),
    .cascadeRound: .row(
      "independent-cascade.round", "Δ_r", 4, .weeks, 1...52, "weeks in a round",
      .assumed(Parameter.tuned)),
  ]
}
