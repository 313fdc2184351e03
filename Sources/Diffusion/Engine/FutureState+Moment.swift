import Networks

/// A tie of this moment, as one of its ends sees it.
package struct LiveTie: Sendable, Hashable {
  package let person: Int
  package let strength: Float
  /// Contacts in a step at strength 1.
  package let rate: Float
}

extension FutureState {
  /// What people are ranked by at this moment: live ties and wellbeing, for `as_of = "start"`.
  package var moment: TargetMoment {
    var ties: [(from: Int, to: Int, contactsPerYear: Double, strength: Double)] = []
    for person in 0..<plan.count {
      for tie in liveTies(of: person) where person < tie.person {
        ties.append(
          (person, tie.person, Double(tie.rate) / plan.stepYears, Double(tie.strength)))
      }
    }
    return TargetMoment(
      graph: Graph(count: plan.count, ties: ties),
      wellbeing: (0..<plan.count).map { Double(value(.wellbeing, of: $0)) })
  }
}

extension PlainFuture {
  package func liveTies(of person: Int) -> [LiveTie] {
    let mapped = plan.neighbours(of: person).filter { strength[$0.pair] > 0 }.map {
      LiveTie(person: $0.person, strength: strength[$0.pair], rate: plan.pairs[$0.pair].rate)
    }
    let since = made.compactMap { tie -> LiveTie? in
      guard tie.from == person || tie.to == person else { return nil }
      return LiveTie(
        person: tie.from == person ? tie.to : tie.from, strength: tie.strength, rate: tie.rate)
    }
    return (mapped + since).sorted { $0.person < $1.person }
  }
}

extension LaneFuture {
  package func liveTies(of person: Int) -> [LiveTie] {
    let mapped = plan.neighbours(of: person).compactMap { tie -> LiveTie? in
      let strength = block.ties.strength[block.ties.slot[tie.pair], lane]
      guard strength > 0 else { return nil }
      return LiveTie(
        person: tie.person, strength: strength, rate: plan.pairs[tie.pair].rate)
    }
    let list = block.made[lane].columns
    let since = (0..<block.made[lane].count).compactMap { index -> LiveTie? in
      let (from, to) = (Int(list.from[index]), Int(list.to[index]))
      guard list.strength[index] > 0, from == person || to == person else { return nil }
      return LiveTie(
        person: from == person ? to : from, strength: list.strength[index], rate: list.rate[index])
    }
    return (mapped + since).sorted { $0.person < $1.person }
  }
}
