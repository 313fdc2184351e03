import Diagnostics
import Foundation
import Testing

@testable import Formats

/// Files that other programs wrote, with as many people and ties as two other libraries find in them.
///
/// The files may not be given on: they are looked for where `KITH_DATA` says.
struct XMLCountsTests {
  private static let folder = ProcessInfo.processInfo.environment["KITH_DATA"] ?? ""
  private static let isThere = FileManager.default.fileExists(atPath: "\(folder)/formats-gexf")

  /// Where the two differ from here, the reason stands beside the row.
  @Test(
    .enabled(if: isThere, "no KITH_DATA"),
    arguments: [
      ("formats-graphml/original/TinyDir_N2_E1_Attributes.graphml", 2, 1),
      // Two graphs of the same three people, two ties each: networkx reads the first alone.
      ("formats-graphml/original/TinyDir_N3_REL2.graphml", 3, 4),
      ("formats-graphml/original/TinyGraphML_Weighted_Dir_N3.graphml", 3, 3),
      ("formats-graphml/original/airlines-gephi.graphml.zip", 235, 2_101),
      ("formats-graphml/original/igraph-test.graphml", 6, 7),
      ("formats-graphml/original/lesmis-networkx.graphml", 77, 254),
      ("formats-graphml/original/yfiles-yed-live.graphml", 4, 4),
      ("formats-malformed/original/cattr_bool_bug.graphml", 10, 9),
      ("formats-gexf/original/LesMiserables.gexf", 77, 254),
      ("formats-gexf/original/airlines-sample.gexf", 235, 1_297),
      ("formats-gexf/original/basic.gexf", 2, 1),
      ("formats-gexf/original/codeminer.gexf.zip", 724, 1_025),
      ("formats-gexf/original/data.gexf", 4, 5),
      ("formats-gexf/original/dynamics.gexf", 4, 5),
      ("formats-gexf/original/hello-world.gexf", 2, 1),
      ("formats-gexf/original/hierarchy1.gexf", 10, 9),
      ("formats-gexf/original/networkit-dynamicTest.gexf", 4, 5),
      ("formats-gexf/original/networkit-staticTest.gexf", 306, 2_345),
      ("formats-gexf/original/viz.gexf", 1, 0),
    ])
  func counts(_ file: String, _ people: Int, _ ties: Int) {
    let (network, findings) = NetworkFiles.read(["\(XMLCountsTests.folder)/\(file)"])
    #expect(network?.people.rowCount == people, "\(Rendering.text(findings))")
    #expect(network?.ties.rowCount == ties)
  }

  @Test(
    .enabled(if: isThere, "no KITH_DATA"),
    arguments: [
      ("bug_2506_1.graphml", "E-GRAPHML-KEY"), ("invalid1.graphml", "E-XML-ENCODING"),
      ("invalid2.graphml", "E-GRAPHML-KEY"), ("invalid3.graphml", "E-NET-EMPTY"),
    ])
  func isRefused(_ file: String, _ code: String) {
    let (network, findings) = NetworkFiles.read([
      "\(XMLCountsTests.folder)/formats-malformed/original/\(file)"
    ])
    #expect(network == nil)
    #expect(findings.all.first?.code == code, "\(Rendering.text(findings))")
  }
}
