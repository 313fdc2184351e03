import Randomness

extension WordOfMouth {
  /// Persuasion where each person has so many tickets: contacts act one after the other, so each lane
  /// is gone through by itself.
  static func persuadeWithTickets(
    _ block: Block, _ index: Int, _ programme: Timetable.Programme, _ tickets: Int
  ) {
    guard let met = block.ties.met else { return }
    if block.programmes[index].ticketsUsed.isEmpty {
      block.programmes[index].ticketsUsed = [Int32](
        repeating: 0, count: block.people.padded * block.lanes)
    }
    for lane in 0..<block.lanes {
      let round = TicketRound(block, index, programme, tickets, lane)
      for (pair, slot) in zip(block.plan.pairs, block.ties.slot) where met[slot, lane] > 0 {
        round.persuade(pair.from, pair.to, met[slot, lane])
      }
      let list = block.made[lane].columns
      for tie in 0..<block.made[lane].count where list.met[tie] > 0 {
        round.persuade(Int(list.from[tie]), Int(list.to[tie]), list.met[tie])
      }
    }
  }
}

/// One week of persuasion with tickets in one lane.
private struct TicketRound {
  let block: Block
  let index: Int
  let tickets: Int
  let lane: Int
  let key: StreamKey
  let chance: Float

  init(
    _ block: Block, _ index: Int, _ programme: Timetable.Programme, _ tickets: Int, _ lane: Int
  ) {
    self.block = block
    self.index = index
    self.tickets = tickets
    self.lane = lane
    key = block.keys.key(.persuasion, subject: programme.subject)
    chance = block.rate(.persuasion)[lane]
  }

  private func has(_ masks: [UInt64], _ person: Int) -> Bool {
    masks[person] >> UInt64(lane) & 1 == 1
  }

  func persuade(_ from: Int, _ to: Int, _ contacts: Float) {
    let isFrom = has(block.programmes[index].member, from)
    guard isFrom != has(block.programmes[index].member, to) else { return }
    let (by, target) = isFrom ? (from, to) : (to, from)
    let place = by * block.lanes + lane
    guard
      Int(block.programmes[index].lockedUntil[target * block.lanes + lane]) <= block.week,
      Int(block.programmes[index].ticketsUsed[place]) < tickets,
      !has(block.programmes[index].persuaded, target)
    else { return }
    let miss = 1 - chance * (1 - block.withdrawal[target, lane])
    var stay: Float = 1
    for _ in 0..<Int(contacts) { stay = stay * miss }
    let u = key.uniform(
      block.plan.numbers[from], block.plan.numbers[to], step: block.step,
      replicate: block.replicate(lane))
    guard u < 1 - stay else { return }
    block.programmes[index].persuaded[target] |= 1 << UInt64(lane)
    block.programmes[index].ticketsUsed[place] += 1
  }
}
