/// Reads numbers and records of a zip archive, the lowest byte first, and never beyond an end.
struct ZipReader {
  let bytes: [UInt8]
  var place: Int
  let end: Int

  /// A number of 2, 4 or 8 bytes; nil if it is not there or is beyond what can be counted.
  mutating func number(_ size: Int) -> Int? {
    guard place >= 0, end <= bytes.count, size <= end - place else { return nil }
    var value: UInt64 = 0
    for index in (0..<size).reversed() { value = value << 8 | UInt64(bytes[place + index]) }
    place += size
    return Int(exactly: value)
  }

  /// Goes on; false if that is beyond the end.
  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, count <= end - place else { return false }
    place += count
    return true
  }

  /// Some bytes.
  mutating func slice(_ count: Int) -> ArraySlice<UInt8>? {
    let start = place
    return skip(count) ? bytes[start..<place] : nil
  }

  /// A record of the table of contents; nil if there is none here.
  mutating func entry() -> ZipEntry? {
    guard number(4) == 0x0201_4B50, let made = number(2), skip(2), let flags = number(2),
      let method = number(2), skip(4), let checksum = number(4), let packed = number(4),
      let unpacked = number(4), let nameLength = number(2), let extraLength = number(2),
      let remark = number(2), number(2) == 0, skip(2), let rights = number(4),
      let start = number(4), let name = slice(nameLength), let extra = slice(extraLength),
      skip(remark)
    else { return nil }
    var sizes = [unpacked, packed, start]
    guard widen(&sizes, extra) else { return nil }
    return ZipEntry(
      name: Array(name), method: method, flags: flags,
      checksum: UInt32(truncatingIfNeeded: checksum),
      packed: sizes[1], unpacked: sizes[0], start: sizes[2],
      unixKind: made >> 8 == 3 ? rights >> 16 & 0xF000 : 0)
  }

  /// Puts in the numbers of ZIP64 that have no room in the record (APPNOTE §4.5.3, F): false if they are
  /// announced and not there.
  private func widen(_ sizes: inout [Int], _ extra: ArraySlice<UInt8>) -> Bool {
    guard sizes.contains(0xFFFF_FFFF) else { return true }
    var reader = ZipReader(bytes: bytes, place: extra.startIndex, end: extra.endIndex)
    while let kind = reader.number(2), let length = reader.number(2) {
      guard let field = reader.slice(length) else { return false }
      guard kind == 1 else { continue }
      var numbers = ZipReader(bytes: bytes, place: field.startIndex, end: field.endIndex)
      for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
        guard let number = numbers.number(8) else { return false }
        sizes[index] = number
      }
      return true
    }
    return false
  }

  /// Where the contents of an entry stand, behind its own heading; nil if that says something else than
  /// the table of contents.
  static func contents(_ entry: ZipEntry, in bytes: [UInt8], upTo end: Int) -> Range<Int>? {
    var reader = ZipReader(bytes: bytes, place: entry.start, end: end)
    guard reader.number(4) == 0x0403_4B50, reader.skip(2), reader.number(2) == entry.flags,
      reader.number(2) == entry.method, reader.skip(16), let nameLength = reader.number(2),
      let extraLength = reader.number(2), let name = reader.slice(nameLength),
      name.elementsEqual(entry.name), reader.skip(extraLength)
    else { return nil }
    let start = reader.place
    return reader.skip(entry.packed) ? start..<reader.place : nil
  }
}
