import Diagnostics
import Documents

enum TableNetwork {
  static func read(
    _ files: [InputFile], _ options: ReadingOptions, _ findings: inout Findings
  ) -> MappedNetwork? {
    nil
  }
}
