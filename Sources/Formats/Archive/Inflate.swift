/// Why compressed bytes cannot be unpacked.
enum InflateFault: Error, Equatable {
  /// They end too early.
  case cut
  /// They are not what a compressor writes, or something follows them.
  case damaged
  /// There is more in them than was said.
  case longer
  /// A little stands for very much, as in files that are made to fill a machine.
  case bomb
}

/// Unpacks DEFLATE (RFC 1951, F) on bytes, with bounds that are held while it unpacks.
struct Inflate {
  /// How many times as large as what it was made of the output may be (FORMATS §1.6).
  static let largestRatio = 100
  /// Output to which the ratio does not apply: a table with many equal rows is small (A).
  static let freeOutput = 64 << 10

  private let input: ArraySlice<UInt8>
  private var next: Int
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let size: Int

  /// The unpacked bytes, exactly `size` of them.
  ///
  /// - Complexity: O(bytes put out). Memory grows with what really comes out.
  static func unpack(_ input: ArraySlice<UInt8>, size: Int) throws(InflateFault) -> [UInt8] {
    guard isPlausible(size, from: input.count) else { throw .bomb }
    var inflate = Inflate(input, size: size)
    try inflate.run()
    guard inflate.output.count == size else { throw .cut }
    return inflate.output
  }

  /// Whether so much output may come of so much input.
  static func isPlausible(_ output: Int, from input: Int) -> Bool {
    output <= freeOutput || output / largestRatio <= input
  }

  private init(_ input: ArraySlice<UInt8>, size: Int) {
    self.input = input
    self.size = size
    next = input.startIndex
    output.reserveCapacity(size)
  }

  private mutating func run() throws(InflateFault) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored()
      case 1: try compressed(InflateCodes.fixed)
      case 2: try compressed(codes())
      default: throw .damaged
      }
    }
    // Whole bytes that were read ahead are given back.
    next -= bitCount / 8
    if next != input.endIndex { throw .damaged }
  }

  private mutating func stored() throws(InflateFault) {
    _ = try take(bitCount % 8)
    let (length, complement) = (try take(16), try take(16))
    guard length == complement ^ 0xFFFF else { throw .damaged }
    for _ in 0..<length { try put(UInt8(try take(8))) }
  }

  private mutating func compressed(_ codes: InflateCodes?) throws(InflateFault) {
    guard let codes else { throw .damaged }
    while true {
      let symbol = try symbol(codes.literals)
      if symbol < 256 {
        try put(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < InflateCodes.lengths.count else { throw .damaged }
      let (base, extra) = InflateCodes.lengths[symbol - 257]
      let length = base + (try take(extra))
      guard let distances = codes.distances else { throw .damaged }
      let far = try self.symbol(distances)
      guard far < InflateCodes.distances.count else { throw .damaged }
      let (start, more) = InflateCodes.distances[far]
      try copy(length, from: start + (try take(more)))
    }
  }

  private mutating func copy(_ length: Int, from distance: Int) throws(InflateFault) {
    guard distance <= output.count else { throw .damaged }
    guard output.count + length <= size else { throw .longer }
    var source = output.count - distance
    for _ in 0..<length {
      output.append(output[source])
      source += 1
    }
    guard Inflate.isPlausible(output.count, from: next - input.startIndex) else { throw .bomb }
  }

  private mutating func put(_ byte: UInt8) throws(InflateFault) {
    guard output.count < size else { throw .longer }
    output.append(byte)
  }

  /// The codes that stand before a block (RFC 1951 §3.2.7).
  private mutating func codes() throws(InflateFault) -> InflateCodes {
    let (literals, distances) = (257 + (try take(5)), 1 + (try take(5)))
    let count = 4 + (try take(4))
    guard literals <= 286, distances <= 30 else { throw .damaged }
    var short = [UInt8](repeating: 0, count: 19)
    for place in InflateCodes.order.prefix(count) { short[place] = UInt8(try take(3)) }
    guard let code = HuffmanCode(lengths: short, mayBeSingle: false) else { throw .damaged }
    var lengths: [UInt8] = []
    while lengths.count < literals + distances {
      let symbol = try symbol(code)
      switch symbol {
      case 0..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw .damaged }
        lengths += [UInt8](repeating: last, count: 3 + (try take(2)))
      case 17: lengths += [UInt8](repeating: 0, count: 3 + (try take(3)))
      default: lengths += [UInt8](repeating: 0, count: 11 + (try take(7)))
      }
    }
    guard lengths.count == literals + distances, lengths[256] > 0,
      let codes = InflateCodes(lengths[..<literals], lengths[literals...])
    else { throw .damaged }
    return codes
  }

  private mutating func symbol(_ code: HuffmanCode) throws(InflateFault) -> Int {
    fill()
    guard let (symbol, length) = code.entry(bits) else {
      throw bitCount < code.width ? .cut : .damaged
    }
    guard length <= bitCount else { throw .cut }
    bits >>= UInt64(length)
    bitCount -= length
    return symbol
  }

  /// The next bits as a number, the first of them its lowest.
  private mutating func take(_ count: Int) throws(InflateFault) -> Int {
    fill()
    guard count <= bitCount else { throw .cut }
    let value = Int(bits & ((1 << UInt64(count)) - 1))
    bits >>= UInt64(count)
    bitCount -= count
    return value
  }

  private mutating func fill() {
    while bitCount <= 48, next < input.endIndex {
      bits |= UInt64(input[next]) << UInt64(bitCount)
      bitCount += 8
      next += 1
    }
  }
}
