/// The two codes of a block, and what their symbols mean (RFC 1951 §3.2.5 and §3.2.6, F).
struct InflateCodes {
  let literals: HuffmanCode
  /// None where the block repeats nothing.
  let distances: HuffmanCode?

  /// Codes by the lengths that stand before a block; nil if there are none of these lengths.
  init?(_ literals: ArraySlice<UInt8>, _ distances: ArraySlice<UInt8>) {
    guard let code = HuffmanCode(lengths: literals) else { return nil }
    self.literals = code
    self.distances = HuffmanCode(lengths: distances)
    if self.distances == nil, distances.contains(where: { $0 > 0 }) { return nil }
  }

  /// The codes of a block that brings none along.
  static let fixed: InflateCodes? = {
    let literals =
      [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
      + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8)
    return InflateCodes(literals[...], [UInt8](repeating: 5, count: 32)[...])
  }()

  /// The order in which the lengths of the code for lengths stand.
  static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// The shortest length of each symbol from 257 on, and how many more bits say how much is added.
  static let lengths: [(base: Int, extra: Int)] =
    (0..<8).map { (3 + $0, 0) }
    + (8..<28).map { (3 + (4 + $0 % 4) << ($0 / 4 - 1), $0 / 4 - 1) } + [(258, 0)]

  /// The shortest distance of each symbol, and how many more bits say how much is added.
  static let distances: [(base: Int, extra: Int)] =
    (0..<4).map { (1 + $0, 0) } + (4..<30).map { (1 + (2 + $0 % 2) << ($0 / 2 - 1), $0 / 2 - 1) }
}
