/// Packs bytes by DEFLATE with its fixed codes (RFC 1951 §3.2.6, F): one block, the same bytes everywhere.
///
/// Repetitions are looked for at the last place where the same four bytes began, which is enough for markup;
/// programs that search longer and make codes of their own come out about a third smaller.
package struct Deflate {
  /// How far back a repetition may lie, and how long it may be (RFC 1951 §3.2.5, F).
  private static let window = 32_768
  private static let longest = 258
  private static let hashBits = 15

  private let input: [UInt8]
  private var output: [UInt8] = []
  private var bits: UInt64 = 0
  private var bitCount: UInt64 = 0

  /// The packed bytes.
  ///
  /// - Complexity: O(bytes).
  package static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var deflate = Deflate(input: bytes)
    deflate.run()
    return deflate.output
  }

  private init(input: [UInt8]) { self.input = input }

  private mutating func run() {
    output.reserveCapacity(input.count / 6 + 16)
    put(0b011, 3)
    var last = [Int32](repeating: -1, count: 1 << Self.hashBits)
    var place = 0
    while place < input.count {
      guard place + 4 <= input.count else {
        literal(Int(input[place]))
        place += 1
        continue
      }
      let key = hash(place)
      let earlier = Int(last[key])
      last[key] = Int32(place)
      let length = earlier >= 0 && place - earlier <= Self.window ? same(earlier, place) : 0
      if length >= 4 {
        repetition(length: length, distance: place - earlier)
        // Not every place inside is remembered: markup repeats at its beginnings.
        for inside in stride(from: place + 1, to: min(place + length, input.count - 4), by: 2) {
          last[hash(inside)] = Int32(inside)
        }
        place += length
      } else {
        literal(Int(input[place]))
        place += 1
      }
    }
    literal(256)
    while bitCount > 0 { takeByte() }
  }

  private func hash(_ place: Int) -> Int {
    let word =
      UInt32(input[place]) | UInt32(input[place + 1]) << 8 | UInt32(input[place + 2]) << 16
      | UInt32(input[place + 3]) << 24
    return Int((word &* 2_654_435_761) >> UInt32(32 - Self.hashBits))
  }

  private func same(_ earlier: Int, _ place: Int) -> Int {
    let most = min(Self.longest, input.count - place)
    var length = 0
    while length < most, input[earlier + length] == input[place + length] { length += 1 }
    return length
  }

  private mutating func literal(_ symbol: Int) {
    switch symbol {
    case 0..<144: code(0x30 + symbol, 8)
    case 144..<256: code(0x190 + symbol - 144, 9)
    case 256..<280: code(symbol - 256, 7)
    default: code(0xC0 + symbol - 280, 8)
    }
  }

  private mutating func repetition(length: Int, distance: Int) {
    let symbol = InflateCodes.lengths.lastIndex { $0.base <= length } ?? 0
    literal(257 + symbol)
    put(length - InflateCodes.lengths[symbol].base, InflateCodes.lengths[symbol].extra)
    let far = InflateCodes.distances.lastIndex { $0.base <= distance } ?? 0
    code(far, 5)
    put(distance - InflateCodes.distances[far].base, InflateCodes.distances[far].extra)
  }

  /// A code stands with its highest bit first, unlike numbers.
  private mutating func code(_ value: Int, _ count: Int) {
    var turned = 0
    for bit in 0..<count { turned |= (value >> bit & 1) << (count - 1 - bit) }
    put(turned, count)
  }

  private mutating func put(_ value: Int, _ count: Int) {
    bits |= UInt64(value) << bitCount
    bitCount += UInt64(count)
    while bitCount >= 8 { takeByte() }
  }

  private mutating func takeByte() {
    output.append(UInt8(truncatingIfNeeded: bits))
    bits >>= 8
    bitCount = bitCount > 8 ? bitCount - 8 : 0
  }
}
