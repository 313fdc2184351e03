import CKernels
import Networks

/// The people's fixed facts, padded to whole units of four.
package final class BlockPeople {
  let padded: Int
  let number: Table<UInt32>
  let user: Table<UInt8>
  let neighbourhood: Table<Int32>

  /// So many people in whole units of four.
  static func padded(_ count: Int) -> Int { (count + 3) / 4 * 4 }

  init(_ plan: SitePlan) {
    padded = Self.padded(plan.count)
    let empty = padded - plan.count
    number = Table(plan.numbers + [UInt32](repeating: 0, count: empty))
    user = Table(plan.isUser.map { $0 ? 1 : 0 } + [UInt8](repeating: 0, count: empty))
    neighbourhood = Table(
      plan.neighbourhood.map(Int32.init) + [Int32](repeating: 0, count: empty))
  }
}

/// What of the mapped ties is the same in all blocks: their order by class (others, mixed, users), each class padded to a
/// multiple of four. Worked out with row 0 and never changed, so that all options share it.
final class TieTables {
  /// Slots of each class.
  let classes: [Range<Int>]
  /// The slot of each pair of the plan.
  let slot: [Int]
  let from, to: Table<Int32>
  let low, high: Table<UInt32>
  let rate: Table<Float>
  let offset, neighbour, tie: Table<Int32>
  /// Slots, those that only fill a class up among them.
  let count: Int
  /// The most people that anybody is tied to.
  let mostNeighbours: Int

  init(_ plan: SitePlan) {
    var slots = [Int](repeating: 0, count: plan.pairs.count)
    var order: [Int?] = []
    var classes: [Range<Int>] = []
    for users in 0...2 {
      let start = order.count
      for (index, pair) in plan.pairs.enumerated()
      where (plan.isUser[pair.from] ? 1 : 0) + (plan.isUser[pair.to] ? 1 : 0) == users {
        slots[index] = order.count
        order.append(index)
      }
      while order.count % 4 != 0 { order.append(nil) }
      classes.append(start..<order.count)
    }
    self.classes = classes
    slot = slots
    count = order.count
    // In a mixed tie the user stands last.
    let ends = order.map { index -> (Int, Int) in
      guard let index else { return (0, 0) }
      let pair = plan.pairs[index]
      let userFirst = plan.isUser[pair.from] && !plan.isUser[pair.to]
      return userFirst ? (pair.to, pair.from) : (pair.from, pair.to)
    }
    from = Table(ends.map { Int32($0.0) })
    to = Table(ends.map { Int32($0.1) })
    let numbers = ends.map { (plan.count == 0) ? (0, 0) : (plan.numbers[$0.0], plan.numbers[$0.1]) }
    low = Table(numbers.map { min($0.0, $0.1) })
    high = Table(numbers.map { max($0.0, $0.1) })
    rate = Table(order.map { $0.map { plan.pairs[$0].rate } ?? 0 })
    let last = Int32(plan.adjacency.count)
    let padding = BlockPeople.padded(plan.count) - plan.count
    offset = Table(plan.firstNeighbour.map(Int32.init) + [Int32](repeating: last, count: padding))
    neighbour = Table(plan.adjacency.map { Int32($0.person) })
    tie = Table(plan.adjacency.map { Int32(slots[$0.pair]) })
    let offsets = plan.firstNeighbour
    mostNeighbours = zip(offsets, offsets.dropFirst()).reduce(0) { max($0, $1.1 - $1.0) }
  }
}

/// The mapped ties of a block.
package final class BlockTies {
  let tables: TieTables
  /// By slot, [tie][lane].
  let strength: LaneArray
  /// Contacts this week; nil where nobody asks.
  let met: LaneArray?

  var classes: [Range<Int>] { tables.classes }
  var slot: [Int] { tables.slot }
  var from: Table<Int32> { tables.from }
  var to: Table<Int32> { tables.to }
  var low: Table<UInt32> { tables.low }
  var high: Table<UInt32> { tables.high }
  var rate: Table<Float> { tables.rate }
  var offset: Table<Int32> { tables.offset }
  var neighbour: Table<Int32> { tables.neighbour }
  var tie: Table<Int32> { tables.tie }

  init(_ plan: SitePlan, _ tables: TieTables, lanes: Int, keepsContacts: Bool) {
    self.tables = tables
    strength = LaneArray(rows: tables.count, lanes: lanes)
    for (index, slot) in tables.slot.enumerated() {
      strength.row(slot).update(repeating: Float(plan.pairs[index].strength), count: lanes)
    }
    met = keepsContacts ? LaneArray(rows: tables.count, lanes: lanes) : nil
  }

  /// As the gathering kernels take them.
  var gather: kith_gather {
    kith_gather(
      offset: offset.start, neighbour: neighbour.start, tie: tie.start, strength: strength.start)
  }
}

/// Who takes part in a programme: one mask a person.
package struct BlockMembership {
  var member, ever, persuaded: [UInt64]
  /// [person · lanes + lane]: the first week in which a person who stopped can be persuaded again.
  var lockedUntil: [UInt16]
  /// [person · lanes + lane]: how many others each person has brought; empty where nobody counts.
  var ticketsUsed: [Int32] = []

  init(people: Int, lanes: Int) {
    member = [UInt64](repeating: 0, count: people)
    ever = member
    persuaded = member
    lockedUntil = [UInt16](repeating: 0, count: people * lanes)
  }
}

/// What a model knows in every lane.
package struct BlockModel {
  /// Who has taken it up, and who did in the latest round: one mask a person.
  package var active, new: [UInt64]
  /// Who may not take it up again yet; empty where nobody gives it up.
  var locked: [UInt64] = []
  /// Of the mapped ties, by slot, once they are drawn: the lanes in which each passes on.
  var coins: Table<UInt64>?
  /// What rounds on ties that stay as they are go by, once there was one.
  var rounds: SteadyRounds?
  /// Who is in a mood of two states, in place of what is remembered by lane.
  var mood: MoodLanes?
  /// Opinions, in place of what is remembered by lane.
  var opinions: OpinionLanes?
  /// What models in their plain form remember, by lane.
  var memories: [ModelMemory?]

  package init(people: Int, lanes: Int) {
    active = [UInt64](repeating: 0, count: people)
    new = active
    memories = [ModelMemory?](repeating: nil, count: lanes)
  }

  /// Notes who may not take it up again in the week after this one.
  mutating func noteLocks(after week: Int, people: Int) {
    locked = [UInt64](repeating: 0, count: active.count)
    for (lane, memory) in memories.enumerated() {
      guard let memory, !memory.lockedUntil.isEmpty else { continue }
      for person in 0..<people where memory.isLocked(person, in: week + 1) {
        locked[person] |= 1 << UInt64(lane)
      }
    }
  }
}
