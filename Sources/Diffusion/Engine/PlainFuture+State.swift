import Randomness

extension PlainFuture {
  package func value(_ value: PersonValue, of person: Int) -> Float {
    switch value {
    case .wellbeing: wellbeing[person]
    case .stigma: stigma[person]
    case .withdrawal: withdrawal[person]
    case .connection: connection[person]
    }
  }

  package mutating func set(_ value: PersonValue, of person: Int, to number: Float) {
    switch value {
    case .wellbeing: wellbeing[person] = number
    case .stigma: stigma[person] = number
    case .connection: connection[person] = number
    case .withdrawal:
      withdrawal[person] = number
      reach[person] = (1 - number) * factor(.reach, person)
    }
  }

  /// The product of what all actions say about a person, in the order of the sources.
  package func factor(_ factor: PersonFactor, _ person: Int) -> Float {
    guard let all = factors[factor] else { return 1 }
    return all[person].sorted { $0.key < $1.key }.reduce(1) { $0 * $1.value }
  }

  package mutating func scale(
    _ factor: PersonFactor, of person: Int, source: Int, by number: Float
  ) {
    if factors[factor] == nil {
      factors[factor] = [[Int: Float]](repeating: [:], count: plan.count)
    }
    factors[factor]?[person][source] = number
    if factor == .reach { reach[person] = (1 - withdrawal[person]) * self.factor(.reach, person) }
  }

  package func factor(_ factor: PersonFactor, of person: Int) -> Float {
    self.factor(factor, person)
  }

  package func isTied(_ one: Int, _ other: Int) -> Bool {
    let (from, to) = (min(one, other), max(one, other))
    if let pair = plan.pair(from, to), strength[pair] > 0 { return true }
    return madeIndex(from, to) != nil
  }

  /// Where a made tie stands in the sorted list, or nil.
  func madeIndex(_ from: Int, _ to: Int) -> Int? {
    let index = made.partitioningIndex { ($0.from, $0.to) >= (from, to) }
    guard index < made.count, made[index].from == from, made[index].to == to else { return nil }
    return index
  }

  package func tiedTo(_ person: Int) -> [Int] {
    let mapped = plan.neighbours(of: person).filter { strength[$0.pair] > 0 }.map(\.person)
    let since = made.compactMap {
      $0.from == person ? $0.to : $0.to == person ? $0.from : nil
    }
    return (mapped + since).sorted()
  }

  package mutating func tie(_ one: Int, _ other: Int, strength: Float, rate: Float) {
    guard one != other, !isTied(one, other) else { return }
    let tie = MadeTie(from: min(one, other), to: max(one, other), strength: strength, rate: rate)
    made.insert(
      tie, at: made.partitioningIndex { ($0.from, $0.to) >= (tie.from, tie.to) })
  }

  package mutating func untie(_ one: Int, _ other: Int) {
    let (from, to) = (min(one, other), max(one, other))
    if let pair = plan.pair(from, to) { strength[pair] = 0 }
    if let index = madeIndex(from, to) { made.remove(at: index) }
  }

  package mutating func weaken(_ one: Int, _ other: Int, by share: Float) {
    let (from, to) = (min(one, other), max(one, other))
    if let pair = plan.pair(from, to) { strength[pair] *= 1 - share }
    if let index = madeIndex(from, to) { made[index].strength *= 1 - share }
  }

  package mutating func setVisits(_ person: Int, place: Int, source: Int, rate: Float) {
    let at = venues[place].visitors.partitioningIndex { $0.person >= person }
    let isThere =
      at < venues[place].visitors.count && venues[place].visitors[at].person == person
    if !isThere { venues[place].visitors.insert(Visitor(person: person, rates: []), at: at) }
    venues[place].visitors[at].rates.removeAll { $0.source == source }
    let order = venues[place].visitors[at].rates.partitioningIndex { $0.source > source }
    venues[place].visitors[at].rates.insert((source, rate), at: order)
  }

  package mutating func addContacts(_ person: Int, _ count: Float, good: Float) {
    contacts[person] += count
    self.good[person] += good
  }

  package mutating func addIncident(_ person: Int) { incidents.append(person) }

  package mutating func setMember(_ person: Int, of programme: Int, _ isMember: Bool) {
    programmes[programme].isMember[person] = isMember
    if isMember { programmes[programme].everMember[person] = true }
  }

  package func isMember(_ person: Int, of programme: Int) -> Bool {
    programmes[programme].isMember[person]
  }

  package mutating func activate(_ person: Int, model: Int) {
    guard !models[model].isActive[person] else { return }
    models[model].isActive[person] = true
    models[model].isNew[person] = true
  }

  package func chosen(_ people: [Int], key: StreamKey, chances: [Float]) -> [Int] {
    coins(people, plan.numbers, key, chances, UInt32(week), replicate)
  }

  package mutating func campaign(_ person: Int, times factor: Float) {
    campaign[person] *= factor
  }

  package mutating func reached(_ person: Int, source: Int) {
    reachedBy[source, default: []].append(person)
  }

  package func reached(by source: Int) -> [Int] { reachedBy[source] ?? [] }

  package func intake(of source: Int) -> Intake { intakes[source] ?? Intake() }

  package mutating func setIntake(_ intake: Intake, of source: Int) { intakes[source] = intake }
}

extension RandomAccessCollection {
  /// The first position at which `belongsAfter` holds, in a collection where it fails first and
  /// holds from some position on. By bisection.
  package func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if belongsAfter(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
