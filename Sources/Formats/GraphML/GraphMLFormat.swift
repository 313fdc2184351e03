import Documents

/// GraphML, as yEd, Gephi, igraph, networkx, SocNetV, visone and Network Canvas write it.
enum GraphMLFormat {
  static let format = NetworkFormat(
    name: "graphml", title: XMLDialect.graphML.title,
    recognises: recognises, read: { GraphMLReader.read($0, $1, &$2) })

  /// By its first element; a damaged file by its name.
  private static func recognises(_ file: InputFile) -> Bool {
    switch XMLRoot.name(of: file.bytes) {
    case "graphml": return true
    case "gexf": return false
    default: return file.ending == "graphml"
    }
  }
}
