import Foundation
import Randomness

/// A model whose people move between a few states at rates that their neighbours change.
///
/// The rates are the whole rule. A step in `sync` reads everybody at t: each person leaves its state with
/// chance 1 − e^(−ΛΔ), Λ the sum of its rates, and then takes way k with chance λ_k/Λ (competing risks,
/// SCIENCE §0.1). In `event` people move one after the other at the exact moments.
package protocol RateModel: ReferenceModel {
  /// The ways between states; their order is part of the addresses of draws.
  static var ways: [Way] { get }
  /// The rate of a way for a person in its first state, per year.
  static func rate(_ way: Int, _ person: Int, _ memory: ModelMemory, _ turn: ModelTurn) -> Double
  static func state(_ person: Int, _ memory: ModelMemory) -> Int
  static func enter(_ state: Int, _ person: Int, _ memory: inout ModelMemory, _ turn: ModelTurn)
  /// Whether a person leaves its state in a step, which it does with this chance.
  static func leaves(_ person: Int, chance: Double, _ turn: ModelTurn) -> Bool
}

/// A way from one state to another.
package struct Way: Sendable, Hashable {
  package let from, to: Int
  package init(_ from: Int, _ to: Int) { (self.from, self.to) = (from, to) }
}

extension RateModel {
  package static func leaves(_ person: Int, chance: Double, _ turn: ModelTurn) -> Bool {
    turn.uniform(.modelStep, person) < chance
  }

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    if turn.isByEvent { NextReaction<Self>(memory, turn).run(&memory) } else { step(&memory, turn) }
  }

  /// One step, everybody at once.
  private static func step(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let before = memory
    memory.isNew = memory.isNew.map { _ in false }
    for person in 0..<turn.plan.count {
      let now = state(person, before)
      let rates = ways.indices.map { way in
        ways[way].from == now ? max(0, rate(way, person, before, turn)) : 0
      }
      let all = rates.reduce(0, +)
      guard all > 0,
        leaves(person, chance: ModelTime.chance(rate: all, in: turn.years), turn)
      else { continue }
      var rest = turn.uniform(.modelStep, person, draw: 1) * all
      let way = rates.indices.last { rates[$0] > 0 } ?? 0
      let taken = rates.indices.first { index in
        rest -= rates[index]
        return rest < 0 && rates[index] > 0
      }
      enter(ways[taken ?? way].to, person, &memory, turn)
    }
  }
}

/// The exact course of a rate model within one step, by the next reaction method: every way of every
/// person has a clock that runs at the rate of the way and rings after an Exp(1) of its own time.
///
/// The time left on each clock and how often it rang are remembered from step to step, so that weeks add
/// up to one exact course. A clock's k-th time is addressed by (person, way, k).
///
/// - References: Gibson & Bruck (2000) doi:10.1021/jp993732q; Anderson (2007) doi:10.1063/1.2799998.
private struct NextReaction<M: RateModel> {
  let turn: ModelTurn
  let listeners: [[Int]]
  /// [person · ways + way].
  var rates: [Double]

  init(_ memory: ModelMemory, _ turn: ModelTurn) {
    self.turn = turn
    listeners = turn.network.listeners
    rates = [Double](repeating: 0, count: turn.plan.count * M.ways.count)
  }

  func run(_ memory: inout ModelMemory) {
    var course = self
    course.wind(&memory)
    for person in 0..<turn.plan.count { course.read(person, memory) }
    var rest = turn.years
    memory.isNew = memory.isNew.map { _ in false }
    while let (clock, wait) = course.next(memory), wait < rest {
      rest -= wait
      course.run(wait, &memory)
      let (person, way) = (clock / M.ways.count, clock % M.ways.count)
      memory.rings[clock] += 1
      memory.clocks[clock] = course.time(person, way, memory.rings[clock])
      M.enter(M.ways[way].to, person, &memory, turn)
      course.read(person, memory)
      for listener in listeners[person] { course.read(listener, memory) }
    }
    course.run(rest, &memory)
  }

  /// The first time on every clock.
  private func wind(_ memory: inout ModelMemory) {
    guard memory.clocks.isEmpty else { return }
    memory.rings = [Int](repeating: 0, count: rates.count)
    memory.clocks = rates.indices.map { time($0 / M.ways.count, $0 % M.ways.count, 0) }
  }

  private func time(_ person: Int, _ way: Int, _ ring: Int) -> Double {
    let u = turn.key(.modelClock).uniform53(
      turn.plan.numbers[person], UInt32(way), step: UInt32(truncatingIfNeeded: ring & 0xFFFFF),
      replicate: turn.replicate)
    return -log(u)
  }

  private mutating func read(_ person: Int, _ memory: ModelMemory) {
    let now = M.state(person, memory)
    for way in M.ways.indices {
      rates[person * M.ways.count + way] =
        M.ways[way].from == now ? max(0, M.rate(way, person, memory, turn)) : 0
    }
  }

  /// The clock that rings next and when; nil: none ever does.
  private func next(_ memory: ModelMemory) -> (clock: Int, wait: Double)? {
    var best: (clock: Int, wait: Double)?
    for clock in rates.indices where rates[clock] > 0 {
      let wait = memory.clocks[clock] / rates[clock]
      if wait < best?.wait ?? .infinity { best = (clock, wait) }
    }
    return best
  }

  private func run(_ time: Double, _ memory: inout ModelMemory) {
    for clock in rates.indices where rates[clock] > 0 {
      memory.clocks[clock] = max(0, memory.clocks[clock] - rates[clock] * time)
    }
  }
}

/// A rate model whose states are numbers in column 0.
package protocol StateModel: RateModel {
  /// The parameter that says in which state a person begins.
  static var start: ParameterKey { get }
}

extension StateModel {
  package static var columns: Int { 1 }

  package static func begin(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    for person in 0..<turn.plan.count {
      memory.columns[0][person] = memory.value(start, of: person, turn).rounded()
    }
  }

  package static func state(_ person: Int, _ memory: ModelMemory) -> Int {
    Int(memory.columns[0][person])
  }

  package static func enter(
    _ state: Int, _ person: Int, _ memory: inout ModelMemory, _ turn: ModelTurn
  ) {
    memory.columns[0][person] = Double(state)
  }
}

/// A rate model in which a person either has taken something up or has not.
package protocol AdoptionModel: RateModel {}

extension AdoptionModel {
  package static var ways: [Way] { [Way(0, 1)] }
  package static func state(_ person: Int, _ memory: ModelMemory) -> Int {
    memory.isActive[person] ? 1 : 0
  }
  package static func enter(
    _ state: Int, _ person: Int, _ memory: inout ModelMemory, _ turn: ModelTurn
  ) {
    memory.takeUp(person, in: turn.week)
  }

  /// Different neighbours who have taken it up.
  package static func peers(_ person: Int, _ memory: ModelMemory, _ turn: ModelTurn) -> Int {
    turn.network.neighbours(of: person).count { memory.isActive[$0] }
  }
}
