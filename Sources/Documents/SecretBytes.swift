/// Bytes that nobody can guess: keys of projects and of sessions, codes of rooms.
///
/// They are secrets and part of no result: the one thing in Kith that must not be had again from an address
/// (`StreamKey`), and so the one place that asks the system for chance.
package enum SecretBytes {
  /// So many bytes from the system's generator.
  package static func fresh(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in generator.next() }
  }

  /// Two hexadecimal digits a byte, in small letters.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
