import Diagnostics
import Foundation
import Testing

@testable import Formats

/// Files that other programs wrote, held to counts that were worked out elsewhere.
///
/// They are not part of the project: the test runs where `KITH_DATA` names their folder. Where igraph 1.0
/// and networkx 3.6 disagree, or invent people, the comment says what the file itself says.
@Suite(.enabled(if: kithData != nil)) struct TextFormatDataTests {

  /// A file and its people, ties, places and rows of attendance.
  struct Counted: Sendable, CustomStringConvertible {
    let path: String
    let counts: [Int]

    init(_ path: String, _ counts: Int...) {
      self.path = path
      self.counts = counts + [Int](repeating: 0, count: 4 - counts.count)
    }

    var description: String { path }
  }

  static let counted: [Counted] = [
    // igraph refuses the coordinates behind the colour; networkx reads 18 and 44.
    Counted("formats-pajek/original/Campnet.paj", 18, 44),
    // Both refuse `*Matrix :1 "name"`: the non-zero cells are counted, relation by relation.
    Counted("formats-pajek/original/Knoke_Bureaucracies_Network.pajek", 10, 71),
    Counted("formats-pajek/original/Krackhardt_High-tech_managers.paj", 21, 312),
    Counted("formats-pajek/original/Padgett_Florentine_Families.paj", 16, 70),
    // networkx invents ten people, one for each line `*Arcs :k "name"`; there are 18.
    Counted("formats-pajek/original/SAMPSON.NET", 18, 510),
    Counted("formats-pajek/original/Krackhardt_Kite_N10.paj", 10, 18),
    Counted("formats-pajek/original/Sampson_Monks_N18.net", 18, 41),
    // Two modes: 8 people and 5 places; igraph counts them together as 13.
    Counted("formats-pajek/original/igraph-bipartite.net", 8, 0, 5, 11),
    Counted("formats-pajek/original/igraph-links.net", 4, 7),
    Counted("formats-pajek/original/igraph-pajek1.net", 10, 9),
    Counted("formats-pajek/original/igraph-pajek2.net", 10, 9),
    Counted("formats-pajek/original/igraph-pajek3.net", 10, 9),
    // Two modes: 91 + 42 = 133 (igraph), with a partition beside them.
    Counted("formats-pajek/original/inouye_alaam.paj", 91, 0, 42, 281),
    Counted("formats-pajek/original/karate.net", 34, 78),
    Counted("formats-pajek/original/lesmis.net", 77, 254),
    Counted("formats-pajek/original/pajek-lib-london.net", 10, 15),
    Counted("formats-pajek/original/pajek-lib-sloven.net", 12, 12),
    Counted("formats-pajek/original/pajek-lib-tina.net", 11, 32),
    Counted("formats-pajek/original/pajek-lib-write.net", 56, 97),
    Counted("formats-malformed/original/utf8_with_bom.net", 10, 6),
    // A DL file among those of Pajek: ten relations of 18 monks, as in SAMPSON.NET.
    Counted("formats-pajek/original/SAMPSON.DAT", 18, 510),
    Counted("davis-southern-women/original/SouthernWomen.paj", 18, 0, 14, 89),
    // igraph reads none of the next three; the counts are non-zero cells, 650 + 759 + 460 and 156 + 156.
    Counted("formats-ucinet/original/Freeman_EIES_networks_32actors.dl", 32, 1869),
    Counted("formats-ucinet/original/Stokman_Ziegler_Corporate_Interlocks_Netherlands.dl", 16, 120),
    Counted("formats-ucinet/original/Zachary_Karate_Club.dl", 34, 312),
    Counted("formats-ucinet/original/igraph-edgelist1.dl", 5, 5),
    Counted("formats-ucinet/original/igraph-edgelist3.dl", 5, 5),
    Counted("formats-ucinet/original/igraph-edgelist5.dl", 5, 5),
    Counted("formats-ucinet/original/igraph-edgelist7.dl", 4, 3),
    Counted("formats-ucinet/original/igraph-fullmatrix1.dl", 5, 12),
    Counted("formats-ucinet/original/igraph-fullmatrix3.dl", 5, 12),
    Counted("formats-ucinet/original/igraph-nodelist1.dl", 5, 5),
    Counted("formats-gml/original/TinyGML_Weighted_Dir_N3.gml", 3, 3),
    Counted("formats-gml/original/igraph-weighted.gml", 2, 1),
    // Two of the four ties are of a person to itself; what becomes of them is decided later.
    Counted("formats-gml/original/jazz2_undirected.gml", 5, 4),
    Counted("formats-gml/original/lesmis-igraphdata.gml", 77, 254),
    Counted("formats-gml/original/looptest1.gml", 9, 12),
  ]

  @Test(arguments: counted)
  func isReadAsCounted(_ file: Counted) throws {
    let read = try network(file.path)
    #expect(!read.findings.hasErrors, "\(Rendering.text(read.findings))")
    #expect(read.counts == file.counts)
  }

  static let refused: [(path: String, codes: [String])] = [
    // igraph takes the first of two graphs in silence; they would be different networks.
    ("formats-gml/original/igraph-graph1.gml", ["E-GML-GRAPHS"]),
    // `ntde` is not a node, so node 1 is not there; source 94 of an edge is said twice.
    ("formats-malformed/original/invalid1.gml", ["E-GML-TWICE", "E-NET-UNKNOWN"]),
    ("formats-malformed/original/invalid4.gml", ["E-GML-GRAPH", "E-GML-KEY"]),
    ("formats-malformed/original/invalid5.gml", ["E-GML-ID", "E-GML-VALUE"]),
    ("formats-malformed/original/invalid_pajek1.net", ["E-PAJEK-MODES"]),
    ("formats-ucinet/original/Camp92_6404.##h", ["E-DL-BINARY"]),
    ("formats-ucinet/original/campnet-6404.##d", ["E-DL-BINARY"]),
    ("formats-ucinet/original/test-5.##h", ["E-DL-BINARY"]),
    ("formats-ucinet/original/ucinettest.##h", ["E-DL-BINARY"]),
  ]

  @Test(arguments: refused.map(\.path))
  func isRefused(_ path: String) throws {
    let read = try network(path)
    let codes = Set(read.findings.all.filter { $0.severity == .error }.map(\.code)).sorted()
    #expect(codes == Self.refused.first { $0.path == path }?.codes)
  }

  private func network(_ path: String) throws -> ReadNetwork {
    let url = URL(fileURLWithPath: try #require(kithData)).appendingPathComponent(path)
    return ReadNetwork([InputFile(name: path, bytes: [UInt8](try Data(contentsOf: url)))])
  }
}

/// The folder of the files of other programs, where there is one.
private let kithData = ProcessInfo.processInfo.environment["KITH_DATA"]
