import Diagnostics
import Documents
import Foundation
import Fuzzing
import Testing

@testable import Formats

/// No bytes whatever make a reader trap or hang, and what it accepts keeps its promises.
///
/// The seeds of each format stand in `Fixtures/fuzz`; what once went wrong is kept there too.
@Suite struct TextFuzzTests {
  static let formats = ["dl", "ego-tables", "gml", "kumu", "pajek", "table"]

  /// Bytes that have been trouble in one format or another.
  private static let pieces: [[UInt8]] =
    """
    " , = : * [ ] % # ! &# &#34; < > / -1 0 1e999 NaN -Inf 99999999999999999999 200001 0x1 1,5
    """.utf8.split { $0 <= 0x20 }.map(Array.init) + [
      [0x0A], [0x0D], [0x0D, 0x0A], [0x20], [0x00], [0xCC, 0x81], [0xE2, 0x80, 0xAE],
      [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xC3], [0x80], [0xF4, 0x90],
    ]

  @Test(arguments: formats)
  func mutationsNeverTrap(_ name: String) throws {
    let format = try #require(NetworkFormats.named(name))
    let seeds = try fixtureFiles("fuzz/\(name)")
    let words = seeds.flatMap { $0.bytes.split { $0 <= 0x20 }.map(Array.init) }
    var mutation = ByteMutation(pieces: Self.pieces + words)
    for seed in seeds {
      let read = ReadNetwork([seed], format: format, options: Self.options(seed.name))
      #expect(!read.findings.hasErrors, "\(seed.name): \(read.words)")
      check(read)
    }
    var span = FuzzSpan(name, rounds: 500)
    var accepted = 0
    while span.goesOn() {
      let seed = mutation.one(of: seeds)
      let bytes = mutation.mutated(seed.bytes)
      let start = FuzzSpan.processorSeconds()
      let read = ReadNetwork(
        [InputFile(name: seed.name, bytes: bytes)], format: format,
        options: Self.options(seed.name))
      check(read)
      #expect(FuzzSpan.processorSeconds() - start < 5, "\(bytes)")
      if !read.findings.hasErrors { accepted += 1 }
    }
    // Some mutations are no errors, or the test would not look at networks at all.
    #expect(accepted * 100 > span.rounds)
  }

  /// What has to be said of some tables, by the names of the seeds.
  private static func options(_ name: String) -> ReadingOptions {
    var options = ReadingOptions()
    options.isWide = name == "wide.csv"
    options.isMatrix = name.hasPrefix("matrix")
    if name == "list.txt" {
      options.hasHeadings = false
      options.separator = UInt8(ascii: " ")
    }
    return options
  }

  /// Whatever becomes a site must not trap either.
  private func importing(_ network: MappedNetwork) {
    var options = NetworkImport.Options()
    options.tables.settings.name = "lane"
    options.tables.settings.origin = .mapped(
      when: "once", how: "asked", boundary: "all", response: nil)
    let (site, findings) = NetworkImport.site(network, options: options)
    #expect(site != nil || findings.hasErrors)
  }

  private func check(_ read: ReadNetwork) {
    _ = Rendering.text(read.findings)
    if let network = read.network { importing(network) }
    guard !read.findings.hasErrors else { return }
    guard let network = read.network else {
      Issue.record("nothing was read, and nothing is wrong")
      return
    }
    // Rows of a spreadsheet are compared when they become a site.
    guard network.isBuilt else { return }
    let people = Set(read.people.map { $0[0] })
    #expect(people.count == network.people.rowCount)
    let isKnown = read.ties.allSatisfy { people.contains($0[0]) && people.contains($0[1]) }
    #expect(isKnown)
    // What interviews and Kumu say of ties may be words until they become a site.
    if ![EgoTablesFormat.title, KumuFormat.format.title].contains(network.format),
      let weight = network.ties.column(named: NetworkColumns.weight)
    {
      let isNumber = read.ties.allSatisfy { $0[weight].isEmpty || CSVNumber.isNumber($0[weight]) }
      #expect(isNumber)
    }
    let places = Set(read.places.map { $0[0] })
    let isThere = read.attendance.allSatisfy { people.contains($0[0]) && places.contains($0[1]) }
    #expect(isThere)
  }
}
