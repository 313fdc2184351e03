import Diagnostics
import Documents

/// The interviews that Network Canvas exports: a zip, a folder or the tables in it.
enum NetworkCanvasFormat {
  static let title = "a Network Canvas export"

  static let format = NetworkFormat(
    name: "network-canvas", title: title, recognises: isExport,
    read: { read($0, $1, &$2) })

  /// By a heading that nothing else has, or, if the headings are damaged, by the name that the program gives.
  static func isExport(_ file: InputFile) -> Bool {
    if isGraph(file) { return true }
    guard file.ending == "csv" || file.ending == "txt" else { return false }
    if file.lastPart.contains("attributeList_") || file.lastPart.contains("edgeList_") {
      return true
    }
    let heading = file.bytes.prefix(64 << 10).prefix { $0 != 0x0A && $0 != 0x0D }
    return [CanvasPart.ego, CanvasPart.id, CanvasPart.source].contains {
      holds(heading, Array($0.utf8))
    }
  }

  /// Whether a file is one interview in the other form that the program writes.
  static func isGraph(_ file: InputFile) -> Bool {
    file.ending == "graphml"
      && holds(file.bytes.prefix(4 << 10), Array("http://schema.networkcanvas.com/xmlns".utf8))
  }

  private static func read(
    _ files: [InputFile], _ options: ReadingOptions, _ findings: inout Findings
  ) -> MappedNetwork? {
    let graphs = files.filter(isGraph)
    if graphs.count == files.count {
      return GraphMLReader.read(graphs, options, &findings)
    }
    var reading = CanvasReading(options)
    let network = reading.network(files.filter { !isGraph($0) }, graphs: graphs)
    findings.add(contentsOf: reading.findings)
    return network
  }

  /// Whether some bytes hold others.
  static func holds(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    var rest = bytes
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
