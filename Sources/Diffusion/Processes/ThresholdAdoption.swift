/// Threshold model (P3): a person takes it up as soon as enough of the people it is tied to have.
///
/// Enough is max(m, ⌈φ d − 1e-9⌉) of the d distinct people one is tied to now, never with d = 0
/// (SCIENCE §0.4). Where a column says how many a person waits for, that number is enough, 0 included.
/// Nobody gives it up again.
///
/// - References: Granovetter (1978) doi:10.1086/226707; Watts (2002) doi:10.1073/pnas.082090499;
///   Centola & Macy (2007) doi:10.1086/521848.
package enum ThresholdAdoption: Process {
  package static let name = "threshold"
  package static let meaning = "behaviour: several others must have taken it up first"

  /// How many must have taken it up, of `degree` people; nil: never.
  ///
  /// - Parameter personal: The person's own number, which then decides alone.
  package static func need(peers: Double, share: Double, degree: Int, personal: Int? = nil)
    -> Int?
  {
    if let personal { return personal }
    guard degree > 0 else { return nil }
    let asked = max(peers, (share * Double(degree) - 1e-9).rounded(.up), 1)
    return Int(asked.rounded(.up))
  }

  package static func advance(_ f: inout PlainFuture, _ timetable: Timetable) {
    for (index, plan) in timetable.contagions.enumerated() where plan.rule == .threshold {
      guard Rounds.isDue(f.week, length: f.values[.thresholdRound]) else { continue }
      let before = f.contagions[index].isActive
      f.contagions[index].isNew = before.map { _ in false }
      for person in 0..<f.plan.count where !before[person] {
        let tied = f.tiedTo(person)
        let need = need(
          peers: f.values[.thresholdPeers], share: f.values[.thresholdShare], degree: tied.count,
          personal: plan.personal?[person])
        guard let need, tied.count(where: { before[$0] }) >= need else { continue }
        f.activate(person, contagion: index)
      }
    }
  }

  package static func advance(_ block: Block, _ timetable: Timetable) {
    for (index, plan) in timetable.contagions.enumerated() where plan.rule == .threshold {
      let lanes = Rounds.lanesDue(block, .thresholdRound)
      guard lanes != 0 else { continue }
      let before = block.contagions[index]
      let live = Rounds.liveTies(block)
      let since = Rounds.neighboursSince(block, before.active)
      for person in 0..<block.plan.count {
        var fresh: UInt64 = 0
        if before.active[person] != .max {
          fresh =
            adopting(
              block, person, before.active, live, since[person], plan.personal?[person])
            & lanes & ~before.active[person]
        }
        block.contagions[index].new[person] = before.new[person] & ~lanes | fresh
        block.contagions[index].active[person] |= fresh
      }
    }
  }

  /// The lanes in which a person's threshold is met.
  private static func adopting(
    _ block: Block, _ person: Int, _ active: [UInt64], _ live: [UInt64],
    _ since: Rounds.Since, _ personal: Int?
  ) -> UInt64 {
    var tied = LaneCounter()
    var taken = LaneCounter()
    for neighbour in block.plan.neighbours(of: person) {
      tied.add(live[neighbour.pair])
      taken.add(live[neighbour.pair] & active[neighbour.person])
    }
    for lane in since.lanes {
      for _ in 0..<since[lane].tied { tied.add(1 << UInt64(lane)) }
      for _ in 0..<since[lane].taken { taken.add(1 << UInt64(lane)) }
    }
    // Lanes with the same number of ties and the same parameters need the same number of others.
    var open: UInt64 = block.lanes == 64 ? .max : (1 << UInt64(block.lanes)) - 1
    var yes: UInt64 = 0
    while open != 0 {
      let lane = open.trailingZeroBitCount
      let values = block.values[lane]
      let degree = tied[lane]
      let alike =
        open & tied.equal(to: degree) & block.lanes(like: lane, .thresholdPeers, .thresholdShare)
      open &= ~alike
      let need = need(
        peers: values[.thresholdPeers], share: values[.thresholdShare], degree: degree,
        personal: personal)
      if let need { yes |= alike & taken.atLeast(need) }
    }
    return yes
  }
}

extension Block {
  /// The lanes in which two parameters have the values that they have in one lane.
  func lanes(like lane: Int, _ one: ParameterKey, _ other: ParameterKey) -> UInt64 {
    if let known = alike[lane] { return known }
    let (a, b) = (values[lane][one], values[lane][other])
    let mask: UInt64 = (0..<lanes).reduce(0) {
      values[$1][one] == a && values[$1][other] == b ? $0 | 1 << UInt64($1) : $0
    }
    alike[lane] = mask
    return mask
  }
}

/// A count for each lane, held bit by bit: adding a mask costs two operations, whatever the lanes.
package struct LaneCounter {
  private var planes: [UInt64] = []

  package init() {}

  /// Counts one more in every lane of the mask.
  package mutating func add(_ mask: UInt64) {
    var carry = mask
    for index in planes.indices {
      if carry == 0 { return }
      (planes[index], carry) = (planes[index] ^ carry, planes[index] & carry)
    }
    if carry != 0 { planes.append(carry) }
  }

  /// The lanes with exactly this count.
  package func equal(to count: Int) -> UInt64 {
    if count >> planes.count != 0 { return 0 }
    return planes.enumerated().reduce(UInt64.max) {
      $0 & (count >> $1.offset & 1 == 1 ? $1.element : ~$1.element)
    }
  }

  /// The lanes with at least this count.
  package func atLeast(_ count: Int) -> UInt64 {
    if count <= 0 { return .max }
    if count >> planes.count != 0 { return 0 }
    // From the highest plane down: more so far, or the same so far.
    var more: UInt64 = 0
    var same = UInt64.max
    for index in planes.indices.reversed() {
      if count >> index & 1 == 1 {
        same &= planes[index]
      } else {
        more |= same & planes[index]
        same &= ~planes[index]
      }
    }
    return more | same
  }

  /// The count of one lane.
  package subscript(lane: Int) -> Int {
    planes.enumerated().reduce(0) { $0 + Int($1.element >> UInt64(lane) & 1) << $1.offset }
  }
}
