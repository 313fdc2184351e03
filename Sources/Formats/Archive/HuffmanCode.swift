/// A prefix code of DEFLATE as one table: the next bits of the stream say symbol and length at once.
///
/// Codes are canonical (RFC 1951 §3.2.2, F): shorter ones first, those of one length in the order of their
/// symbols. The table has 2^longest entries, at most 32,768.
struct HuffmanCode {
  /// How many bits of the stream an entry is found by.
  let width: Int
  /// Symbol · 16 + length of its code, by the next `width` bits; 0 where no code begins so.
  private let entries: [UInt16]

  /// The code with these lengths, one a symbol, each at most 15; nil if no code has them.
  ///
  /// As zlib and the RFC have it, a code must use up all words of bits, except that one of a single symbol
  /// may be one bit long where `mayBeSingle`.
  init?(lengths: some Collection<UInt8>, mayBeSingle: Bool = true) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[Int(length & 15)] += 1 }
    counts[0] = 0
    guard let longest = (1...15).last(where: { counts[$0] > 0 }) else { return nil }
    var left = 1
    for length in 1...15 {
      left = left * 2 - counts[length]
      if left < 0 { return nil }
    }
    if left > 0, longest != 1 || !mayBeSingle { return nil }
    width = longest
    entries = HuffmanCode.table(lengths, counts, width: longest)
  }

  /// The entry for the next bits: symbol and length; nil if no code begins so.
  func entry(_ bits: UInt64) -> (symbol: Int, length: Int)? {
    let entry = entries[Int(truncatingIfNeeded: bits) & (entries.count - 1)]
    return entry == 0 ? nil : (Int(entry >> 4), Int(entry & 15))
  }

  private static func table(
    _ lengths: some Collection<UInt8>, _ counts: [Int], width: Int
  ) -> [UInt16] {
    var next = [Int](repeating: 0, count: 16)
    for length in 1..<15 { next[length + 1] = (next[length] + counts[length]) * 2 }
    var entries = [UInt16](repeating: 0, count: 1 << width)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let size = Int(length)
      let code = next[size]
      next[size] += 1
      // The stream gives the bits of a code from its first on; numbers have the first bit last.
      var slot = reversed(code, bits: size)
      while slot < entries.count {
        entries[slot] = UInt16(symbol << 4 | size)
        slot += 1 << size
      }
    }
    return entries
  }

  private static func reversed(_ code: Int, bits: Int) -> Int {
    var (rest, out) = (code, 0)
    for _ in 0..<bits {
      out = out << 1 | rest & 1
      rest >>= 1
    }
    return out
  }
}
