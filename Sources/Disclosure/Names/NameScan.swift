import Foundation

/// Looks for names in bytes, in whatever writing they may stand there.
///
/// Each name is looked for in UTF-8 and UTF-16 (both byte orders), base 64 (at all three places of a group),
/// hexadecimal digits and percent signs; capitals of ASCII letters do not matter except in base 64. A name
/// counts only between letters and digits that are not its own, so that "Ann" is not found in "annual".
/// Names of fewer than three letters, and numbers, cannot be told from other text and are not looked for.
public struct NameScan: Sendable {
  private struct Needle: Sendable {
    let bytes: [UInt8]
    let isFolded: Bool
    let isWord: Bool
    let name: Int
  }

  private var byStart: [[Needle]]
  /// How many names are looked for.
  public let count: Int
  /// How many were too short, or numbers.
  public let skipped: Int

  /// A scan for some names; the same name counts once.
  ///
  /// - Parameter words: Text that is known to be harmless: a name that stands in it is not looked for.
  public init(_ names: [String], except words: [UInt8] = []) {
    var seen = Set<String>()
    let all = names.filter { seen.insert($0).inserted }
    let candidates = all.filter(Self.canBeFound)
    let harmless = words.isEmpty ? [] : NameScan(candidates).which(words)
    let known = candidates.indices.filter { !harmless.contains($0) }.map { candidates[$0] }
    count = known.count
    skipped = all.count - known.count
    byStart = [[Needle]](repeating: [], count: 65_536)
    for (index, name) in known.enumerated() {
      for needle in Self.needles(name, index) where needle.bytes.count >= 2 {
        byStart[Int(needle.bytes[0]) << 8 | Int(needle.bytes[1])].append(needle)
      }
    }
  }

  static func canBeFound(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    return scalars.count >= 3 && scalars.contains { $0.properties.isAlphabetic }
  }

  /// How many different names are in some bytes. Cost: a pass over the bytes.
  public func found(in bytes: [UInt8]) -> Int { which(bytes).count }

  private func which(_ bytes: [UInt8]) -> Set<Int> {
    guard count > 0, bytes.count > 1 else { return [] }
    let folded = bytes.map(Self.fold)
    var names = Set<Int>()
    for place in 0..<bytes.count - 1 {
      for needle in byStart[Int(folded[place]) << 8 | Int(folded[place + 1])] where needle.isFolded
      {
        if Self.stands(needle, in: folded, at: place) { names.insert(needle.name) }
      }
      for needle in byStart[Int(bytes[place]) << 8 | Int(bytes[place + 1])] where !needle.isFolded {
        if Self.stands(needle, in: bytes, at: place) { names.insert(needle.name) }
      }
    }
    return names
  }

  private static func stands(_ needle: Needle, in bytes: [UInt8], at place: Int) -> Bool {
    let end = place + needle.bytes.count
    guard end <= bytes.count, bytes[place..<end].elementsEqual(needle.bytes) else { return false }
    guard needle.isWord else { return true }
    let isStart = place == 0 || !isLetterOrDigit(bytes[place - 1])
    return isStart && (end == bytes.count || !isLetterOrDigit(bytes[end]))
  }

  private static func fold(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func needles(_ name: String, _ index: Int) -> [Needle] {
    let plain = Array(name.utf8)
    let units = Array(name.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    var out = [
      Needle(bytes: plain.map(fold), isFolded: true, isWord: true, name: index),
      Needle(bytes: little.map(fold), isFolded: true, isWord: false, name: index),
      Needle(bytes: big.map(fold), isFolded: true, isWord: false, name: index),
    ]
    let hex = plain.flatMap { Array((($0 < 16 ? "0" : "") + String($0, radix: 16)).utf8) }
    if plain.count >= 4 {
      out.append(Needle(bytes: hex, isFolded: true, isWord: false, name: index))
    }
    for writing in percent(plain) {
      out.append(Needle(bytes: writing.map(fold), isFolded: true, isWord: true, name: index))
    }
    for shift in 0..<3 {
      let text = base64(plain, shift: shift)
      if text.count >= 6 {
        out.append(Needle(bytes: text, isFolded: false, isWord: false, name: index))
      }
    }
    return out
  }

  /// With everything but letters and digits escaped, with plus signs for spaces, and with all escaped.
  private static func percent(_ bytes: [UInt8]) -> [[UInt8]] {
    func escaped(_ byte: UInt8) -> [UInt8] {
      Array(("%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
    }
    let some = bytes.flatMap { isLetterOrDigit(fold($0)) ? [$0] : escaped($0) }
    let plus = bytes.flatMap {
      $0 == 0x20 ? [0x2B] : isLetterOrDigit(fold($0)) ? [$0] : escaped($0)
    }
    let all = bytes.flatMap(escaped)
    return [some, plus, all].filter { $0 != bytes }
  }

  /// The characters of base 64 that depend on the name alone, if it begins at this place of a group.
  private static func base64(_ bytes: [UInt8], shift: Int) -> [UInt8] {
    let padded = [UInt8](repeating: 0, count: shift) + bytes
    let text = Array(Data(padded).base64EncodedString().utf8)
    // The first whole six bits behind the shift, and the last before the end.
    let first = (8 * shift + 5) / 6
    let last = padded.count * 8 / 6
    return first < last ? Array(text[first..<last]) : []
  }
}
