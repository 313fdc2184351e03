import Diagnostics

/// Interviews in the other form that Network Canvas writes, one GraphML file each.
enum CanvasGraphs {
  static func read(
    _ files: [InputFile], _ options: ReadingOptions, _ findings: inout Findings
  ) -> MappedNetwork? {
    guard let format = NetworkFormats.named("graphml") else { return nil }
    return format.read(files, options, &findings)
  }
}
