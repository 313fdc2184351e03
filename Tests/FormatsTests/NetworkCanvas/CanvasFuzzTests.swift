import Diagnostics
import Foundation
import Testing

@testable import Formats

/// No bytes whatever make the readers of zips and of interviews trap or hang, and what they accept keeps its
/// promises.
///
/// `KITH_FUZZ_SECONDS=300` in the environment asks for five minutes each.
struct CanvasFuzzTests {
  private struct Dice {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }

    /// One to four changes, pieces of `pieces` among them.
    mutating func changed(_ bytes: [UInt8], _ pieces: [[UInt8]]) -> [UInt8] {
      var bytes = bytes
      for _ in 0...next(4) {
        let place = next(bytes.count + 1)
        switch next(5) {
        case 0: bytes.insert(contentsOf: pieces[next(pieces.count)], at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(8)))
        case 2: if place < bytes.count { bytes[place] = UInt8(next(256)) }
        case 3: if place < bytes.count { bytes[place] ^= 1 << UInt8(next(8)) }
        default: bytes += bytes[min(place, bytes.count)...].prefix(64)
        }
      }
      return bytes
    }
  }

  private static func rounds(_ round: () throws -> Void) rethrows {
    let seconds = ProcessInfo.processInfo.environment["KITH_FUZZ_SECONDS"].flatMap { Int($0) } ?? 1
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var count = 0
    while clock.now < end || count < 50 {
      let start = clock.now
      try round()
      count += 1
      #expect(clock.now - start < .seconds(5))
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
    var dice = Dice(state: 2_026)
    Self.rounds {
      let bytes = dice.changed(seeds[dice.next(seeds.count)], pieces)
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
    var dice = Dice(state: 7)
    Self.rounds {
      let random = (0..<dice.next(200)).map { _ in UInt8(dice.next(256)) }
      let bytes = dice.next(2) == 0 ? random : dice.changed(seed, [[0xFF], [5], [0, 0]])
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
    var dice = Dice(state: 11)
    var accepted = 0
    Self.rounds {
      var files = CanvasFiles.files
      for _ in 0...dice.next(2) {
        let index = dice.next(files.count)
        files[index] = InputFile(
          name: files[index].name, bytes: dice.changed(files[index].bytes, pieces))
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
