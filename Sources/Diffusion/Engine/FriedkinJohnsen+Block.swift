import Randomness

/// On ties that stay as they are a block works out opinions for all futures at once.
extension FriedkinJohnsen {
  package static func advance(_ block: Block, _ timetable: Timetable) {
    let due = Rounds.lanesDue(block, .friedkinRound)
    guard due != 0 else { return }
    for (index, plan) in timetable.models.enumerated() where plan.name == page.name {
      guard let opinions = opinions(block, index, timetable) else {
        return advanceLanes(block, timetable)
      }
      hear(opinions, &block.models[index], due)
      opinions.step(
        block.keys.key(.modelStep, subject: plan.subject), base: block.base, step: block.step,
        due: due)
    }
  }

  /// The opinions of all lanes; nil where each lane remembers its own, or does so again.
  private static func opinions(_ block: Block, _ index: Int, _ timetable: Timetable)
    -> OpinionLanes?
  {
    let known = block.models[index].opinions
    guard let ties = block.steadyTies(timetable) else {
      if let known { putBack(known, block, index) }
      return nil
    }
    if let known { return known }
    let memories = block.models[index].memories.compactMap { $0 }
    guard memories.count == block.lanes else { return nil }
    func value(_ key: ParameterKey) -> (Int) -> Float { { Float(block.values[$0][key]) } }
    let listening = ParameterKey.friedkinListening
    let opinions = OpinionLanes(
      ties, strengths: block.plan.pairs.map { Float($0.strength) }, block.kernels,
      OpinionLanes.Numbers(
        opinion: { Float(memories[$0].columns[0][$1]) },
        own: { Float(memories[$0].columns[1][$1]) },
        listening: { Float(memories[$0].traits[listening]?[$1] ?? block.values[$0][listening]) },
        isPersonal: memories[0].traits[listening] != nil, media: value(.friedkinMedia),
        mediaOpinion: value(.friedkinMediaOpinion), noise: value(.friedkinNoise)))
    block.models[index].opinions = opinions
    return opinions
  }

  /// Whoever was told since the last turn, in the lanes whose turn it is.
  private static func hear(_ opinions: OpinionLanes, _ model: inout BlockModel, _ due: UInt64) {
    for person in model.new.indices where model.new[person] & due != 0 {
      var told = model.new[person] & due
      model.new[person] &= ~due
      while told != 0 {
        opinions.tell(person, told.trailingZeroBitCount)
        told &= told - 1
      }
    }
  }

  private static func putBack(_ opinions: OpinionLanes, _ block: Block, _ index: Int) {
    for lane in 0..<block.lanes {
      for person in 0..<block.plan.count {
        block.models[index].memories[lane]?.columns[0][person] = Double(opinions[person, lane])
        block.models[index].memories[lane]?.columns[1][person] = Double(opinions.own(person, lane))
      }
    }
    block.models[index].opinions = nil
  }
}
