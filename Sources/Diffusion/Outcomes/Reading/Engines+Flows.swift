extension PlainFuture: WeeklyFlows {
  var flowLanes: Int { 1 }

  func presence(at place: Int) -> (people: [Int32], lanes: [UInt64]) {
    let visitors = venues[place].visitors
    return (visitors.map { Int32($0.person) }, visitors.map { $0.isPresent ? 1 : 0 })
  }

  func amounts(_ tally: FlowTally) -> [Float] {
    switch tally {
    case .contacts: contacts
    case .bad: bad
    case .helpGiven: help?.given ?? []
    case .helpReceived: help?.received ?? []
    }
  }
}

extension Block: WeeklyFlows {
  var flowLanes: Int { lanes }

  func presence(at place: Int) -> (people: [Int32], lanes: [UInt64]) {
    (venues[place].person, venues[place].present)
  }

  func amounts(_ tally: FlowTally) -> [Float] {
    switch tally {
    case .contacts: numbers(contacts)
    case .bad: numbers(bad)
    case .helpGiven: help?.given ?? []
    case .helpReceived: help?.received ?? []
    }
  }

  /// Every person's numbers, [person · lanes + lane].
  private func numbers(_ array: LaneArray) -> [Float] {
    Array(UnsafeBufferPointer(start: array.start, count: plan.count * lanes))
  }
}

extension PlainFuture {
  package var liveTies: [LiveTie] {
    var ties: [LiveTie] = []
    for (pair, strength) in zip(plan.pairs, strength) where strength > 0 {
      ties.append(LiveTie(from: pair.from, to: pair.to, strength: strength))
    }
    for tie in made where tie.strength > 0 {
      ties.append(LiveTie(from: tie.from, to: tie.to, strength: tie.strength))
    }
    return ties
  }

  package mutating func noteHelp(by helper: Int, for person: Int, contacts: Float) {
    help?.given[helper] += contacts
    help?.received[person] += contacts
  }
}

extension LaneFuture {
  package var liveTies: [LiveTie] {
    var ties: [LiveTie] = []
    for (index, pair) in plan.pairs.enumerated() {
      let strength = block.ties.strength[block.ties.slot[index], lane]
      if strength > 0 { ties.append(LiveTie(from: pair.from, to: pair.to, strength: strength)) }
    }
    let list = block.made[lane]
    for index in 0..<list.count where list.strength[index] > 0 {
      ties.append(
        LiveTie(
          from: Int(list.from[index]), to: Int(list.to[index]), strength: list.strength[index]))
    }
    return ties
  }

  package mutating func noteHelp(by helper: Int, for person: Int, contacts: Float) {
    block.help?.given[helper * block.lanes + lane] += contacts
    block.help?.received[person * block.lanes + lane] += contacts
  }
}
