import Diagnostics
import Foundation
import Testing

@testable import Formats

struct ZipTests {
  private typealias File = ZipMaker.File

  @Test func filesComeOutByName() {
    var packed = File("deep/b.csv", String(repeating: "a", count: 1 + 258))
    packed.method = 8
    packed.packed = BitWriter.run(of: 0x61, times: 1 + 258)
    var zip = ZipMaker([
      packed, File("é.csv", "id\nann\n"), File("deep/", ""), File("__MACOSX/._b.csv"),
      File(".DS_Store", "\u{0}"), File("Thumbs.db"),
    ])
    zip.remark = "PK\u{5}\u{6} is what ends look like"
    let (files, findings) = read(zip.bytes)
    #expect(findings == "")
    #expect(files.map(\.name) == ["x.zip/deep/b.csv", "x.zip/é.csv"])
    #expect(files.map(\.bytes.count) == [259, 7])
  }

  @Test(arguments: ZipCase.all)
  func brokenArchives(broken: ZipCase) {
    let (files, findings) = read(broken.bytes)
    #expect(findings == broken.expected)
    #expect(files.isEmpty)
  }

  /// Cut off anywhere, an archive is refused, never taken for a smaller one.
  @Test func everyPrefixIsRefused() {
    let whole = ZipMaker([File("a.csv"), File("b.csv", "id\n1\n")]).bytes
    for end in 0..<whole.count { #expect(read(Array(whole[..<end])).files.isEmpty) }
  }

  @Test func everyFlippedBitIsRefusedOrHarmless() {
    let zip = ZipMaker([File("a.csv", "id\nann\nben\n")])
    let whole = zip.bytes
    let good = read(whole).files.map(\.bytes)
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x10
      let (files, findings) = read(bytes)
      if findings.isEmpty || !findings.contains("error") { #expect(files.map(\.bytes) == good) }
    }
  }

  @Test func numbersOfLargeArchives() {
    let zip = ZipMaker([File("a.csv")])
    var bytes = zip.bytes
    let end = bytes.count - 22
    let table = Array(bytes[(end + 12)..<(end + 20)])
    var large: [UInt8] = [0x50, 0x4B, 6, 6, 44, 0, 0, 0, 0, 0, 0, 0, 45, 0, 45, 0]
    large += [UInt8](repeating: 0, count: 8) + [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
    large += table[..<4] + [0, 0, 0, 0] + table[4...] + [0, 0, 0, 0]
    let locator: [UInt8] =
      [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + [UInt8(end), 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]
    bytes.replaceSubrange((end + 8)..<(end + 20), with: [UInt8](repeating: 0xFF, count: 12))
    bytes.insert(contentsOf: large + locator, at: end)
    #expect(read(bytes).files.map(\.name) == ["x.zip/a.csv"])
    // A count that the table of contents does not have.
    bytes[end + 24] = 2
    bytes[end + 32] = 2
    #expect(read(bytes).findings.contains("E-ZIP-DAMAGED") == false)
    #expect(read(bytes).files.isEmpty)
  }

  @Test func aZipStandsForItsFiles() throws {
    let folder = NSTemporaryDirectory() + "zip-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/x.zip"
    try Data(ZipMaker([File("a.csv"), File("b.csv")]).bytes).write(
      to: URL(fileURLWithPath: path))
    var findings = Findings()
    let expected = ["\(path)/a.csv", "\(path)/b.csv"]
    #expect(InputFiles.find([path], &findings).map(\.name) == expected)
    #expect(InputFiles.find([folder], &findings).map(\.name) == expected)
    #expect(findings.all.isEmpty)
  }

  private func read(_ bytes: [UInt8]) -> (files: [InputFile], findings: String) {
    var findings = Findings()
    let files = ZipArchive.files(InputFile(name: "x.zip", bytes: bytes), &findings)
    return (files, Rendering.text(findings))
  }
}
