import Diagnostics
import Foundation
import Testing

@testable import Formats

/// Tables, Kumu's files and archives that other programs wrote, with the people and ties that are in them.
///
/// The files may not be given on: they are looked for where `KITH_DATA` says.
@Suite struct TableCountsTests {
  private static let folder = ProcessInfo.processInfo.environment["KITH_DATA"] ?? ""
  private static let isThere = FileManager.default.fileExists(atPath: "\(folder)/formats-kumu")

  /// A file and how it is read: r as it is, s with spaces, n without headings, m as a matrix, w as a wide
  /// table.
  @Test(
    .enabled(if: isThere, "no KITH_DATA"),
    arguments: [
      // A row a dyad, those without a tie among them: --where picks the ties.
      ("csv-and-other/original/class182_networkdata.csv", "r", 16, 256),
      ("csv-and-other/original/krackhardt_advice.csv", "r", 21, 441),
      ("csv-and-other/original/krackhardt_friendship.csv", "r", 21, 441),
      ("csv-and-other/original/testCSVComma.csv", "r", 3, 3),
      ("csv-and-other/original/testCSVSemiColon.csv", "r", 3, 3),
      ("csv-and-other/original/4-actors-sm.csv", "nm", 4, 8),
      // Remarks at the top do not count; the libraries count them as a row.
      ("csv-and-other/original/TinyAdj_Undir_N3.adj", "snm", 3, 4),
      ("csv-and-other/original/TinyAdj_Weighted_Dir_N3.adj", "snm", 3, 3),
      ("csv-and-other/original/TinyEdgeList_Simple_Dir_N3.lst", "sn", 3, 2),
      ("csv-and-other/original/TinyEdgeList_Weighted_Dir_N3.wlst", "sn", 3, 3),
      ("csv-and-other/original/test_matrix.csv", "m", 4, 16),
      // Twenty of 24 pupils named 77 others, blank cells aside.
      ("malformed/original/class555_adjacency_list.csv", "w", 24, 77),
      ("malformed/original/sorority_matrix_wmissingdata.csv", "r", 72, 0),
      ("malformed/derived/davis_ties_bom_semicolon_crlf.csv", "r", 32, 89),
      ("malformed/derived/davis_ties_dup_selfloop.csv", "r", 32, 96),
      ("kumu/original/snap-to-tutorial-project.json", "r", 51, 113),
      ("graphml/original/airlines-gephi.graphml.zip", "r", 235, 2_101),
      ("gexf/original/codeminer.gexf.zip", "r", 724, 1_025),
      ("gml/original/karate.gml.zip", "r", 34, 78),
      ("gml/original/lesmiserables.gml.zip", "r", 77, 254),
      ("pajek/original/jazz.net.zip", "r", 198, 5_484),
    ])
  func counts(_ file: String, _ how: String, _ people: Int, _ ties: Int) {
    var options = ReadingOptions()
    if how.contains("s") { options.separator = UInt8(ascii: " ") }
    options.hasHeadings = !how.contains("n")
    options.isMatrix = how.contains("m")
    options.isWide = how.contains("w")
    let path = "\(TableCountsTests.folder)/formats-\(file)"
    let (network, findings) = NetworkFiles.read([path], options: options)
    #expect(network?.people.rowCount == people, "\(Rendering.text(findings))")
    // A matrix of who did not answer has ties that are only found by reading it.
    if ties > 0 { #expect(network?.ties.rowCount == ties) }
  }

  @Test(
    .enabled(if: isThere, "no KITH_DATA"),
    arguments: [
      ("csv-and-other/original/test.xlsx", "E-NET-KIND"),
      ("kumu/original/paypal-mafia.xlsx", "E-NET-KIND"),
      ("csv-and-other/original/TinyGraphviz_Weighted_Dir_N3.dot", "E-NET-TABLE"),
      ("csv-and-other/original/class237_sem1_edgelist.txt", "E-CSV-SEPARATOR"),
      ("csv-and-other/original/class_interactions_date1.txt", "E-CSV-SEPARATOR"),
      ("csv-and-other/original/class_seating_date1.txt", "E-CSV-SEPARATOR"),
      // Headings that no list names: it is asked which column is which.
      ("malformed/original/example_edge_spells.csv", "E-NET-TABLE"),
    ])
  func isRefused(_ file: String, _ code: String) {
    let (network, findings) = NetworkFiles.read(["\(TableCountsTests.folder)/formats-\(file)"])
    #expect(network == nil)
    #expect(findings.all.contains { $0.code == code }, "\(Rendering.text(findings))")
  }
}
