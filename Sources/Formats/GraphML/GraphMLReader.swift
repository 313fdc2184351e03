import Diagnostics
import Documents
import Networks

/// Reads GraphML files: one network a file, or one interview a file where Network Canvas wrote them.
enum GraphMLReader {
  static func read(
    _ files: [InputFile], _ options: ReadingOptions, _ findings: inout Findings
  ) -> MappedNetwork? {
    var parsers: [GraphMLParser] = []
    for file in files {
      guard let parser = parse(file, &findings) else { continue }
      parsers.append(parser)
    }
    guard parsers.count == files.count, let first = parsers.first else { return nil }
    if parsers.allSatisfy(\.isInterviews) {
      return interviews(parsers, files, options, &findings)
    }
    guard NetworkFormat.only(files, "E-GRAPHML-FILES", "GraphML files", &findings) != nil else {
      return nil
    }
    guard let network = GraphMLGraphs.joined(first, &findings) else { return nil }
    let builder = XMLTables.build(network, .graphML, file: first.complaints.file)
    findings.add(contentsOf: builder.findings)
    return builder.network()
  }

  /// Interviews of Network Canvas, in an order that does not depend on that of the files.
  private static func interviews(
    _ parsers: [GraphMLParser], _ files: [InputFile], _ options: ReadingOptions,
    _ findings: inout Findings
  ) -> MappedNetwork? {
    let sorted = parsers.sorted {
      $0.complaints.file.utf8.lexicographicallyPrecedes($1.complaints.file.utf8)
    }
    var reading = CanvasReading(options)
    for parser in sorted { reading.parts += GraphMLInterviews.parts(of: parser, &reading.findings) }
    let network = reading.network([], graphs: [], shownAs: files)
    findings.add(contentsOf: reading.findings)
    return network
  }

  private static func parse(_ file: InputFile, _ findings: inout Findings) -> GraphMLParser? {
    guard
      let text = XMLDecoding.decode(
        file.bytes, name: file.name, noun: XMLDialect.graphML.title, findings: &findings)
    else { return nil }
    var parser = GraphMLParser(text, file: file.name)
    let isUsable = parser.run()
    findings.add(contentsOf: parser.complaints.findings)
    return isUsable ? parser : nil
  }
}
