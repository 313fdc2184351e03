import Foundation

/// Giving it up again (P11): whoever has taken something up drops it after a while, later the more
/// others around do it too. It acts on every contagion of the run.
package enum Abandonment: ChosenModel {
  package static let page = ModelPage(
    name: "abandonment", code: "P11", title: "Giving it up again", family: .persuasion,
    meaning: "people drop what they have taken up, later if others around keep it up",
    equations: [
      "h_i = h₀ e^(−b n_i) e^(−c t_i); n_i = people one listens to who do it, t_i = years since one took"
        + " it up",
      "i drops it in a step with chance 1 − e^(−h Δ); it can be won over again after L weeks",
    ],
    references: [],
    limits: [
      "A wrapper of this project (SCIENCE §1.1); the numbers are assumed.",
      "Word of mouth has its own drop-out, which this leaves alone.",
    ],
    use: "persuasion = [\"complex-contagion\", \"abandonment\"]", pace: .oneByOne)
  package static let parameters: [ParameterKey: Parameter] = [
    .abandonmentRate: .row(
      "abandonment.rate", "h₀", 0.7, .perYear, 0...50,
      "how fast people drop it when nobody around does it"),
    .abandonmentSupport: .row(
      "abandonment.support", "b", 0.2, .number, 0...20,
      "how much each person around who does it slows that"),
    .abandonmentHabit: .row(
      "abandonment.habit", "c", 0, .perYear, 0...50,
      "how fast the risk fades with the time one has done it; 0 = never"),
    .abandonmentLockout: .row(
      "abandonment.lockout", "L", 13, .weeks, 0...520,
      "how long before a person can be won over again"),
  ]

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    guard timetable.models.contains(where: { $0.name == page.name }) else { return }
    for (index, plan) in timetable.models.enumerated() where Models.takenUp.contains(plan.name) {
      var memory = f.models[index]
      drop(&memory, f.turn(plan, timetable))
      f.models[index] = memory
    }
  }

  package static func advance(_ block: Block, _ timetable: Timetable) {
    guard timetable.models.contains(where: { $0.name == page.name }) else { return }
    for (index, plan) in timetable.models.enumerated() where Models.takenUp.contains(plan.name) {
      for lane in 0..<block.lanes {
        let future = block.future(lane)
        var memory = future.takeMemory(index)
        drop(&memory, future.turn(plan, timetable))
        future.putBack(memory, index)
      }
      block.models[index].noteLocks(after: block.week, people: block.plan.count)
    }
  }

  private static func drop(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    if memory.since.isEmpty {
      memory.since = memory.isActive.map { _ in -1 }
      memory.lockedUntil = memory.isActive.map { _ in 0 }
    }
    let before = memory.isActive
    for person in before.indices where before[person] {
      if memory.since[person] < 0 {
        // Whoever has just taken it up keeps it for this week.
        memory.since[person] = turn.week
        continue
      }
      let peers = turn.network.neighbours(of: person).count { before[$0] }
      let years = Double(turn.week - memory.since[person]) * ModelTime.step
      let hazard =
        turn.values[.abandonmentRate] * exp(-turn.values[.abandonmentSupport] * Double(peers))
        * exp(-turn.values[.abandonmentHabit] * years)
      guard turn.uniform(.modelDrop, person) < ModelTime.chance(rate: hazard, in: turn.years) else {
        continue
      }
      memory.isActive[person] = false
      memory.isNew[person] = false
      memory.since[person] = -1
      memory.lockedUntil[person] = turn.week + 1 + Int(turn.values[.abandonmentLockout])
    }
    for person in before.indices where !memory.isActive[person] { memory.since[person] = -1 }
  }
}
