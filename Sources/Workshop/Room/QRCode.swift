/// An address as a square that phones read: a QR code of version 3, level L, for at most 53 bytes.
///
/// - References: ISO/IEC 18004:2015, sections 7 and 8 (M); `QRCodeTests` holds a square that an independent reader
///   understood.
struct QRCode {
  /// Rows of 29, true = dark.
  private(set) var dark = [[Bool]](repeating: [Bool](repeating: false, count: size), count: size)
  private var isTaken = [[Bool]](repeating: [Bool](repeating: false, count: size), count: size)

  static let size = 29
  /// Version 3-L: words of data and of correction.
  private static let (words, checks) = (55, 15)
  static let most = 53

  /// Nil where the text is too long.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.most else { return nil }
    drawPatterns()
    let data = Self.data(bytes)
    place(data + Self.correction(data))
  }

  /// Mode (bytes), length, the bytes, an end, and filling.
  private static func data(_ bytes: [UInt8]) -> [UInt8] {
    var bits =
      [false, true, false, false] + Self.bits(UInt8(bytes.count)) + bytes.flatMap(Self.bits)
    bits += [Bool](repeating: false, count: min(4, 8 * words - bits.count))
    while bits.count % 8 != 0 { bits.append(false) }
    var data = stride(from: 0, to: bits.count, by: 8).map { at in
      bits[at..<at + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    var isFirst = true
    while data.count < words {
      data.append(isFirst ? 0xEC : 0x11)
      isFirst.toggle()
    }
    return data
  }

  private static func bits(_ byte: UInt8) -> [Bool] { (0..<8).map { byte >> (7 - $0) & 1 == 1 } }

  /// Reed–Solomon over GF(256) with x⁸ + x⁴ + x³ + x² + 1.
  private static func correction(_ data: [UInt8]) -> [UInt8] {
    var generator: [UInt8] = [1]
    var root: UInt8 = 1
    for _ in 0..<checks {
      var next = generator + [0]
      for (index, value) in generator.enumerated() { next[index + 1] ^= product(value, root) }
      generator = next
      root = product(root, 2)
    }
    var rest = data + [UInt8](repeating: 0, count: checks)
    for at in data.indices {
      let lead = rest[at]
      for (index, value) in generator.enumerated() { rest[at + index] ^= product(value, lead) }
    }
    return Array(rest.suffix(checks))
  }

  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var (a, b, sum) = (UInt16(a), b, UInt16(0))
    while b > 0 {
      if b & 1 == 1 { sum ^= a }
      a <<= 1
      if a & 0x100 != 0 { a ^= 0x11D }
      b >>= 1
    }
    return UInt8(truncatingIfNeeded: sum)
  }
}

extension QRCode {
  private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
    guard (0..<Self.size).contains(row), (0..<Self.size).contains(column) else { return }
    dark[row][column] = isDark
    isTaken[row][column] = true
  }

  private mutating func drawPatterns() {
    let last = Self.size - 7
    for (top, left) in [(0, 0), (0, last), (last, 0)] {
      for row in -1...7 {
        for column in -1...7 {
          let ring = max(abs(row - 3), abs(column - 3))
          set(top + row, left + column, ring != 2 && ring < 4)
        }
      }
    }
    for row in -2...2 {
      for column in -2...2 { set(22 + row, 22 + column, max(abs(row), abs(column)) != 1) }
    }
    for at in 8..<Self.size - 8 {
      set(6, at, at.isMultiple(of: 2))
      set(at, 6, at.isMultiple(of: 2))
    }
    // Level L with the first mask, twice; and the spot that is always dark.
    let form = "111011111000100".map { $0 == "1" }
    for (index, isDark) in form.enumerated() {
      let first = [
        (8, 0), (8, 1), (8, 2), (8, 3), (8, 4), (8, 5), (8, 7), (8, 8), (7, 8), (5, 8), (4, 8),
        (3, 8), (2, 8), (1, 8),
        (0, 8),
      ][index]
      set(first.0, first.1, isDark)
      let second = index < 7 ? (Self.size - 1 - index, 8) : (8, Self.size - 15 + index)
      set(second.0, second.1, isDark)
    }
    set(Self.size - 8, 8, true)
  }

  /// Up and down in pairs of columns from the right, past the column of marks; every second spot turned round.
  private mutating func place(_ words: [UInt8]) {
    var bits = words.flatMap(Self.bits)[...]
    var isUp = true
    for right in [28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8, 5, 3, 1] {
      for step in 0..<Self.size {
        let row = isUp ? Self.size - 1 - step : step
        for column in [right, right - 1] where !isTaken[row][column] {
          let bit = bits.popFirst() ?? false
          dark[row][column] = bit != (row + column).isMultiple(of: 2)
        }
      }
      isUp.toggle()
    }
  }

  /// A picture with the margin that readers need.
  func svg(_ words: String) -> String {
    let spots = dark.enumerated().flatMap { row, line in
      line.enumerated().compactMap { $1 ? "M\($0 + 4) \(row + 4)h1v1h-1z" : nil }
    }
    return
      "<svg class=\"qr\" viewBox=\"0 0 37 37\" role=\"img\" aria-label=\"\(Page.escaped(words))\" shape-rendering=\"crispEdges\">"
      + "<rect width=\"37\" height=\"37\" fill=\"#fff\"/><path d=\"\(spots.joined())\" fill=\"#000\"/></svg>"
  }
}
