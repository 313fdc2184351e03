import CKernels

extension WordOfMouth {
  package static func advance(_ block: Block, _ timetable: Timetable) {
    for (index, programme) in timetable.programmes.enumerated() {
      if block.week + 1 == programme.weeks.upperBound { end(block, index, programme) }
      guard programme.weeks.contains(block.week), block.week + 1 < programme.weeks.upperBound
      else { continue }
      if let tickets = programme.tickets {
        persuadeWithTickets(block, index, programme, tickets)
      } else {
        persuadeOnMappedTies(block, index, programme)
        persuadeOnMadeTies(block, index, programme)
      }
      commit(block, index, programme)
    }
  }

  private static func persuadeOnMappedTies(
    _ block: Block, _ index: Int, _ programme: Timetable.Programme
  ) {
    guard let met = block.ties.met else { return }
    let open = mayBePersuaded(block, index)
    var persuaded = block.programmes[index].persuaded
    block.programmes[index].member.withUnsafeBufferPointer { member in
      open.withUnsafeBufferPointer { open in
        persuaded.withUnsafeMutableBufferPointer { persuaded in
          var task = kith_persuasion(
            first: 0, count: Int32(block.ties.classes.last?.upperBound ?? 0),
            from: block.ties.from.start, to: block.ties.to.start, low: block.ties.low.start,
            high: block.ties.high.start, met: met.start, member: member.baseAddress,
            open: open.baseAddress, persuaded: persuaded.baseAddress,
            withdrawal: block.withdrawal.start, chance: block.rate(.persuasion),
            key: block.keys.key(.persuasion, subject: programme.subject).forKernels)
          block.withPeople { address, _ in
            block.kernels.table.pointee.persuasion(&address, &task)
          }
        }
      }
    }
    block.programmes[index].persuaded = persuaded
  }

  /// One mask a person: not taking part, and not locked out.
  private static func mayBePersuaded(_ block: Block, _ index: Int) -> [UInt64] {
    let membership = block.programmes[index]
    return membership.member.indices.map { person in
      var locked: UInt64 = 0
      if membership.ever[person] & ~membership.member[person] != 0 {
        for lane in 0..<block.lanes
        where Int(membership.lockedUntil[person * block.lanes + lane]) > block.week {
          locked |= 1 << UInt64(lane)
        }
      }
      return ~(membership.member[person] | locked)
    }
  }

  private static func persuadeOnMadeTies(
    _ block: Block, _ index: Int, _ programme: Timetable.Programme
  ) {
    let key = block.keys.key(.persuasion, subject: programme.subject)
    for lane in 0..<block.lanes {
      let bit = UInt64(1) << UInt64(lane)
      let list = block.made[lane].columns
      for tie in 0..<block.made[lane].count where list.met[tie] > 0 {
        let (from, to) = (Int(list.from[tie]), Int(list.to[tie]))
        let fromTakesPart = block.programmes[index].member[from] & bit != 0
        let toTakesPart = block.programmes[index].member[to] & bit != 0
        guard fromTakesPart != toTakesPart else { continue }
        let target = fromTakesPart ? to : from
        guard Int(block.programmes[index].lockedUntil[target * block.lanes + lane]) <= block.week
        else { continue }
        let chance = block.rate(.persuasion)[lane]
        let miss = 1 - chance * (1 - block.withdrawal[target, lane])
        var stay: Float = 1
        for _ in 0..<Int(list.met[tie]) { stay = stay * miss }
        let u = key.uniform(
          list.low[tie], list.high[tie], step: block.step,
          replicate: block.replicate(lane))
        if u < 1 - stay { block.programmes[index].persuaded[target] |= bit }
      }
    }
  }

  private static func commit(
    _ block: Block, _ index: Int, _ programme: Timetable.Programme
  ) {
    let stopped = stopping(block, index, programme)
    for person in 0..<block.plan.count {
      var joining =
        block.programmes[index].persuaded[person] & ~block.programmes[index].member[person]
      var leaving = stopped[person]
      block.programmes[index].persuaded[person] = 0
      while leaving != 0 {
        let lane = leaving.trailingZeroBitCount
        leaving &= leaving - 1
        var future = block.future(lane)
        future.setMember(person, of: index, false)
        future.setVisits(person, place: programme.place, source: programme.source, rate: 0)
        block.programmes[index].lockedUntil[person * block.lanes + lane] = UInt16(
          clamping: block.week + 1 + Int(block.values[lane][.wordOfMouthLockout]))
      }
      while joining != 0 {
        let lane = joining.trailingZeroBitCount
        joining &= joining - 1
        var future = block.future(lane)
        future.join(person, programme, index)
      }
    }
  }

  /// One mask a person: takes part, and stops this week.
  private static func stopping(
    _ block: Block, _ index: Int, _ programme: Timetable.Programme
  ) -> [UInt64] {
    var stopped = [UInt64](repeating: 0, count: block.people.padded)
    let key = block.keys.key(.dropOut, subject: programme.subject).forKernels
    stopped.withUnsafeMutableBufferPointer { stopped in
      block.programmes[index].member.withUnsafeBufferPointer { member in
        block.withPeople { address, people in
          block.kernels.table.pointee.coins(
            &address, Int32(block.plan.count), people.number, key, block.rate(.dropOut),
            member.baseAddress, stopped.baseAddress)
        }
      }
    }
    return stopped
  }

  private static func end(_ block: Block, _ index: Int, _ programme: Timetable.Programme) {
    for person in 0..<block.plan.count {
      var members = block.programmes[index].member[person]
      while members != 0 {
        let lane = members.trailingZeroBitCount
        members &= members - 1
        var future = block.future(lane)
        future.setMember(person, of: index, false)
        future.setVisits(person, place: programme.place, source: programme.source, rate: 0)
      }
    }
  }
}
