@testable import Formats

/// Makes zip archives byte by byte, sound ones and ones that lie.
struct ZipMaker {
  /// One file, and what its records say about it.
  struct File {
    var name: String
    var bytes: [UInt8]
    var method = 0
    /// The bytes as they stand in the archive; nil means `bytes`.
    var packed: [UInt8]?
    var flags = 0
    var made = 20
    var rights = 0
    var size: Int?
    var checksum: UInt32?
    /// The name in the entry's own heading.
    var ownName: String?
    /// Where the table of contents says that the entry begins.
    var start: Int?

    init(_ name: String, _ text: String = "id\n") {
      self.name = name
      bytes = Array(text.utf8)
    }
  }

  var files: [File] = []
  var count: Int?
  var remark = ""

  /// An archive of these files.
  init(_ files: [File]) { self.files = files }

  /// The archive.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    var table: [UInt8] = []
    for file in files {
      let start = file.start ?? out.count
      let packed = file.packed ?? file.bytes
      let checksum = file.checksum ?? CRC32.of(file.bytes)
      let own = Array((file.ownName ?? file.name).utf8)
      let sizes = number(packed.count, 4) + number(file.size ?? file.bytes.count, 4)
      out += number(0x0403_4B50, 4) + number(20, 2) + number(file.flags, 2)
      out += number(file.method, 2) + number(0, 4) + number(Int(checksum), 4) + sizes
      out += number(own.count, 2) + number(0, 2) + own + packed
      let name = Array(file.name.utf8)
      table += number(0x0201_4B50, 4) + number(file.made, 2) + number(20, 2)
      table += number(file.flags, 2) + number(file.method, 2) + number(0, 4)
      table += number(Int(checksum), 4) + sizes + number(name.count, 2) + number(0, 8)
      table += number(file.rights << 16, 4) + number(start, 4) + name
    }
    let end = number(table.count, 4) + number(out.count, 4) + number(remark.utf8.count, 2)
    let counts = number(0, 4) + number(count ?? files.count, 2) + number(count ?? files.count, 2)
    return out + table + number(0x0605_4B50, 4) + counts + end + Array(remark.utf8)
  }

  private func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

/// Writes DEFLATE streams of the simplest sort.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var count = 0

  /// Puts down bits, the lowest first.
  mutating func put(_ value: Int, _ bits: Int) {
    for index in 0..<bits {
      if count % 8 == 0 { bytes.append(0) }
      if value >> index & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(count % 8) }
      count += 1
    }
  }

  /// Puts down a code, its first bit first.
  mutating func code(_ value: Int, _ bits: Int) {
    for index in (0..<bits).reversed() { put(value >> index & 1, 1) }
  }

  /// `count` times one letter below 144: the letter, then stretches of 258 that repeat it.
  static func run(of letter: UInt8, times: Int) -> [UInt8] {
    var writer = BitWriter()
    writer.put(1, 1)
    writer.put(1, 2)
    writer.code(0x30 + Int(letter), 8)
    for _ in 0..<(times - 1) / 258 {
      writer.code(0b1100_0101, 8)
      writer.code(0, 5)
    }
    writer.code(0, 7)
    return writer.bytes
  }
}
