/// What contagions in rounds share.
package enum Rounds {
  /// Whether a round ends with this week; rounds are whole weeks, counted from week 0.
  package static func isDue(_ week: Int, length: Double) -> Bool {
    (week + 1) % max(1, Int(length)) == 0
  }

  /// The lanes in which a round ends with this week.
  static func lanesDue(_ block: Block, _ length: ParameterKey) -> UInt64 {
    (0..<block.lanes).reduce(0) {
      isDue(block.week, length: block.values[$1][length]) ? $0 | 1 << UInt64($1) : $0
    }
  }

  /// One mask a mapped pair: the lanes in which the tie is there.
  static func liveTies(_ block: Block) -> [UInt64] {
    block.ties.slot.map { slot in
      let strength = block.ties.strength.row(slot)
      return (0..<block.lanes).reduce(0) { strength[$1] > 0 ? $0 | 1 << UInt64($1) : $0 }
    }
  }

  /// People tied to one person since the map, and those of them who have taken it up, by lane.
  struct Since {
    /// Nil: none in any lane, as for most people.
    private var counts: [(tied: Int, taken: Int)]?

    mutating func add(_ lane: Int, lanes: Int, isTaken: Bool) {
      var all = counts ?? Array(repeating: (0, 0), count: lanes)
      all[lane].tied += 1
      all[lane].taken += isTaken ? 1 : 0
      counts = all
    }

    subscript(lane: Int) -> (tied: Int, taken: Int) { counts?[lane] ?? (0, 0) }

    /// Lanes with any.
    var lanes: Range<Int> { 0..<(counts?.count ?? 0) }
  }

  static func neighboursSince(_ block: Block, _ active: [UInt64]) -> [Since] {
    var all = [Since](repeating: Since(), count: block.plan.count)
    for lane in 0..<block.lanes {
      let list = block.made[lane].columns
      for tie in 0..<block.made[lane].count where list.strength[tie] > 0 {
        let ends = [Int(list.from[tie]), Int(list.to[tie])]
        for (one, other) in [(ends[0], ends[1]), (ends[1], ends[0])] {
          all[one].add(lane, lanes: block.lanes, isTaken: active[other] >> UInt64(lane) & 1 == 1)
        }
      }
    }
    return all
  }
}
