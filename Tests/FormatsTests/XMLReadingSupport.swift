import Diagnostics
import Documents
import Foundation

@testable import Formats

/// What came of reading one file, as texts that a test can look at.
struct XMLReadingResult {
  let network: MappedNetwork?
  let findings: Findings

  init(_ text: String, name: String, options: ReadingOptions = ReadingOptions()) {
    self.init([InputFile(name: name, bytes: Array(text.utf8))], options: options)
  }

  init(_ files: [InputFile], options: ReadingOptions = ReadingOptions()) {
    (network, findings) = NetworkFiles.read(files, options: options)
  }

  /// A GraphML file of these keys and this inside of a graph.
  static func graphML(
    keys: String = "", _ inside: String, direction: String = "undirected"
  ) -> XMLReadingResult {
    XMLReadingResult(
      """
      <graphml>\(keys)
      <graph edgedefault="\(direction)">
      \(inside)
      </graph></graphml>
      """, name: "t.graphml")
  }

  /// A GEXF file with this inside of its graph.
  static func gexf(_ inside: String, version: String = "1.3") -> XMLReadingResult {
    XMLReadingResult(
      """
      <gexf version="\(version)"><graph defaultedgetype="undirected">
      \(inside)
      </graph></gexf>
      """, name: "t.gexf")
  }

  /// The headings and rows of a table, cells separated by bars.
  static func rows(_ table: TextTable?) -> [String] {
    guard let table else { return [] }
    let rows = (0..<table.rowCount).map { row in
      table.columns.indices.map { table.text(row: row, column: $0) }.joined(separator: "|")
    }
    return [table.columns.joined(separator: "|")] + rows
  }

  var people: [String] { XMLReadingResult.rows(network?.people) }
  var ties: [String] { XMLReadingResult.rows(network?.ties) }
  var places: [String] { XMLReadingResult.rows(network?.places) }
  var attendance: [String] { XMLReadingResult.rows(network?.attendance) }
  /// Each finding as its code and its words.
  var words: [String] { findings.all.map { "\($0.code) \(Rendering.text($0))" } }
}
