/// Makes a zip archive in memory (APPNOTE 6.3.10 §4.3, F): the same bytes for the same files.
///
/// Every file has the time stamp 1 January 1980, the first that the format knows, and no rights.
package struct ZipWriter {
  private var files: [UInt8] = []
  private var table: [UInt8] = []
  private var count = 0

  /// An archive without files.
  package init() {}

  /// Adds a file.
  ///
  /// - Parameter isPacked: Whether it is packed; what stands unpacked can be read by programs that look at the first
  ///   bytes of an archive.
  package mutating func add(_ name: String, _ bytes: [UInt8], isPacked: Bool = true) {
    let start = files.count
    let stored = isPacked ? Deflate.pack(bytes) : bytes
    let method = isPacked ? 8 : 0
    // Version 2.0, no flags, method, time and date, checksum, sizes, length of the name, nothing extra.
    let facts =
      number(20, 2) + number(0, 2) + number(method, 2) + number(0, 2) + number(0x21, 2)
      + number(Int(CRC32.of(bytes)), 4) + number(stored.count, 4) + number(bytes.count, 4)
      + number(name.utf8.count, 2) + number(0, 2)
    files += number(0x0403_4B50, 4) + facts + name.utf8 + stored
    table += number(0x0201_4B50, 4) + number(20, 2) + facts + number(0, 10) + number(start, 4)
    table += name.utf8
    count += 1
  }

  /// The archive.
  package var bytes: [UInt8] {
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
      + number(table.count, 4) + number(files.count, 4) + number(0, 2)
    return files + table + end
  }

  private func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}
