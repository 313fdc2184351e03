import Diagnostics

/// Interviews in tables, as the R package egor and EgoWeb write them.
enum EgoTablesFormat {
  static let title = "tables of interviews"

  static let format = NetworkFormat(
    name: "ego-tables", title: title, recognises: recognises,
    read: { files, options, findings in
      var reading = EgoReading(options)
      let network = reading.network(files)
      findings.add(contentsOf: reading.findings)
      return network
    })

  /// By a heading `egoID`, or one of those that only such tables have.
  private static func recognises(_ file: InputFile) -> Bool {
    guard ["csv", "txt", "tsv"].contains(file.ending) else { return false }
    let line = file.bytes.prefix(64 << 10).prefix { $0 != 0x0A && $0 != 0x0D }
    let headings = line.split { [0x2C, 0x3B, 0x09, 0x7C].contains($0) }.map {
      EgoTable.plain(String(decoding: $0, as: UTF8.self))
    }
    return ["egoid", "alterid", "alternumber"].contains { headings.contains($0) }
  }
}
