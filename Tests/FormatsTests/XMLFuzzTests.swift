import Diagnostics
import Foundation
import Fuzzing
import Testing

@testable import Formats

/// No bytes whatever make the readers of GraphML and GEXF trap or hang, and what they accept is a network.
///
/// The kept corpus stands in `Fixtures/fuzz`.
struct XMLFuzzTests {
  static let formats = ["graphml", "gexf"]
  private static let pieces: [String] = [
    "<", ">", "/>", "&", "&amp;", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "<!DOCTYPE a>",
    "<?x?>",
    "\u{0}", "\u{1}", "\u{202E}", "\u{FEFF}", "é", "<node id=\"ann\"/>", "<node/>", "</node>",
    "<graph edgedefault=\"directed\">", "</graph>", "<edge source=\"ann\" target=\"a\"/>",
    "<data key=\"d0\">",
    "</data>", "<hyperedge/>", "<port/>", "<key id=\"d9\" for=\"node\"/>", "<default>x</default>",
    "<attvalue for=\"0\" value=\"1e999\"/>", "<nodes>", "</nodes>", "<attributes class=\"edge\">",
    "NaN", "1e999",
    "-", "0x10", " directed=\"true\"", " type=\"mutual\"", " id=\"\"", " weight=\"inf\"",
    " pid=\"0\"",
    "<y:NodeLabel>", "<y:Arrows source=\"none\" target=\"x\"/>", " nc:sessionUUID=\"s\"",
    "kith_type", "place",
    " xmlns:g=\"u\"", "g:", "\u{10FFFF}", "999999999999999999999",
  ]

  static func seeds(_ format: String) throws -> [[UInt8]] {
    try fixtureNames(in: "fuzz/\(format)").map {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: fixture("fuzz/\(format)/\($0)"))))
    }
  }

  @Test(arguments: formats)
  func seedsAreRead(_ format: String) throws {
    let seeds = try XMLFuzzTests.seeds(format)
    #expect(seeds.count >= 3)
    for seed in seeds {
      let (network, findings) = NetworkFiles.read([InputFile(name: "t.\(format)", bytes: seed)])
      #expect(network != nil && !findings.hasErrors, "\(Rendering.text(findings))")
    }
  }

  @Test(arguments: formats)
  func mutationsNeverTrap(_ format: String) throws {
    let seeds = try XMLFuzzTests.seeds(format)
    var mutation = ByteMutation(pieces: Self.pieces.map { Array($0.utf8) })
    var span = FuzzSpan(format, rounds: 1_000)
    var accepted = 0
    while span.goesOn() {
      let bytes = mutation.mutated(mutation.one(of: seeds), most: 3)
      let file = InputFile(name: "t.\(format)", bytes: bytes)
      let (network, findings) = NetworkFiles.read([file], format: NetworkFormats.named(format))
      #expect(network != nil || findings.hasErrors)
      #expect(Rendering.text(findings).utf8.count < 64 << 10)
      if let network, !findings.hasErrors {
        accepted += 1
        look(through: network)
      }
    }
    #expect(accepted > span.rounds / 100, "\(accepted) of \(span.rounds)")
  }

  /// Both ends of every tie are people, and every weight is a number.
  private func look(through network: MappedNetwork) {
    let people = Set(
      (0..<network.people.rowCount).map { Array(network.people.text(row: $0, column: 0).utf8) })
    #expect(people.count == network.people.rowCount)
    for row in 0..<network.ties.rowCount {
      for column in 0...1 {
        #expect(people.contains(Array(network.ties.text(row: row, column: column).utf8)))
      }
      if let weight = network.ties.column(named: "weight"),
        !network.ties.isBlank(row: row, column: weight)
      {
        let text = network.ties.text(row: row, column: weight)
        #expect(Double(text)?.isFinite == true, "\(text)")
      }
    }
  }

  /// T-34: a file that was cut off is never taken for a smaller network.
  @Test(arguments: formats)
  func noPrefixIsTakenForLess(_ format: String) throws {
    for seed in try XMLFuzzTests.seeds(format) {
      let whole = NetworkFiles.read([InputFile(name: "t.\(format)", bytes: seed)]).network
      for length in 0..<seed.count {
        let cut = InputFile(name: "t.\(format)", bytes: Array(seed.prefix(length)))
        let (network, findings) = NetworkFiles.read([cut], format: NetworkFormats.named(format))
        guard !findings.hasErrors else { continue }
        #expect(network?.people.rowCount == whole?.people.rowCount, "\(length) bytes")
        #expect(network?.ties.rowCount == whole?.ties.rowCount)
      }
    }
  }
}
