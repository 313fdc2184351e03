import Diagnostics
import Documents

/// The Graph Modelling Language (FORMATS §1.5).
enum GMLFormat {
  static let format = NetworkFormat(
    name: "gml", title: "a GML file", recognises: recognises,
    read: { GMLReader.read($0, $1, &$2) })

  /// By its ending, or by a graph in square brackets behind one of the words that begin such files.
  private static func recognises(_ file: InputFile) -> Bool {
    if file.ending == "gml" { return true }
    let opening = TextOpening.of(file.bytes)
    guard
      opening.first == UInt8(ascii: "#")
        || ["graph", "creator", "version"].contains(where: { TextOpening.begins(opening, with: $0) }
        )
    else { return false }
    let graph = Array("graph".utf8)
    return opening.indices.contains { index in
      let rest = opening[index...]
      return rest.starts(with: graph)
        && rest.dropFirst(graph.count).first { $0 > 0x20 } == UInt8(ascii: "[")
    }
  }
}
