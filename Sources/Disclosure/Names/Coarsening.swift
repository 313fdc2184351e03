import Documents

/// Ages and dates made coarse (rule P11).
enum Coarsening {
  /// A ten-year band: "30 to 39"; nil of what is no whole number from 0 to 129.
  static func ageBand(_ text: String) -> String? {
    guard let age = wholeNumber(text), (0..<130).contains(age) else { return nil }
    let low = age / 10 * 10
    return "\(low) to \(low + 9)"
  }

  /// The month of a date: "2024-05" of "2024-05-17" and of "2024-05-17T10:12:00Z"; nil of anything else.
  static func month(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    let digits = [0, 1, 2, 3, 5, 6, 8, 9].map { bytes[$0] }
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard bytes.count == 10 || bytes[10] == 0x54 || bytes[10] == 0x20 else { return nil }
    let month = wholeNumber(String(decoding: bytes[5..<7], as: UTF8.self)) ?? 0
    return (1...12).contains(month) ? String(decoding: bytes[..<7], as: UTF8.self) : nil
  }

  private static func wholeNumber(_ text: String) -> Int? {
    let digits = Array(text.utf8)
    guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
