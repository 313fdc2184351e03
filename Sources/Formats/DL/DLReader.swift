import Diagnostics
import Documents

/// Reads networks in UCINET's data language (FORMATS §1.3): full and half matrices, lists of nodes and of
/// edges, several matrices, labels before the data or in them.
///
/// Rows and columns that are not the same are people and places. A cell that is not 0 is a tie. Cost:
/// O(bytes).
enum DLReader {
  static func read(
    _ files: [InputFile], _ options: ReadingOptions, _ findings: inout Findings
  ) -> MappedNetwork? {
    if let binary = files.first(where: { $0.ending == "##h" || $0.ending == "##d" }) {
      findings.add(
        Finding(
          "E-DL-BINARY", "this is a file of UCINET's own, which Kith does not read",
          at: SourcePlace(file: binary.name),
          hint: "in UCINET export it as DL: Data > Export > DL"))
      return nil
    }
    guard let file = NetworkFormat.only(files, "E-DL-FILES", "DL files", &findings) else {
      return nil
    }
    var complaints = NetworkComplaints(file: file.name)
    let decoding = TextDecoding.network("a UCINET DL file")
    guard let text = NetworkText(file, decoding, &complaints) else {
      findings.add(contentsOf: complaints.findings)
      return nil
    }
    var reading = DLReading(text.bytes, complaints)
    let isRead = reading.readHeader() && reading.readData()
    text.warnIfCut(&reading.complaints)
    let complained = reading.complaints
    guard isRead, complained.problems == 0 else {
      findings.add(contentsOf: complained.findings)
      return nil
    }
    var assembly = DLAssembly(reading)
    let network = assembly.network()
    findings.add(contentsOf: assembly.builder.findings)
    return network
  }
}
