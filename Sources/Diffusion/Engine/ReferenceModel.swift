import Randomness

/// A model that the engine knows in its plain form only: one future at a time, which is slower.
///
/// The rule is written once, over what one future holds; the plain reference and each lane of a block
/// hand it the same numbers and take back the same.
package protocol ReferenceModel: ChosenModel {
  /// Row 0: what people begin with.
  static func begin(_ memory: inout ModelMemory, _ turn: ModelTurn)
  /// Whether it counts in rounds of whole weeks.
  static var isInRounds: Bool { get }
  /// Whether its turn comes in this week.
  static func isDue(_ week: Int, _ values: ParameterValues) -> Bool
  /// Its turn: reads `memory` and `turn` as they are at week t, leaves `memory` as it is at t + 1.
  static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn)
}

extension ReferenceModel {
  package static func begin(_ memory: inout ModelMemory, _ turn: ModelTurn) {}
  package static var isInRounds: Bool { parameters.values.contains(where: \.isRound) }
  package static func isDue(_ week: Int, _ values: ParameterValues) -> Bool {
    guard let round = parameters.first(where: { $0.value.isRound }) else { return true }
    return Rounds.isDue(week, length: values[round.key])
  }

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    for (index, plan) in timetable.models.enumerated() where plan.name == page.name {
      guard f.isLastStep || !isInRounds, isDue(f.week, f.values) else { continue }
      var memory = f.models[index]
      advance(&memory, f.turn(plan, timetable))
      let effects = memory.effects
      memory.effects = ModelEffects()
      f.models[index] = memory
      f.carryOut(effects)
    }
  }

  package static func advance(_ block: Block, _ timetable: Timetable) {
    advanceLanes(block, timetable)
  }

  /// The turns of one lane after the other.
  static func advanceLanes(_ block: Block, _ timetable: Timetable) {
    guard block.isLastStep || !isInRounds else { return }
    for (index, plan) in timetable.models.enumerated() where plan.name == page.name {
      for lane in 0..<block.lanes where isDue(block.week, block.values[lane]) {
        var future = block.future(lane)
        var memory = future.takeMemory(index)
        advance(&memory, future.turn(plan, timetable))
        let effects = memory.effects
        memory.effects = ModelEffects()
        future.putBack(memory, index)
        future.carryOut(effects)
      }
    }
  }

  /// What people begin with, personal parameters included.
  package static func start(_ turn: ModelTurn) throws -> ModelMemory {
    var memory = ModelMemory(people: turn.plan.count, columns: columns)
    for (key, value) in turn.model.personal.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      memory.traits[key] = try turn.numbers(key, value)
    }
    begin(&memory, turn)
    return memory
  }
}

extension ModelTurn {
  /// One number a person, moved into the parameter's range.
  func numbers(_ key: ParameterKey, _ value: PersonalValue) throws -> [Double] {
    guard case .drawn(let distribution) = value else {
      if case .numbers(let numbers) = value { return numbers }
      return []
    }
    let range = key.parameter.range
    let stream = keys.key(.modelTrait, subject: subjectKey(key.parameter.name))
    return try plan.numbers.map { number in
      let drawn = try distribution.draw(stream, number, 0, step: 0, replicate: replicate)
      return min(range.upperBound, max(range.lowerBound, drawn))
    }
  }
}

extension FutureState {
  /// Does what a model asked for.
  mutating func carryOut(_ effects: ModelEffects) {
    for tie in effects.weakened { weaken(tie.from, tie.to, by: tie.by) }
    for tie in effects.untied { untie(tie.from, tie.to) }
    for tie in effects.tied {
      self.tie(tie.from, tie.to, strength: tie.strength, rate: tie.contactsInStep)
    }
    for one in effects.good { addContacts(one.person, 0, good: one.quality) }
    for one in effects.withdrawal { set(.withdrawal, of: one.person, to: one.value) }
  }
}

extension PlainFuture {
  func turn(_ model: Timetable.ModelPlan, _ timetable: Timetable) -> ModelTurn {
    let copy = self
    return ModelTurn(
      plan: plan, replicate: replicate, week: week, values: values, network: liveNetwork,
      step: step, years: plan.stepYears, isByEvent: timetable.isByEvent,
      isOneByOne: timetable.isOneByOne, keys: keys, model: model,
      reach: { timetable.hasCommunity ? copy.reach[$0] : 1 },
      flow: { flow, person in
        switch flow {
        case .good: copy.good[person]
        case .bad: copy.bad[person]
        case .contacts: copy.contacts[person]
        }
      }, state: { copy.value($0, of: $1) })
  }
}

extension LaneFuture {
  func turn(_ model: Timetable.ModelPlan, _ timetable: Timetable) -> ModelTurn {
    let (block, lane) = (block, lane)
    return ModelTurn(
      plan: plan, replicate: replicate, week: week, values: values, network: liveNetwork,
      step: block.step, years: plan.stepYears, isByEvent: timetable.isByEvent,
      isOneByOne: timetable.isOneByOne, keys: keys, model: model,
      reach: { timetable.hasCommunity ? block.reach[$0, lane] : 1 },
      flow: { flow, person in
        switch flow {
        case .good: block.good[person, lane]
        case .bad: block.bad[person, lane]
        case .contacts: block.contacts[person, lane]
        }
      }, state: { block.array($0)[$1, lane] })
  }

  /// A lane's memory of a model, whose sets of people stand in masks.
  func takeMemory(_ index: Int) -> ModelMemory {
    let bit = UInt64(1) << UInt64(lane)
    var memory = block.models[index].memories[lane] ?? ModelMemory(people: plan.count)
    block.models[index].memories[lane] = nil
    for person in 0..<plan.count {
      memory.isActive[person] = block.models[index].active[person] & bit != 0
      memory.isNew[person] = block.models[index].new[person] & bit != 0
    }
    return memory
  }

  func putBack(_ memory: ModelMemory, _ index: Int) {
    let bit = UInt64(1) << UInt64(lane)
    for person in 0..<plan.count {
      block.models[index].active[person] &= ~bit
      block.models[index].new[person] &= ~bit
      if memory.isActive[person] { block.models[index].active[person] |= bit }
      if memory.isNew[person] { block.models[index].new[person] |= bit }
    }
    block.models[index].memories[lane] = memory
  }
}

/// A model that has kernels for whole blocks, for the usual case; else its lanes take turns.
package protocol KernelModel: ReferenceModel {
  /// Whether the kernel knows what is asked of it.
  static func isUsual(_ model: Timetable.ModelPlan, _ plan: SitePlan) -> Bool
}
