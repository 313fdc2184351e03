import Randomness

/// One lane of a block, as an action sees it.
package struct LaneFuture: FutureState {
  let block: Block
  let lane: Int

  package var plan: SitePlan { block.plan }
  package var keys: Keys { block.keys }
  package var replicate: UInt32 { block.replicate(lane) }
  package var week: Int { block.week }
  package var half: Int { block.half }
  package var values: ParameterValues { block.values[lane] }

  package func value(_ value: PersonValue, of person: Int) -> Float {
    block.array(value)[person, lane]
  }

  package mutating func set(_ value: PersonValue, of person: Int, to number: Float) {
    block.array(value)[person, lane] = number
    if value == .withdrawal { setReach(person) }
  }

  private func setReach(_ person: Int) {
    let factor = block.factors[.reach]?[person, lane] ?? 1
    block.reach[person, lane] = (1 - block.withdrawal[person, lane]) * factor
  }

  package mutating func scale(
    _ factor: PersonFactor, of person: Int, source: Int, by number: Float
  ) {
    let array: LaneArray
    if let existing = block.factors[factor] {
      array = existing
    } else {
      array = LaneArray(rows: block.people.padded, lanes: block.lanes, 1)
      block.factors[factor] = array
    }
    let place = person * block.lanes + lane
    block.factorSources[factor, default: [:]][place, default: [:]][source] = number
    let parts = block.factorSources[factor]?[place] ?? [:]
    array[person, lane] = parts.sorted { $0.key < $1.key }.reduce(1) { $0 * $1.value }
    if factor == .reach { setReach(person) }
  }

  package func factor(_ factor: PersonFactor, of person: Int) -> Float {
    block.factors[factor]?[person, lane] ?? 1
  }

  package mutating func raiseOwnLevel(_ person: Int, source: Int, by points: Float) {
    let place = person * block.lanes + lane
    let mapped = block.raised[place]?.mapped ?? block.setPoint[person, lane]
    block.raised[place, default: (mapped, [:])].parts[source] = points
    block.setPoint[person, lane] = PlainFuture.sum(block.raised[place]?.parts ?? [:], from: mapped)
  }

  package func isTied(_ one: Int, _ other: Int) -> Bool {
    let (from, to) = (min(one, other), max(one, other))
    if let pair = plan.pair(from, to), block.ties.strength[block.ties.slot[pair], lane] > 0 {
      return true
    }
    return block.made[lane].holds(from, to)
  }

  package func tiedTo(_ person: Int) -> [Int] {
    let mapped = plan.neighbours(of: person).filter {
      block.ties.strength[block.ties.slot[$0.pair], lane] > 0
    }.map(\.person)
    let list = block.made[lane].columns
    let since = (0..<block.made[lane].count).compactMap { index -> Int? in
      let (from, to) = (Int(list.from[index]), Int(list.to[index]))
      return list.strength[index] == 0 ? nil : from == person ? to : to == person ? from : nil
    }
    return (mapped + since).sorted()
  }

  package mutating func tie(_ one: Int, _ other: Int, strength: Float, rate: Float) {
    guard one != other, !isTied(one, other) else { return }
    let tie = MadeTie(from: min(one, other), to: max(one, other), strength: strength, rate: rate)
    block.hasChangedTies = true
    block.made[lane].insert(tie, numbers: (plan.numbers[tie.from], plan.numbers[tie.to]))
    block.countTie(tie.from, tie.to, lane, 1)
  }

  package mutating func untie(_ one: Int, _ other: Int) {
    let (from, to) = (min(one, other), max(one, other))
    block.hasChangedTies = true
    if let pair = plan.pair(from, to), block.ties.strength[block.ties.slot[pair], lane] > 0 {
      block.ties.strength[block.ties.slot[pair], lane] = 0
      block.countTie(from, to, lane, -1)
    }
    block.made[lane].remove(from, to) { block.countTie($0, $1, lane, -1) }
  }

  package mutating func weaken(_ one: Int, _ other: Int, by share: Float) {
    let (from, to) = (min(one, other), max(one, other))
    block.hasChangedTies = true
    if let pair = plan.pair(from, to) {
      block.ties.strength[block.ties.slot[pair], lane] *= 1 - share
    }
    block.made[lane].weaken(from, to, by: share)
  }

  package mutating func setVisits(_ person: Int, place: Int, source: Int, rate: Float) {
    block.venues[place].setVisits(
      person, number: plan.numbers[person], source: source, lane: lane, rate: rate)
  }

  package var formalTies: [FormalTie] {
    get { block.formal[lane] }
    nonmutating set { block.formal[lane] = newValue }
  }

  package mutating func addContacts(_ person: Int, _ count: Float, good: Float) {
    block.contacts[person, lane] += count
    block.good[person, lane] += good
  }

  /// Adds bad encounters to this week's tally.
  package mutating func addBad(_ person: Int, _ count: Float) { block.bad[person, lane] += count }

  package mutating func addIncident(_ person: Int) { block.incidents[lane].append(person) }

  package mutating func setMember(_ person: Int, of programme: Int, _ isMember: Bool) {
    let bit = UInt64(1) << UInt64(lane)
    if isMember {
      block.programmes[programme].member[person] |= bit
      block.programmes[programme].ever[person] |= bit
    } else {
      block.programmes[programme].member[person] &= ~bit
    }
  }

  package func isMember(_ person: Int, of programme: Int) -> Bool {
    block.programmes[programme].member[person] >> UInt64(lane) & 1 == 1
  }

  package mutating func activate(_ person: Int, model: Int) {
    let bit = UInt64(1) << UInt64(lane)
    guard block.models[model].active[person] & bit == 0 else { return }
    block.models[model].active[person] |= bit
    block.models[model].new[person] |= bit
  }

  package mutating func reached(_ person: Int, source: Int) {
    block.reachedBy[lane][source, default: []].append(person)
  }

  package func reached(by source: Int) -> [Int] { block.reachedBy[lane][source] ?? [] }

  package func intake(of source: Int) -> Intake { block.intakes[lane][source] ?? Intake() }

  package mutating func setIntake(_ intake: Intake, of source: Int) {
    block.intakes[lane][source] = intake
  }

  package func chosen(_ people: [Int], key: StreamKey, chances: [Float]) -> [Int] {
    coins(people, plan.numbers, key, chances, UInt32(week), replicate)
  }

  package mutating func campaign(_ person: Int, times factor: Float) {
    if block.campaign == nil {
      block.campaign = LaneArray(rows: block.people.padded, lanes: block.lanes, 1)
    }
    block.isCampaignUsed = true
    block.campaign?[person, lane] *= factor
  }
}

extension Block {
  /// Keeps the counts of live ties, which the recorder reads every week; the kernel of mapped ties
  /// keeps them for those that fade.
  func countTie(_ from: Int, _ to: Int, _ lane: Int, _ change: Float) {
    degree[from, lane] += change
    degree[to, lane] += change
    guard plan.isUser[from] != plan.isUser[to] else { return }
    bridging[from, lane] += change
    bridging[to, lane] += change
  }

  /// Counts the ties of the map.
  func countMappedTies() {
    var live = [Float](repeating: 0, count: plan.count)
    var across = live
    for pair in plan.pairs where Float(pair.strength) > 0 {
      let isBridge = plan.isUser[pair.from] != plan.isUser[pair.to]
      for person in [pair.from, pair.to] {
        live[person] += 1
        across[person] += isBridge ? 1 : 0
      }
    }
    for person in 0..<plan.count {
      degree.row(person).update(repeating: live[person], count: lanes)
      bridging.row(person).update(repeating: across[person], count: lanes)
    }
  }
}
