import Randomness

/// Contagion with a memory of doses (P10, Dodds–Watts): exposures add up, are forgotten, and enough of
/// them within a while make a person take it up.
package enum DoddsWatts: ReferenceModel {
  package static let page = ModelPage(
    name: "dodds-watts", code: "P10", title: "Doses that add up", family: .persuasion,
    meaning:
      "a habit: exposures add up and are forgotten; enough of them within a while win a person over",
    equations: [
      "each week i meets one of those it listens to, j, drawn evenly; if j has it, i receives a dose"
        + " d ∼ lognormal(mean, cv) with chance p, else 0",
      "D_i = sum of the latest T weeks' doses; i takes it up when D_i ≥ d*_i, d*_i ∼ gamma(mean, cv) once a"
        + " future",
      "whoever has it and D_i < d*_i gives it up with chance r in a week",
      "P_k = chance that k doses reach d*: epidemic threshold if P₁ ≥ P₂/2, vanishing critical mass if"
        + " P₂/2 > P₁ ≥ 1/T, pure critical mass if P₁ < 1/T; p_c = 1/(T P₁) at r = 1",
    ],
    references: [
      .found("Dodds & Watts (2004) doi:10.1103/PhysRevLett.92.218701"),
      .remembered("Dodds & Watts (2005) doi:10.1016/j.jtbi.2004.09.006"),
    ],
    limits: [
      "Doses and thresholds are assumed; nobody has measured them in a community.",
      "One meeting a week each, however many people one is tied to.",
    ],
    use: "persuasion = \"dodds-watts\"", pace: .oneByOne, needsTelling: true, isTakenUp: true)
  package static let personal: [ParameterKey] = [.doddsChance, .doddsNeed]
  package static let peerEffects: [ParameterKey] = [.doddsChance]
  package static let parameters: [ParameterKey: Parameter] = [
    .doddsMemory: .row(
      "dodds-watts.memory", "T", 12, .weeks, 1...104, "how many weeks' doses count"),
    .doddsChance: .row(
      "dodds-watts.chance", "p", 0.3, .share, 0...1,
      "chance that meeting someone who has it leaves a dose"),
    .doddsDose: .row(
      "dodds-watts.dose", "mean d", 1, .number, 0...100, "the size of a dose, on average"),
    .doddsDoseSpread: .row(
      "dodds-watts.dose-spread", "cv d", 0.5, .number, 0...10,
      "how much doses differ: standard deviation over mean; 0 = all alike"),
    .doddsNeed: .row(
      "dodds-watts.need", "mean d*", 1, .number, 0...1000,
      "the sum of doses that wins a person over, on average"),
    .doddsNeedSpread: .row(
      "dodds-watts.need-spread", "cv d*", 0.5, .number, 0...10,
      "how much people differ in that; 0 = all alike"),
    .doddsRecovery: .row(
      "dodds-watts.recovery", "r", 1, .share, 0...1,
      "chance in a week to give it up once the doses no longer suffice"),
  ]
  /// d*, then the doses of the latest weeks, the newest at (week mod T).
  package static let columns = 1 + mostWeeks
  private static let mostWeeks = 104

  package static func begin(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let mean = turn.values[.doddsNeed]
    let spread = turn.values[.doddsNeedSpread]
    for person in 0..<turn.plan.count {
      memory.columns[0][person] =
        memory.traits[.doddsNeed]?[person]
        ?? Distribution.gamma(mean: mean, cv: spread).at(turn.trait(person))
    }
  }

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let before = memory.isActive
    let length = max(1, Int(turn.values[.doddsMemory]))
    let doses = Distribution.lognormal(
      mean: turn.values[.doddsDose], cv: turn.values[.doddsDoseSpread])
    memory.isNew = before.map { _ in false }
    for person in before.indices {
      let dose = dose(person, before, memory, turn, doses)
      memory.columns[1 + turn.week % length][person] = dose
      let sum = memory.columns[1...length].reduce(0) { $0 + $1[person] }
      let isEnough = sum >= memory.columns[0][person] - 1e-12 && sum > 0
      if isEnough {
        memory.takeUp(person, in: turn.week)
      } else if before[person],
        turn.uniform(.modelStep, person, draw: 3) < turn.values[.doddsRecovery]
      {
        memory.isActive[person] = false
      }
    }
  }

  /// The class of a contagion by the chances that one and two doses win a person over (Dodds & Watts): 1
  /// epidemic threshold, 2 vanishing critical mass, 3 pure critical mass.
  package static func contagionClass(one: Double, two: Double, memory: Double) -> Int {
    one >= two / 2 ? 1 : one >= 1 / memory ? 2 : 3
  }

  private static func dose(
    _ person: Int, _ before: [Bool], _ memory: ModelMemory, _ turn: ModelTurn, _ doses: Spread
  ) -> Double {
    let known = turn.network.neighbours(of: person)
    guard !known.isEmpty else { return 0 }
    let pick = Int(turn.uniform(.modelStep, person) * Double(known.count))
    guard before[known[known.startIndex + min(pick, known.count - 1)]],
      turn.uniform(.modelStep, person, draw: 1) < memory.value(.doddsChance, of: person, turn)
    else { return 0 }
    return doses.at(turn.uniform(.modelStep, person, draw: 2))
  }
}

/// A distribution given by its mean and cv, by inversion; with cv 0 or mean 0 always the mean.
enum Spread {
  case always(Double)
  case drawn(Distribution)

  func at(_ u: Double) -> Double {
    switch self {
    case .always(let value): value
    case .drawn(let distribution): (try? distribution.quantile(u)) ?? 0
    }
  }
}

extension Distribution {
  static func gamma(mean: Double, cv: Double) -> Spread { spread("gamma", mean, cv) }
  static func lognormal(mean: Double, cv: Double) -> Spread { spread("lognormal", mean, cv) }

  private static func spread(_ name: String, _ mean: Double, _ cv: Double) -> Spread {
    guard cv > 0, mean > 0,
      let distribution = try? Distribution.parse("\(name)(mean \(mean), cv \(cv))").get()
    else { return .always(mean) }
    return .drawn(distribution)
  }
}
