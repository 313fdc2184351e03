/// Finds the table at the end of a zip archive and reads it.
///
/// Everything is taken from that table, and every number in it is checked before it is used. Archives that
/// begin elsewhere than at their first byte, that are cut in parts, or whose tables leave room for more than
/// one reading are refused: programs differ in what they unpack of them.
struct ZipDirectory {
  /// Why the table cannot be read, in words.
  struct Fault: Error { let code: String; let words: String }

  let entries: [ZipEntry]
  /// Where the table begins: entries end before it.
  let start: Int

  private static let damaged = Fault(
    code: "E-ZIP-DAMAGED", words: "the table of contents at its end is damaged or cut off")

  /// The table; at most `most` entries are read.
  init(_ bytes: [UInt8], most: Int) throws(Fault) {
    let end = try ZipDirectory.end(bytes, most: most)
    var reader = ZipReader(bytes: bytes, place: end.start, end: end.start + end.length)
    var entries: [ZipEntry] = []
    for _ in 0..<end.count {
      guard let entry = reader.entry() else { throw ZipDirectory.damaged }
      entries.append(entry)
    }
    guard reader.place == reader.end else { throw ZipDirectory.damaged }
    self.entries = entries
    start = end.start
  }

  private typealias End = (start: Int, length: Int, count: Int)

  private static func end(_ bytes: [UInt8], most: Int) throws(Fault) -> End {
    guard let place = place(bytes) else { throw damaged }
    var reader = ZipReader(bytes: bytes, place: place + 4, end: bytes.count)
    guard let disk = reader.number(2), let first = reader.number(2), let here = reader.number(2),
      var count = reader.number(2), var length = reader.number(4), var start = reader.number(4)
    else { throw damaged }
    var tableEnd = place
    if here == 0xFFFF || count == 0xFFFF || length == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      guard let large = largeEnd(bytes, before: place) else { throw damaged }
      (start, length, count, tableEnd) = (large.start, large.length, large.count, large.place)
    } else if disk != 0 || first != 0 || here != count {
      throw Fault(code: "E-ZIP-PARTS", words: "this is one part of an archive in several parts")
    }
    if count > most {
      throw Fault(
        code: "E-ZIP-LIMIT", words: "it holds \(count) files; at most \(most) are read")
    }
    guard length <= tableEnd, start == tableEnd - length, length >= count * 46 else {
      throw damaged
    }
    return (start, length, count)
  }

  /// Where the last record begins: what follows it, a remark, must end with the file.
  private static func place(_ bytes: [UInt8]) -> Int? {
    var place = bytes.count - 22
    while place >= 0, place >= bytes.count - 22 - 0xFFFF {
      var reader = ZipReader(bytes: bytes, place: place, end: bytes.count)
      if reader.number(4) == 0x0605_4B50 {
        reader.place = place + 20
        if reader.number(2) == bytes.count - place - 22 { return place }
      }
      place -= 1
    }
    return nil
  }

  /// The record of large archives, ZIP64, which stands before the last one.
  private static func largeEnd(
    _ bytes: [UInt8], before place: Int
  ) -> (place: Int, start: Int, length: Int, count: Int)? {
    var locator = ZipReader(bytes: bytes, place: place - 20, end: place)
    guard place >= 20, locator.number(4) == 0x0706_4B50, locator.number(4) == 0,
      let found = locator.number(8), locator.number(4) == 1, found == place - 76
    else { return nil }
    var reader = ZipReader(bytes: bytes, place: found, end: place - 20)
    guard reader.number(4) == 0x0606_4B50, reader.number(8) == 44, reader.skip(4),
      reader.number(4) == 0, reader.number(4) == 0, let here = reader.number(8),
      let count = reader.number(8), here == count, let length = reader.number(8),
      let start = reader.number(8)
    else { return nil }
    return (found, start, length, count)
  }
}
