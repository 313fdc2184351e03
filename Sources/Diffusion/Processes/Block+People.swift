import CKernels

extension AmbientHostility {
  package static func advance(_ block: Block, _ timetable: Timetable) {
    let plan = block.plan
    let lanes = block.lanes
    let level = LaneArray(rows: plan.neighbourhoodCount, lanes: lanes)
    var others = [Float](repeating: 0, count: plan.neighbourhoodCount)
    for person in 0..<plan.count where !plan.isUser[person] {
      let sum = level.row(plan.neighbourhood[person])
      let stigma = block.stigma.row(person)
      for lane in 0..<lanes { sum[lane] += stigma[lane] }
      others[plan.neighbourhood[person]] += 1
    }
    let rate = block.rate(.ambient)
    for area in 0..<plan.neighbourhoodCount {
      let sum = level.row(area)
      for lane in 0..<lanes {
        sum[lane] = rate[lane] * (sum[lane] / (others[area] > 0 ? others[area] : 1))
      }
    }
    var task = kith_ambient(
      neighbourhood: block.people.neighbourhood.start, level: level.start,
      key: block.keys.key(.ambient).forKernels)
    block.withPeople { address, people in
      block.kernels.table.pointee.ambient(&address, &people, &task)
    }
  }
}

extension Stigma {
  package static func advance(_ block: Block, _ timetable: Timetable) {
    var task = kith_stigma(
      set_point: block.stigmaSetPoint.start,
      campaign: block.isCampaignUsed ? block.campaign.map { UnsafePointer($0.start) } : nil,
      good_factor: block.factors[.stigmaGood].map { UnsafePointer($0.start) },
      bad_factor: block.factors[.stigmaBad].map { UnsafePointer($0.start) },
      eta_good: block.rate(.etaGood), eta_bad: block.rate(.etaBad), norm: block.rate(.norm),
      relax: block.rate(.relax), norm_and_relax_inverse: block.rate(.normAndRelaxInverse),
      keep_peers: block.rate(.stigmaKeepPeers), keep_alone: block.rate(.stigmaKeepAlone))
    block.withPeople { _, people in block.kernels.table.pointee.stigma(&people, &task) }
    if block.isCampaignUsed {
      block.campaign?.fill(1)
      block.isCampaignUsed = false
    }
  }
}

extension Wellbeing {
  package static func advance(_ block: Block, _ timetable: Timetable) {
    // The kernel takes contacts a week.
    let steps = block.plan.stepsPerWeek
    for at in 0..<(steps > 1 ? block.people.padded * block.lanes : 0) {
      block.contacts.start[at] *= Float(steps)
    }
    var task = kith_wellbeing(
      set_point: block.setPoint.start, gain: block.rate(.connectionGain),
      connection: block.rate(.connection), half: block.rate(.halfConnection),
      withdrawal: block.rate(.withdrawalCost), incident: block.rate(.incidentCost),
      theta: block.rate(.theta), gamma: block.rate(.gamma),
      rate_inverse: block.rate(.returnInverse), keep_peers: block.rate(.wellbeingKeepPeers),
      keep_alone: block.rate(.wellbeingKeepAlone), noise_peers: block.rate(.noisePeers),
      noise_alone: block.rate(.noiseAlone), key: block.keys.key(.wellbeing).forKernels)
    block.withPeople { address, people in
      block.kernels.table.pointee.wellbeing(&address, &people, &task)
    }
  }
}

extension Withdrawal {
  package static func advance(_ block: Block, _ timetable: Timetable) {
    var task = kith_withdrawal(
      bad: block.rate(.withdrawalBad), good: block.rate(.withdrawalGood),
      floor: block.rate(.withdrawalFloor), keep: block.rate(.withdrawalKeep),
      bad_factor: block.factors[.withdrawalBad].map { UnsafePointer($0.start) },
      good_factor: block.factors[.withdrawalGood].map { UnsafePointer($0.start) },
      reach_factor: block.factors[.reach].map { UnsafePointer($0.start) })
    block.withPeople { _, people in block.kernels.table.pointee.withdrawal(&people, &task) }
  }
}
