/// What contagions in rounds share.
package enum Rounds {
  /// So many rounds of there and back in a row are no accident (A).
  static let swinging = 4

  /// Whether a round ends with this week; rounds are whole weeks, counted from week 0.
  package static func isDue(_ week: Int, length: Double) -> Bool {
    (week + 1) % max(1, Int(length)) == 0
  }

  /// The lanes in which a round ends with this week.
  static func lanesDue(_ block: Block, _ length: ParameterKey) -> UInt64 {
    guard block.isLastStep else { return 0 }
    return (0..<block.lanes).reduce(0) {
      isDue(block.week, length: block.values[$1][length]) ? $0 | 1 << UInt64($1) : $0
    }
  }

  /// One mask a mapped tie, by slot: the lanes in which it is there.
  static func liveTies(_ block: Block) -> [UInt64] {
    masks(block.ties.from.count) {
      block.kernels.table.pointee.positive(
        Int32(block.ties.from.count), block.ties.strength.start, $0)
    }
  }

  /// Those reached in the lanes where a round ends take it up, and are the only ones new there.
  static func takeUp(_ block: Block, _ contagion: Int, _ reached: [UInt64], _ lanes: UInt64) {
    func take(_ model: inout BlockModel) {
      let locked = model.locked
      let free = locked.isEmpty ? reached : zip(reached, locked).map { $0 & ~$1 }
      block.kernels.table.pointee.take_up(
        Int32(free.count), free, lanes, &model.active, &model.new)
    }
    take(&block.models[contagion])
  }

  /// `count` masks, all 0 before `fill` writes them.
  static func masks(_ count: Int, _ fill: (UnsafeMutablePointer<UInt64>) -> Void) -> [UInt64] {
    var masks = [UInt64](repeating: 0, count: count)
    masks.withUnsafeMutableBufferPointer { if let start = $0.baseAddress { fill(start) } }
    return masks
  }
}
