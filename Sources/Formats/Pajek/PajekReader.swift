import Diagnostics
import Documents
import Networks

/// Reads networks that Pajek wrote, or that others wrote in its way (FORMATS §1.4).
///
/// People are known by their labels where everybody has one and all differ, else by their numbers with
/// the labels beside them. Two numbers behind `*Vertices` mean people and the places where they go.
/// Several networks are read only if they are about the same people: then each is a kind of tie.
/// Partitions and vectors become columns of people. Cost: O(bytes).
enum PajekReader {
  static func read(
    _ files: [InputFile], _ options: ReadingOptions, _ findings: inout Findings
  ) -> MappedNetwork? {
    var readings: [PajekReading] = []
    for (index, file) in files.enumerated() {
      var complaints = NetworkComplaints(file: file.name)
      guard var reading = PajekReading(file, index: index, &complaints) else {
        findings.add(contentsOf: complaints.findings)
        continue
      }
      reading.read()
      findings.add(contentsOf: reading.complaints.findings)
      readings.append(reading)
    }
    guard readings.contains(where: { !$0.networks.isEmpty }) else {
      if !findings.hasErrors, let first = files.first {
        findings.add(
          Finding(
            "E-PAJEK-VERTICES", "there is no network here", at: SourcePlace(file: first.name),
            hint: "a network begins with *Vertices and the number of vertices"))
      }
      return nil
    }
    var assembly = PajekAssembly(readings, files.map(\.name))
    let network = assembly.network()
    findings.add(contentsOf: assembly.findings)
    return network
  }
}
