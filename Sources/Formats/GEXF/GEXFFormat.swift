import Diagnostics
import Documents

/// GEXF, as Gephi and networkx write it, from the drafts before 1.1 to 1.3.
enum GEXFFormat {
  static let format = NetworkFormat(
    name: "gexf", title: XMLDialect.gexf.title, recognises: recognises,
    read: { read($0, $1, &$2) })

  /// By its first element; a damaged file by its name.
  private static func recognises(_ file: InputFile) -> Bool {
    XMLRoot.name(of: file.bytes) == "gexf" || file.ending == "gexf"
  }

  private static func read(
    _ files: [InputFile], _ options: ReadingOptions, _ findings: inout Findings
  ) -> MappedNetwork? {
    guard let file = NetworkFormat.only(files, "E-GEXF-FILES", "GEXF files", &findings) else {
      return nil
    }
    guard
      let text = XMLDecoding.decode(
        file.bytes, name: file.name, noun: XMLDialect.gexf.title, findings: &findings)
    else { return nil }
    var parser = GEXFParser(text, file: file.name)
    let isUsable = parser.run()
    findings.add(contentsOf: parser.complaints.findings)
    guard isUsable else { return nil }
    let builder = XMLTables.build(parser.network, .gexf, file: file.name)
    findings.add(contentsOf: builder.findings)
    return builder.network()
  }
}
