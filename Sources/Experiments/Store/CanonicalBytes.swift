/// Bytes that say a list of values so that no two lists have the same: what keys of a store are digests of.
///
/// Each value is a letter for its kind and then its bytes, whole numbers as 8 bytes with the lowest first:
/// `t` text (length, UTF-8), `n` whole number, `d` number (its 64 bits; every "not a number" is the same),
/// `y`/`f` yes or no, `-` nothing, `l` list (how many follow), `b` bytes (length, bytes).
struct CanonicalBytes {
  private(set) var bytes: [UInt8] = []

  mutating func text(_ text: String) {
    begin("t", text.utf8.count)
    bytes += text.utf8
  }

  mutating func text(_ text: String?) {
    if let text { self.text(text) } else { nothing() }
  }

  mutating func whole(_ number: some BinaryInteger) {
    bytes.append(UInt8(ascii: "n"))
    word(UInt64(truncatingIfNeeded: number))
  }

  mutating func number(_ number: Double) {
    bytes.append(UInt8(ascii: "d"))
    word(number.isNaN ? Double.nan.bitPattern : number.bitPattern)
  }

  mutating func number(_ number: Double?) {
    if let number { self.number(number) } else { nothing() }
  }

  mutating func flag(_ flag: Bool) { bytes.append(UInt8(ascii: flag ? "y" : "f")) }

  mutating func nothing() { bytes.append(UInt8(ascii: "-")) }

  mutating func list<Element>(
    _ elements: some Collection<Element>, _ each: (inout CanonicalBytes, Element) -> Void
  ) {
    begin("l", elements.count)
    for element in elements { each(&self, element) }
  }

  mutating func some(_ some: [UInt8]) {
    begin("b", some.count)
    bytes += some
  }

  private mutating func begin(_ kind: Unicode.Scalar, _ count: Int) {
    bytes.append(UInt8(ascii: kind))
    word(UInt64(count))
  }

  private mutating func word(_ word: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}
