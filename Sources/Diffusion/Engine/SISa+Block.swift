import Randomness

/// Where nobody ever becomes discontent and ties stay as they are, SISa is a mood of two states (SIS), and a
/// block works it out for all futures at once.
extension SISa {
  package static func leaves(_ person: Int, chance: Double, _ turn: ModelTurn) -> Bool {
    turn.key(.moodStep).byteChance(
      turn.plan.numbers[person], 0, step: turn.step, replicate: turn.replicate,
      probability: chance)
  }

  package static func advance(_ block: Block, _ timetable: Timetable) {
    for (index, plan) in timetable.models.enumerated() where plan.name == page.name {
      guard let mood = mood(block, index, timetable) else {
        return advanceLanes(block, timetable)
      }
      mood.step(
        block.keys.key(.moodStep, subject: plan.subject), base: block.base, step: block.step)
    }
  }

  /// The mood of all lanes, if there are two states only; else each lane remembers its own again.
  private static func mood(_ block: Block, _ index: Int, _ timetable: Timetable) -> MoodLanes? {
    let ties = block.steadyTies(timetable)
    if let mood = block.models[index].mood {
      if ties != nil { return mood }
      putBack(mood, block, index)
      return nil
    }
    guard let ties, ties.most <= MoodLanes.most, !timetable.isByEvent,
      Set(timetable.models[index].personal.keys).isSubset(of: [.sisaStart]),
      block.values.allSatisfy({ $0[.sisaDiscontentAlone] == 0 && $0[.sisaContentToDiscontent] == 0 }
      ),
      block.models[index].memories.allSatisfy({ $0?.columns[0].allSatisfy { $0 < 2 } ?? false })
    else { return nil }
    let mood = MoodLanes(
      ties, block.kernels, come: { comes(block.values[$0], $1, block) },
      pass: {
        ModelTime.chance(rate: max(0, block.values[$0][.sisaContentEnd]), in: block.plan.stepYears)
      })
    let memories = block.models[index].memories.compactMap { $0?.columns[0] }
    mood.begin { person in
      memories.indices.reduce(0) { memories[$1][person] == 1 ? $0 | 1 << UInt64($1) : $0 }
    }
    block.models[index].mood = mood
    return mood
  }

  /// The chance for one who knows `k` content people; as `rate` has it, to the last bit.
  private static func comes(_ values: ParameterValues, _ k: Int, _ block: Block) -> Double {
    let near = values[.sisaScale] * Double(k)
    let rate = max(0, values[.sisaContentAlone] + values[.sisaContentContagion] * near)
    return ModelTime.chance(rate: rate, in: block.plan.stepYears)
  }

  private static func putBack(_ mood: MoodLanes, _ block: Block, _ index: Int) {
    for lane in 0..<block.lanes {
      for person in 0..<block.plan.count {
        let isIn = mood.state.start[person] >> UInt64(lane) & 1 == 1
        block.models[index].memories[lane]?.columns[0][person] = isIn ? 1 : 0
      }
    }
    block.models[index].mood = nil
  }
}
