import Randomness

/// What one model knows of everybody in one future.
package struct ModelMemory: Sendable {
  /// Who has taken it up; for models of opinion, who was told.
  package var isActive: [Bool]
  /// Who took it up in the latest round, or was told since.
  package var isNew: [Bool]
  /// Further numbers of each person, [column][person].
  package var columns: [[Double]]
  /// Parameters that differ from person to person.
  package var traits: [ParameterKey: [Double]] = [:]
  /// The first week in which a person who gave it up can take it up again.
  package var lockedUntil: [Int] = []
  /// The week in which a person took it up; −1 = not; kept where somebody asks.
  package var since: [Int] = []
  /// For exact courses: the time left on each clock and how often it rang.
  var clocks: [Double] = []
  var rings: [Int] = []
  /// What this turn does to others' numbers; empty between turns.
  package var effects = ModelEffects()

  init(people: Int, columns: Int = 0) {
    isActive = [Bool](repeating: false, count: people)
    isNew = isActive
    self.columns = [[Double]](
      repeating: [Double](repeating: 0, count: people), count: columns)
  }

  /// A parameter of one person.
  package func value(_ key: ParameterKey, of person: Int, _ turn: ModelTurn) -> Double {
    traits[key]?[person] ?? turn.values[key]
  }

  /// Takes it up, unless the person has or may not yet.
  package mutating func takeUp(_ person: Int, in week: Int) {
    guard !isActive[person], !isLocked(person, in: week) else { return }
    isActive[person] = true
    isNew[person] = true
  }

  package func isLocked(_ person: Int, in week: Int) -> Bool {
    !lockedUntil.isEmpty && lockedUntil[person] > week
  }
}

/// What a model does beyond its own memory; carried out when its turn is over, in this order.
package struct ModelEffects: Sendable {
  /// Share of strength that ties lose.
  package var weakened: [(from: Int, to: Int, by: Float)] = []
  package var untied: [(from: Int, to: Int)] = []
  package var tied: [(from: Int, to: Int, strength: Float, contactsInStep: Float)] = []
  /// Good contacts in this week, of quality.
  package var good: [(person: Int, quality: Float)] = []
  package var withdrawal: [(person: Int, value: Float)] = []
}

/// What a model may read when its turn comes: nothing in it changes while it lasts.
package struct ModelTurn {
  package let plan: SitePlan
  package let replicate: UInt32
  package let week: Int
  package let values: ParameterValues
  package let network: LiveNetwork
  /// As draws are addressed.
  package let step: UInt32
  /// Δ: the length of a step in years.
  package let years: Double
  /// Whether exact moments are asked for.
  package let isByEvent: Bool
  /// Whether people take their turns one after the other.
  package let isOneByOne: Bool
  let keys: Keys
  package let model: Timetable.ModelPlan
  /// (1 − v) and what modifies it; this week's flows and states of the community.
  package let reach: (Int) -> Float
  package let flow: (Flow, Int) -> Float
  package let state: (PersonValue, Int) -> Float

  /// This week's tallies of a person.
  package enum Flow: Sendable { case good, bad, contacts }

  package func key(_ process: DrawProcess) -> StreamKey {
    keys.key(process, subject: model.subject)
  }

  /// The key of this step's contacts on ties, which all models share.
  var contactKey: StreamKey { keys.key(.tieContact) }

  /// A uniform number of a person in this step.
  package func uniform(_ process: DrawProcess, _ person: Int, draw: UInt32 = 0) -> Double {
    key(process).uniform53(
      plan.numbers[person], 0, step: step, draw: 2 * draw, replicate: replicate)
  }

  /// A standard normal number of a person in this step, in single precision as the kernels draw it.
  func normal(_ process: DrawProcess, _ person: Int) -> Float {
    Elementary.normalQuantile(
      key(process).uniform(plan.numbers[person], 0, step: step, replicate: replicate))
  }

  /// A uniform number of a person in this future, the same in every step and for every option.
  package func trait(_ person: Int, draw: UInt32 = 0) -> Double {
    key(.modelTrait).uniform53(
      plan.numbers[person], 0, step: 0, draw: 2 * draw, replicate: replicate)
  }

  /// A uniform number of a pair in this step; of an ordered pair where `isOrdered`.
  package func uniform(
    _ process: DrawProcess, _ one: Int, _ other: Int, draw: UInt32 = 0, step: UInt32? = nil
  ) -> Double {
    key(process).uniform53(
      plan.numbers[min(one, other)], plan.numbers[max(one, other)], step: step ?? self.step,
      draw: 2 * draw, replicate: replicate)
  }
}

/// Where a parameter that differs from person to person comes from.
package enum PersonalValue: Sendable, Hashable {
  /// One number a person, from a column of the people table.
  case numbers([Double])
  /// One draw a person and future.
  case drawn(Distribution)
}

extension ModelTurn {
  /// Whether a tie stands at one end only, since one does not listen to the other.
  func isOneWay(_ one: Int, _ other: Int) -> Bool {
    plan.isHeard != nil && !network.hears(one, other)
  }

  /// The turn of a model that is alone on a network that stays as it is, with steps of any length.
  package init(
    alone plan: SitePlan, _ network: LiveNetwork, _ model: Timetable.ModelPlan,
    _ values: ParameterValues, _ keys: Keys, replicate: UInt32, step: Int, years: Double,
    isByEvent: Bool = false, isOneByOne: Bool = false
  ) {
    self.init(
      plan: plan, replicate: replicate, week: step, values: values, network: network,
      step: UInt32(step), years: years, isByEvent: isByEvent, isOneByOne: isOneByOne, keys: keys,
      model: model, reach: { _ in 1 }, flow: { _, _ in 0 }, state: { _, _ in 0 })
  }
}
