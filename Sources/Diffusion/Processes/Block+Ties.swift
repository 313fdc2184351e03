import CKernels

extension TieContacts {
  package static func advance(_ block: Block, _ timetable: Timetable) {
    let contact = block.keys.key(.tieContact).forKernels
    let incident = block.keys.key(.tieIncident).forKernels
    let hostility = block.factors[.hostility].map { UnsafePointer($0.start) }
    block.withPeople { address, people in
      for (users, slots) in block.ties.classes.enumerated() where !slots.isEmpty {
        let ties = block.ties
        var task = kith_ties(
          first: Int32(slots.lowerBound), count: Int32(slots.count), mixed: users == 1 ? 1 : 0,
          from: ties.from.start, to: ties.to.start, low: ties.low.start, high: ties.high.start,
          rate: ties.rate.start, strength: ties.strength.start, met: ties.met?.start,
          decay: block.rate(users == 1 ? .bridgeDecay : .tieDecay), step: block.rate(.tieStep),
          least: block.rate(.tieLeast), hostility0: block.rate(.tieHostility0),
          hostility1: block.rate(.tieHostility1), hostility_factor: hostility, contact: contact,
          incident: incident)
        block.kernels.table.pointee.ties(&address, &people, &task)
      }
      for lane in 0..<block.lanes where block.made[lane].count > 0 {
        let made = block.made[lane]
        let list = made.columns
        var task = kith_list(
          gone: 0, first_gone: 0, lane: Int32(lane), count: Int32(made.count),
          replicate: block.replicate(lane),
          from: list.from, to: list.to, low: list.low, high: list.high, rate: list.rate,
          strength: list.strength, met: list.met, decay: block.rate(.tieDecay)[lane],
          step: block.rate(.tieStep)[lane], least: block.rate(.tieLeast)[lane],
          bridge_decay: block.rate(.bridgeDecay)[lane],
          hostility0: block.rate(.tieHostility0)[lane],
          hostility1: block.rate(.tieHostility1)[lane], hostility_factor: hostility,
          contact: contact, incident: incident)
        block.kernels.table.pointee.list(&address, &people, &task)
        made.noteGone(Int(task.gone), first: Int(task.first_gone))
      }
    }
  }
}

extension TieFormation {
  package static func advance(_ block: Block, _ timetable: Timetable) {
    for lane in 0..<block.lanes {
      block.made[lane].removeGone { block.countTie($0, $1, lane, -1) }
      guard !block.forming[lane].isEmpty else { continue }
      var future = block.future(lane)
      for tie in block.forming[lane] {
        future.tie(tie.from, tie.to, strength: tie.strength, rate: tie.rate)
      }
      block.forming[lane].removeAll(keepingCapacity: true)
    }
  }
}
