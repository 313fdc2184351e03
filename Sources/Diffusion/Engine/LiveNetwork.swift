/// Who listens to whom at one moment: the live ties of one future, those of a pair collapsed into one.
///
/// The neighbours of a person are a stretch of one array: those on the map in ascending order, then
/// those of ties made since, in the order of the pairs. In a site whose ties have a direction a person's
/// neighbours are those it listens to (a_ij = influence of j on i; SCIENCE §0.3).
package struct LiveNetwork: Sendable {
  /// The neighbours of person i are at `offsets[i]..<offsets[i + 1]`.
  package private(set) var offsets: [Int]
  package private(set) var others: [Int]
  /// q, beside each neighbour.
  package private(set) var strengths: [Double]
  /// Contacts in a step at strength 1, beside each neighbour.
  package private(set) var rates: [Float]

  /// Where a person's neighbours stand.
  package func stretch(_ person: Int) -> Range<Int> { offsets[person]..<offsets[person + 1] }

  /// Those a person listens to.
  package func neighbours(of person: Int) -> ArraySlice<Int> { others[stretch(person)] }

  package func degree(_ person: Int) -> Int { offsets[person + 1] - offsets[person] }

  /// q of the tie by which a person listens to another; 0 without.
  package func strength(_ person: Int, _ other: Int) -> Double {
    stretch(person).first { others[$0] == other }.map { strengths[$0] } ?? 0
  }

  /// Whether a person listens to another.
  package func hears(_ person: Int, _ other: Int) -> Bool { neighbours(of: person).contains(other) }

  /// From live ties: `mapped` gives the strength now of each pair of the plan, 0 = gone.
  ///
  /// - Complexity: O(people + ties).
  init(_ plan: SitePlan, mapped: (Int) -> Float, made: [MadeTie]) {
    var since = [[MadeTie]](repeating: [], count: made.isEmpty ? 0 : plan.count)
    for tie in made where tie.strength > 0 {
      since[tie.from].append(tie)
      since[tie.to].append(tie)
    }
    offsets = [0]
    offsets.reserveCapacity(plan.count + 1)
    (others, strengths, rates) = ([], [], [])
    others.reserveCapacity(plan.adjacency.count + 2 * made.count)
    for person in 0..<plan.count {
      for at in plan.firstNeighbour[person]..<plan.firstNeighbour[person + 1] {
        guard plan.isHeard?[at] ?? true else { continue }
        let neighbour = plan.adjacency[at]
        let strength = mapped(neighbour.pair)
        if strength > 0 { add(neighbour.person, strength, plan.pairs[neighbour.pair].rate) }
      }
      if !since.isEmpty {
        for tie in since[person] {
          add(tie.from == person ? tie.to : tie.from, tie.strength, tie.rate)
        }
      }
      offsets.append(others.count)
    }
  }

  /// The ties of the map.
  package init(_ plan: SitePlan) {
    self.init(plan, mapped: { Float(plan.pairs[$0].strength) }, made: [])
  }

  private mutating func add(_ other: Int, _ strength: Float, _ rate: Float) {
    others.append(other)
    strengths.append(Double(strength))
    rates.append(rate)
  }

  /// For each person, those who listen to it.
  package var listeners: [[Int]] {
    var listeners = [[Int]](repeating: [], count: offsets.count - 1)
    for person in listeners.indices {
      for other in neighbours(of: person) { listeners[other].append(person) }
    }
    return listeners
  }

  /// Σ_j q_ij f(j) / Σ_j q_ij over those a person listens to; nil where there is nobody.
  package func mean(of person: Int, _ value: (Int) -> Double) -> Double? {
    var (sum, weight) = (0.0, 0.0)
    for at in stretch(person) {
      sum += strengths[at] * value(others[at])
      weight += strengths[at]
    }
    return weight > 0 ? sum / weight : nil
  }

  /// The same in single precision, as the kernels add up.
  func singleMean(of person: Int, _ value: (Int) -> Float) -> Float? {
    var (sum, weight): (Float, Float) = (0, 0)
    for at in stretch(person) {
      sum = sum + Float(strengths[at]) * value(others[at])
      weight = weight + Float(strengths[at])
    }
    guard weight > 0 else { return nil }
    return sum / weight
  }
}

extension PlainFuture {
  var liveNetwork: LiveNetwork { LiveNetwork(plan, mapped: { strength[$0] }, made: made) }
}

extension LaneFuture {
  var liveNetwork: LiveNetwork {
    let list = block.made[lane].columns
    let made = (0..<block.made[lane].count).map {
      MadeTie(
        from: Int(list.from[$0]), to: Int(list.to[$0]), strength: list.strength[$0],
        rate: list.rate[$0])
    }
    let ties = block.ties
    return LiveNetwork(plan, mapped: { ties.strength[ties.slot[$0], lane] }, made: made)
  }
}
