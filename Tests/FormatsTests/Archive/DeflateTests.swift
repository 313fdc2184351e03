import Diagnostics
import Testing

@testable import Formats

/// What we pack comes back when it is unpacked, byte for byte.
struct DeflateTests {
  /// Bytes without any order, the same at each run.
  private func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 88_172_645_463_325_252
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 32)
    }
  }

  @Test func everythingComesBack() throws {
    let cases: [[UInt8]] = [
      [], [0], [255, 144, 143], Array("abcabcabcabcd".utf8), noise(5000),
      [UInt8](repeating: 7, count: 60_000), noise(40_000) + noise(40_000),
      Array(String(repeating: "<cell>1.25</cell>\n", count: 900).utf8),
      (0..<3000).flatMap { Array("row \($0) ".utf8) },
    ]
    for bytes in cases {
      let packed = Deflate.pack(bytes)
      #expect(try Inflate.unpack(packed[...], size: bytes.count) == bytes, "\(bytes.count)")
    }
    let markup = cases[7]
    #expect(Deflate.pack(markup).count * 20 < markup.count)
  }

  /// Repetitions of every length and at every kind of distance.
  @Test func repetitionsOfAllLengths() throws {
    let filling = noise(33_000)
    for length in [4, 5, 10, 11, 34, 35, 67, 130, 131, 227, 257, 258, 259, 300] {
      for distance in [0, 1, 2, 3, 4, 100, 1500, 24_000, 32_500] {
        let word = noise(length + 7).suffix(length)
        let bytes = word + filling.prefix(distance) + word + [1, 2, 3]
        let packed = Deflate.pack(Array(bytes))
        #expect(try Inflate.unpack(packed[...], size: bytes.count) == Array(bytes))
      }
    }
  }

  @Test func archivesAreReadBack() throws {
    var writer = ZipWriter()
    writer.add("kind", Array("plain".utf8), isPacked: false)
    writer.add("folder/people.csv", Array("id,kind\n1,a\n".utf8))
    writer.add("empty.csv", [])
    #expect(writer.bytes[30..<39].elementsEqual("kindplain".utf8))
    var findings = Findings()
    let files = ZipArchive.files(InputFile(name: "a.zip", bytes: writer.bytes), &findings)
    #expect(findings.all.isEmpty)
    #expect(
      files.map(\.name).sorted() == ["a.zip/empty.csv", "a.zip/folder/people.csv", "a.zip/kind"])
    #expect(files.first { $0.name.hasSuffix("people.csv") }?.bytes == Array("id,kind\n1,a\n".utf8))
  }
}
