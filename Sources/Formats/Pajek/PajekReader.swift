import Diagnostics
import Documents

/// Reads networks that Pajek wrote, or that others wrote in its way.
enum PajekReader {
  static func read(
    _ files: [InputFile], _ options: ReadingOptions, _ findings: inout Findings
  ) -> MappedNetwork? {
    for file in files {
      _ = TextDecoding.network("a Pajek file").decode(
        file.bytes, name: file.name, findings: &findings)
    }
    return nil
  }
}
