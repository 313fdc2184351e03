import Diagnostics
import Foundation
import Fuzzing
import Testing

@testable import Formats

/// No bytes whatever make the readers of zips and of interviews trap or hang, and what they accept keeps its
/// promises.
struct CanvasFuzzTests {
  private static func rounds(_ name: String, _ round: () throws -> Void) rethrows {
    var span = FuzzSpan(name, rounds: 300)
    while span.goesOn() {
      let start = FuzzSpan.processorSeconds()
      try round()
      #expect(FuzzSpan.processorSeconds() - start < 5)
    }
  }

  @Test func archives() throws {
    let pieces: [[UInt8]] = [
      [0x50, 0x4B, 3, 4], [0x50, 0x4B, 1, 2], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 6, 6],
      [0x50, 0x4B, 6, 7], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0xFF, 0xFF], [8, 0],
      Array("../".utf8), Array("/".utf8), [0], [0x80], [0xFF, 0xFF, 0xFF, 0x7F],
    ]
    var packed = ZipMaker.File("b.csv", String(repeating: "a", count: 1 + 258 * 3))
    packed.method = 8
    packed.packed = BitWriter.run(of: 0x61, times: 1 + 258 * 3)
    let seeds = [
      ZipMaker([ZipMaker.File("a.csv", "id\nann\n"), packed]).bytes,
      ZipMaker([packed]).bytes, ZipMaker([ZipMaker.File("x/"), ZipMaker.File(".y")]).bytes,
    ]
    var dice = ByteMutation(pieces: pieces)
    Self.rounds("zip") {
      let bytes = dice.mutated(dice.one(of: seeds), most: 4)
      var findings = Findings()
      let files = ZipArchive.files(InputFile(name: "x.zip", bytes: bytes), &findings)
      _ = Rendering.text(findings)
      #expect(files.isEmpty == findings.hasErrors)
      #expect(files.reduce(0) { $0 + $1.bytes.count } <= ZipArchive.Limits.bytes)
    }
  }

  /// Streams of random bits, and sound ones that were changed: what comes out has the size that was said.
  @Test func streams() {
    let seed = BitWriter.run(of: 0x61, times: 1 + 258 * 3)
    var dice = ByteMutation(pieces: [[0xFF], [5], [0, 0]])
    Self.rounds("inflate") {
      let random = (0..<dice.next(200)).map { _ in UInt8(dice.next(256)) }
      let bytes = dice.next(2) == 0 ? random : dice.mutated(seed, most: 4)
      let size = dice.next(2_000)
      if let out = try? Inflate.unpack(bytes[...], size: size) { #expect(out.count == size) }
    }
  }

  @Test func exports() throws {
    let pieces: [[UInt8]] =
      [
        "networkCanvasEgoUUID", "networkCanvasUUID", "A", "B", "n1", "true", "ENCRYPTED", ",,",
        "\r\n",
      ]
      .map { Array($0.utf8) } + [[0x22], [0], [0xFF], [0x2C], [0x0A]]
    var dice = ByteMutation(pieces: pieces)
    var accepted = 0
    Self.rounds("network-canvas") {
      var files = CanvasFiles.files
      for _ in 0...dice.next(2) {
        let index = dice.next(files.count)
        files[index] = InputFile(
          name: files[index].name, bytes: dice.mutated(files[index].bytes, most: 4))
      }
      if dice.next(4) == 0 { files.remove(at: dice.next(files.count)) }
      let (network, findings) = NetworkFiles.read(files, format: NetworkCanvasFormat.format)
      _ = Rendering.text(findings)
      guard !findings.hasErrors else { return }
      accepted += 1
      guard let network else {
        Issue.record("nothing was read, and nothing is wrong")
        return
      }
      let ids = Set((0..<network.people.rowCount).map { network.people.text(row: $0, column: 0) })
      #expect(ids.count == network.people.rowCount)
      let known = (0..<network.ties.rowCount).allSatisfy { row in
        ids.contains(network.ties.text(row: row, column: 0))
          && ids.contains(network.ties.text(row: row, column: 1))
      }
      #expect(known)
      if let people = MatchPeople(network) {
        _ = PersonMatchTable.bytes(PersonMatching(people, least: 0))
      }
    }
    #expect(accepted > 0)
  }

  /// No prefix of a table is taken for less than the whole without a word, unless it ends with a row.
  @Test func everyPrefixOfATable() {
    for index in CanvasFiles.files.indices {
      let whole = CanvasFiles.files[index]
      for end in 0..<whole.bytes.count {
        var files = CanvasFiles.files
        files[index] = InputFile(name: whole.name, bytes: Array(whole.bytes[..<end]))
        let (_, findings) = NetworkFiles.read(files, format: NetworkCanvasFormat.format)
        let isRow = end > 1 && [0x0A, 0x0D].contains(whole.bytes[end - 1])
        let isWarned = findings.all.contains { $0.code == "W-CSV-END" }
        #expect(isRow || isWarned || findings.hasErrors, "\(whole.name) \(end)")
      }
    }
  }
}
