import Diagnostics
import Documents

/// Reads graphs in the Graph Modelling Language (FORMATS §1.5).
///
/// People are known by the ids of their nodes, which are whole numbers; a label is a column. Lists in lists
/// become columns such as `graphics.x`. Where an edge has a weight, or else a value, it is the weight of
/// the tie; kind, type or relation is its kind. Numbers that are not finite stay as text where they are
/// attributes, and are refused as weights. Cost: O(bytes).
enum GMLReader {
  static func read(
    _ files: [InputFile], _ options: ReadingOptions, _ findings: inout Findings
  ) -> MappedNetwork? {
    guard let file = NetworkFormat.only(files, "E-GML-FILES", "GML files", &findings) else {
      return nil
    }
    var complaints = NetworkComplaints(file: file.name)
    let decoding = TextDecoding.network(GMLFormat.format.title)
    guard let text = NetworkText(file, decoding, &complaints) else {
      findings.add(contentsOf: complaints.findings)
      return nil
    }
    var reading = GMLReading(text, complaints)
    let isWhole = reading.read()
    var assembly = GMLAssembly(reading)
    let network = assembly.network(isWhole: isWhole)
    findings.add(contentsOf: assembly.builder.findings)
    return network
  }
}
