/// Changes bytes at random, the same way on every machine.
public struct ByteMutation {
  private var state: UInt64
  private let pieces: [[UInt8]]

  /// - Parameters:
  ///   - state: Where chance begins.
  ///   - pieces: What has been trouble: put in now and then.
  public init(state: UInt64 = FuzzSpan.seed, pieces: [[UInt8]]) {
    self.state = state
    self.pieces = pieces
  }

  /// A whole number from 0 and below the limit.
  public mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }

  /// One of them.
  public mutating func one<T>(of items: [T]) -> T { items[next(items.count)] }

  /// One to `most` changes: a piece put in (of `more`, where there are any), some bytes taken out, one replaced, one bit
  /// turned, a stretch doubled or moved.
  public mutating func mutated(_ bytes: [UInt8], most: Int = 6, _ more: [[UInt8]] = []) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(most) { change(&bytes, more.isEmpty ? pieces : more) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ pieces: [[UInt8]]) {
    let place = next(bytes.count + 1)
    switch next(6) {
    case 0: bytes.insert(contentsOf: one(of: pieces), at: place)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(12)))
    case 2: if place < bytes.count { bytes[place] = UInt8(next(256)) }
    case 3: if place < bytes.count { bytes[place] ^= 1 << UInt8(next(8)) }
    case 4: bytes += bytes[place...].prefix(64)
    default:
      let end = min(bytes.count, place + next(80))
      let piece = Array(bytes[place..<end])
      bytes.removeSubrange(place..<end)
      bytes.insert(contentsOf: piece, at: next(bytes.count + 1))
    }
  }
}
