import Diffusion

/// One future with an option and without, week by week side by side, and by what every difference of
/// wellbeing came about.
///
/// The step of wellbeing (SCIENCE §1.5, 5) is linear in what it reads: w' = k w + (1 − k)(θ μ* + γ w̄) /
/// (θ + γ) + noise − ξ n⁻. The noise is the same in both, so a difference is kept by k and grows by
/// (1 − k) θ/(θ + γ) [B_c Δg − B_v Δv], by (1 − k) γ/(θ + γ) Δw̄ and by −ξ Δn⁻. Each of these is added up
/// for its channel, forgotten at the same rate. Δg is shared among places, ties and visits as their
/// contacts share ΔE, which is linear in them; what is left is `other`. So the parts of a person add up
/// to the whole difference.
struct PairedFutures {
  private(set) var with, without: PlainFuture
  private let options: (with: OptionPlan, without: OptionPlan)
  private let weeks: Int
  /// [channel][person]: the parts of the difference of wellbeing.
  private(set) var parts: [[Double]]
  /// [place, tie, visit][person]: the parts of the difference of E.
  private var connection: [[Double]]
  /// [place, tie, visit][person]: this week's difference of contacts.
  private var contacts: [[Double]]
  /// For each person: where the two first differ; nil: nowhere.
  private(set) var first: [Divergence?]

  /// Where two futures begin to differ for a person.
  struct Divergence: Sendable, Hashable {
    let week: Int
    /// The name of the part of the model; nil: an action.
    let process: String?
  }

  init(_ site: SiteExperiment, option: Int, weeks: Int, values: ParameterValues, future: Int)
    throws
  {
    func start(_ option: OptionPlan) throws -> PlainFuture {
      try PlainFuture(
        site.plan, values, fills: site.fills, keys: site.keys, replicate: UInt32(future),
        timetable: option.timetable)
    }
    options = (site.options[option], site.options[0])
    with = try start(options.with)
    without = try start(options.without)
    self.weeks = weeks
    let none = [Double](repeating: 0, count: site.plan.count)
    parts = Channel.allCases.map { _ in none }
    connection = [none, none, none]
    contacts = connection
    first = [Divergence?](repeating: nil, count: site.plan.count)
  }

  /// A future of an experiment with an option and without, worked out to its end.
  init(_ experiment: Experiment, site: Int, option: Int, future: Int) throws {
    try self.init(
      experiment.sites[site], option: option, weeks: experiment.scenario.compare.weeks,
      values: experiment.draws.values(of: future), future: future)
    try run()
  }

  /// Works out all weeks.
  mutating func run() throws {
    for week in 0..<weeks {
      with.week = week
      without.week = week
      try act(week)
      for (one, other) in zip(options.with.processes, options.without.processes) {
        let before = (with, without)
        one.advance(&with, options.with.timetable)
        other.advance(&without, options.without.timetable)
        note(one, before)
        compare(week, one.name)
      }
    }
    with.week = weeks
  }

  /// Everybody whom one of these sources of the option reached, sooner or later.
  func reached(by sources: [Int]) -> Set<Int> { Set(sources.flatMap { with.reached(by: $0) }) }

  /// Where the futures of a person part; nil: nowhere.
  func parting(of person: Int, reached: Set<Int>) -> Why.Parting? {
    first[person].map { first in
      Why.Parting(
        week: first.week, process: first.process, isReached: reached.contains(person),
        difference: Double(with.wellbeing[person]) - Double(without.wellbeing[person]))
    }
  }

  /// What actions set directly counts as `other`.
  private mutating func act(_ week: Int) throws {
    let before = (with.wellbeing, without.wellbeing)
    for action in options.with.actions where action.isDue(in: week) { try action.act(on: &with) }
    for action in options.without.actions where action.isDue(in: week) {
      try action.act(on: &without)
    }
    for person in first.indices {
      parts[Channel.other.rawValue][person] +=
        Double(with.wellbeing[person] - before.0[person])
        - Double(without.wellbeing[person] - before.1[person])
    }
    compare(week, nil)
  }

  private mutating func note(_ process: any Process.Type, _ before: (PlainFuture, PlainFuture)) {
    switch process.name {
    case NeighbourSums.name: for channel in contacts.indices { clear(channel) }
    case Encounters.name: addContacts(0, before)
    case TieContacts.name: addContacts(1, before)
    case FormalContacts.name: addContacts(2, before)
    case Wellbeing.name: attribute(before)
    default: break
    }
  }

  private mutating func clear(_ channel: Int) {
    for person in first.indices { contacts[channel][person] = 0 }
  }

  private mutating func addContacts(_ channel: Int, _ before: (PlainFuture, PlainFuture)) {
    for person in first.indices {
      contacts[channel][person] +=
        Double(with.contacts[person] - before.0.contacts[person])
        - Double(without.contacts[person] - before.1.contacts[person])
    }
  }

  /// Shares this week's step of wellbeing among the channels.
  private mutating func attribute(_ before: (PlainFuture, PlainFuture)) {
    for person in first.indices {
      addConnection(person)
      let step = Step(with, before, person)
      for channel in parts.indices { parts[channel][person] *= step.keep }
      let total = connection.reduce(0) { $0 + $1[person] }
      if abs(total) > 1e-12 {
        let change = connectionChange(person) * step.own
        for channel in connection.indices {
          parts[channel][person] += change * connection[channel][person] / total
        }
      }
      parts[Channel.contagion.rawValue][person] += step.contagion
      parts[Channel.withdrawal.rawValue][person] += step.withdrawal
      parts[Channel.incidents.rawValue][person] += step.incidents
      let known = parts.reduce(0) { $0 + $1[person] }
      parts[Channel.other.rawValue][person] +=
        Double(with.wellbeing[person]) - Double(without.wellbeing[person]) - known
    }
  }

  private mutating func addConnection(_ person: Int) {
    let gain = Double(with.rates[.connectionGain])
    for channel in connection.indices {
      connection[channel][person] +=
        gain * (contacts[channel][person] - connection[channel][person])
    }
  }

  /// B_c Δg.
  private func connectionChange(_ person: Int) -> Double {
    let half = Double(with.rates[.halfConnection])
    func g(_ future: PlainFuture) -> Double {
      let e = Double(future.connection[person])
      return e / (e + half)
    }
    return Double(with.rates[.connection]) * (g(with) - g(without))
  }

  private mutating func compare(_ week: Int, _ process: String?) {
    for person in first.indices where first[person] == nil && differs(person) {
      first[person] = Divergence(week: week, process: process)
    }
  }

  private func differs(_ person: Int) -> Bool {
    with.contacts[person] != without.contacts[person]
      || with.good[person] != without.good[person] || with.bad[person] != without.bad[person]
      || with.wellbeing[person] != without.wellbeing[person]
      || with.stigma[person] != without.stigma[person]
      || with.withdrawal[person] != without.withdrawal[person]
      || with.connection[person] != without.connection[person]
      || with.reach[person] != without.reach[person]
  }
}

/// What one step of wellbeing does to the difference of one person.
private struct Step {
  /// k, what is kept of a difference.
  let keep: Double
  /// (1 − k) θ / (θ + γ): how much of a difference in the person's own level comes through.
  let own: Double
  let contagion, withdrawal, incidents: Double

  init(_ future: PlainFuture, _ before: (PlainFuture, PlainFuture), _ person: Int) {
    let r = future.rates
    let isUser = future.plan.isUser[person]
    let (one, other) = before
    let hasPeers = one.strengthSum[person] > 0 && other.strengthSum[person] > 0
    let inverse = Double(r[.returnInverse])
    keep = Double(hasPeers ? r[.wellbeingKeepPeers] : r[.wellbeingKeepAlone])
    own = (1 - keep) * (hasPeers ? Double(r[.theta]) * inverse : 1)
    func around(_ future: PlainFuture) -> Double {
      Double(future.wellbeingSum[person]) / Double(future.strengthSum[person])
    }
    contagion =
      hasPeers ? (1 - keep) * Double(r[.gamma]) * inverse * (around(one) - around(other)) : 0
    withdrawal =
      isUser
      ? -own * Double(r[.withdrawalCost])
        * Double(one.withdrawal[person] - other.withdrawal[person]) : 0
    incidents =
      isUser ? -Double(r[.incidentCost]) * Double(one.bad[person] - other.bad[person]) : 0
  }
}
