import CKernels
import Randomness

/// Opinions in a block of futures, on ties that stay as they are.
///
/// Sixteen futures stand together, also in a block of 64: what is known of them stays in the nearer caches.
package final class OpinionLanes {
  /// What is the same in all futures.
  private let ties: SteadyTies
  private let weight, total: Table<Float>
  private let number: Table<UInt32>
  private let kernels: Kernels
  /// Lanes of the block.
  private let lanes: Int
  private let parts: [Part]

  /// Lanes of one part: those for which there is a kernel.
  private static let width = Int(KITH_TAIL_LANES)

  /// Sixteen futures; [person][lane] and [lane].
  private final class Part {
    var opinion, next: LaneArray
    let own, listening, media, mediaOpinion: LaneArray
    let noise: LaneArray?

    init(_ numbers: Numbers, people: Int, lane: (Int) -> Int) {
      func array(_ rows: Int, _ value: (_ lane: Int, _ row: Int) -> Float) -> LaneArray {
        let array = LaneArray(rows: rows, lanes: OpinionLanes.width)
        for row in 0..<rows {
          for place in 0..<OpinionLanes.width { array[row, place] = value(lane(place), row) }
        }
        return array
      }
      opinion = array(people, numbers.opinion)
      next = LaneArray(copying: opinion)
      own = array(people, numbers.own)
      listening = array(numbers.isPersonal ? people : 1, numbers.listening)
      media = array(1) { lane, _ in numbers.media(lane) }
      mediaOpinion = array(1) { lane, _ in numbers.mediaOpinion(lane) }
      let noise = array(1) { lane, _ in numbers.noise(lane) }
      let isNoisy = (0..<OpinionLanes.width).contains { noise[0, $0] > 0 }
      self.noise = isNoisy ? noise : nil
    }
  }

  /// Where futures begin and what moves them, by lane and person.
  package struct Numbers {
    package let opinion, own: (_ lane: Int, _ person: Int) -> Float
    package let listening: (_ lane: Int, _ person: Int) -> Float
    /// Whether people differ in how much they listen.
    package let isPersonal: Bool
    package let media, mediaOpinion, noise: (_ lane: Int) -> Float

    package init(
      opinion: @escaping (_ lane: Int, _ person: Int) -> Float,
      own: @escaping (_ lane: Int, _ person: Int) -> Float,
      listening: @escaping (_ lane: Int, _ person: Int) -> Float, isPersonal: Bool,
      media: @escaping (_ lane: Int) -> Float, mediaOpinion: @escaping (_ lane: Int) -> Float,
      noise: @escaping (_ lane: Int) -> Float
    ) {
      (self.opinion, self.own) = (opinion, own)
      (self.listening, self.isPersonal) = (listening, isPersonal)
      (self.media, self.mediaOpinion, self.noise) = (media, mediaOpinion, noise)
    }
  }

  /// - Parameters:
  ///   - strengths: q of each pair of `ties`.
  ///   - kernels: Those of the block; the same instruction set serves sixteen lanes.
  /// - Complexity: O(people · lanes + ties).
  package init(_ ties: SteadyTies, strengths: [Float], _ kernels: Kernels, _ numbers: Numbers) {
    self.ties = ties
    self.kernels = kernels.sixteenLanes
    lanes = kernels.lanes
    weight = Table((0..<2 * strengths.count).map { strengths[Int(ties.tie.start[$0])] })
    let weight = weight
    total = Table(
      (0..<ties.people).map { person in
        (ties.offset.start[person]..<ties.offset.start[person + 1]).reduce(0) {
          $0 + weight.start[Int($1)]
        }
      })
    let padded = BlockPeople.padded(ties.people)
    number = Table((0..<padded).map { $0 < ties.people ? ties.number.start[$0] : 0 })
    let all = kernels.lanes
    parts = (0..<all / Self.width).map { part in
      Part(numbers, people: ties.people) { Self.lane(part, $0, of: all) }
    }
  }

  /// The lane of a block in which a lane of a part stands: the same future has the same number in both.
  private static func lane(_ part: Int, _ lane: Int, of lanes: Int) -> Int {
    let future = Int(Kernels.replicate(lane, of: width, base: UInt32(part * width)))
    return Kernels.lane(ofFuture: future, of: lanes)
  }

  /// A person's opinion in a lane of the block.
  package subscript(person: Int, lane: Int) -> Float {
    let (part, place) = place(lane)
    return parts[part].opinion[person, place]
  }

  /// Where a person began, or what it was told since.
  func own(_ person: Int, _ lane: Int) -> Float {
    let (part, place) = place(lane)
    return parts[part].own[person, place]
  }

  /// Puts somebody in favour for good.
  func tell(_ person: Int, _ lane: Int) {
    let (part, place) = place(lane)
    parts[part].opinion[person, place] = 1
    parts[part].own[person, place] = 1
  }

  private func place(_ lane: Int) -> (part: Int, lane: Int) {
    let future = Int(Kernels.replicate(lane, of: lanes, base: 0))
    return (future / Self.width, Kernels.lane(ofFuture: future % Self.width, of: Self.width))
  }

  /// One round in the lanes that are due.
  package func step(_ key: StreamKey, base: UInt32, step: UInt32, due: UInt64) {
    for (index, part) in parts.enumerated() {
      var address = kith_block(base: base + UInt32(index * Self.width), step: step)
      var mine: UInt64 = 0
      for lane in 0..<Self.width
      where due >> UInt64(Self.lane(index, lane, of: lanes)) & 1 == 1 { mine |= 1 << UInt64(lane) }
      guard mine != 0 else { continue }
      var opinions = kith_opinions(
        count: Int32(ties.people), offset: ties.offset.start, neighbour: ties.neighbour.start,
        weight: weight.start, total: total.start, number: number.start, due: mine,
        listening: part.listening.start, is_personal: part.listening.rows > 1 ? 1 : 0,
        media: part.media.start, media_opinion: part.mediaOpinion.start, noise: part.noise?.start,
        opinion: part.opinion.start, own: part.own.start, next: part.next.start,
        key: key.forKernels)
      kernels.table.pointee.opinions(&address, &opinions)
      swap(&part.opinion, &part.next)
    }
  }
}
