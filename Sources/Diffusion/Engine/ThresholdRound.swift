import CKernels

/// One round of the threshold model for all lanes of a block, as the kernel takes it.
struct ThresholdRound {
  private let block: Block
  private let contagion: Int
  private let live: [UInt64]
  private let made: MadeNeighbours
  /// The most people that anybody is tied to.
  private let most: Int
  private let classes: [UInt64]
  /// [class · (most + 1) + ties]: others needed.
  private let need: [Int32]
  private let personal: [Int32]?

  init(_ block: Block, _ contagion: Int, personal: [Int]?) {
    self.block = block
    self.contagion = contagion
    live = Rounds.liveTies(block)
    made = MadeNeighbours(block)
    most = block.ties.tables.mostNeighbours + made.most
    classes = Self.alike(block)
    if block.needs.count != classes.count * (most + 1) {
      block.needs = Self.need(block, classes, most: most)
    }
    need = block.needs
    self.personal = personal.map { $0.map { Int32(clamping: $0) } }
  }

  /// Writes, for each person, the lanes of `lanes` in which the threshold is met.
  func work(_ lanes: UInt64, into reached: UnsafeMutablePointer<UInt64>) {
    let ties = block.ties
    var round = kith_threshold()
    (round.count, round.most) = (Int32(block.plan.count), Int32(most))
    (round.offset, round.neighbour, round.tie) =
      (
        UnsafePointer(ties.offset.start), UnsafePointer(ties.neighbour.start),
        UnsafePointer(ties.tie.start)
      )
    (round.classes, round.lanes, round.reached) = (Int32(classes.count), lanes, reached)
    with(live) { live in
      with(block.models[contagion].active) { active in
        with(classes) { classes in
          with(need) { need in
            (round.live, round.active, round.alike, round.need) = (live, active, classes, need)
            withMade(&round)
          }
        }
      }
    }
  }

  private func withMade(_ round: inout kith_threshold) {
    with(made.first) { first in
      with(made.neighbour) { neighbour in
        with(made.lanes) { lanes in
          (round.made_offset, round.made_neighbour, round.made_lanes) = (first, neighbour, lanes)
          with(personal ?? []) { numbers in
            round.personal = personal == nil ? nil : numbers
            block.kernels.table.pointee.threshold(&round)
          }
        }
      }
    }
  }

  private func with<T>(_ array: [T], _ body: (UnsafePointer<T>?) -> Void) {
    array.withUnsafeBufferPointer { body($0.baseAddress) }
  }

  /// Masks of lanes with the same threshold parameters: together all lanes.
  private static func alike(_ block: Block) -> [UInt64] {
    if let known = block.alike { return known }
    var firsts: [ParameterValues] = []
    var masks: [UInt64] = []
    for (lane, values) in block.values.enumerated() {
      let like = firsts.firstIndex {
        $0[.thresholdPeers] == values[.thresholdPeers]
          && $0[.thresholdShare] == values[.thresholdShare]
      }
      if like == nil {
        firsts.append(values)
        masks.append(0)
      }
      masks[like ?? masks.count - 1] |= 1 << UInt64(lane)
    }
    block.alike = masks
    return masks
  }

  private static func need(_ block: Block, _ classes: [UInt64], most: Int) -> [Int32] {
    classes.flatMap { lanes in
      let values = block.values[lanes.trailingZeroBitCount]
      return (0...most).map { degree in
        let need = ThresholdAdoption.need(
          peers: values[.thresholdPeers], share: values[.thresholdShare], degree: degree)
        return need.map { Int32(clamping: $0) } ?? .max
      }
    }
  }
}

/// The ties made since the map in all lanes, from both ends, by person.
private struct MadeNeighbours {
  /// [person + 1] into the two below.
  let first: [Int32]
  let neighbour: [Int32]
  /// The lanes of each.
  let lanes: [UInt64]
  /// The most that anybody has in one lane, at most.
  let most: Int

  init(_ block: Block) {
    var found: [(one: Int32, other: Int32, lane: UInt64)] = []
    for lane in 0..<block.lanes {
      let list = block.made[lane].columns
      for tie in 0..<block.made[lane].count where list.strength[tie] > 0 {
        found.append((list.from[tie], list.to[tie], 1 << UInt64(lane)))
        found.append((list.to[tie], list.from[tie], 1 << UInt64(lane)))
      }
    }
    guard !found.isEmpty else {
      first = [Int32](repeating: 0, count: block.plan.count + 1)
      (neighbour, lanes, most) = ([], [], 0)
      return
    }
    found.sort { ($0.one, $0.other, $0.lane) < ($1.one, $1.other, $1.lane) }
    var first = [Int32](repeating: 0, count: block.plan.count + 1)
    for end in found { first[Int(end.one) + 1] += 1 }
    most = Int(first.max() ?? 0)
    for person in 0..<block.plan.count { first[person + 1] += first[person] }
    self.first = first
    neighbour = found.map(\.other)
    lanes = found.map(\.lane)
  }
}
