/// What programs write as zip archives that are not meant as archives, and what is packed once more.
enum ZipKind {
  /// What an archive is by the names in it, if it is not just files.
  static func of(_ entries: [ZipEntry]) -> (name: String, advice: String)? {
    let sheets = "open it in the spreadsheet program and save each sheet as CSV UTF-8"
    func has(_ start: String) -> Bool { entries.contains { $0.name.starts(with: start.utf8) } }
    if has("[Content_Types].xml") {
      if has("xl/") { return ("an Excel workbook", sheets) }
      return ("an Office document", "give the tables in it as CSV UTF-8")
    }
    if has("META-INF/manifest.xml"), has("content.xml") {
      return ("an OpenDocument file", sheets)
    }
    if entries.contains(where: { $0.name.elementsEqual("protocol.json".utf8) }) {
      return (
        "a Network Canvas protocol, which holds the questions and no answers",
        "export the interviews from Network Canvas, and give the zip that it writes"
      )
    }
    return nil
  }

  /// What kind of archive a file inside is, if it is one.
  static func packed(_ name: [UInt8], _ bytes: [UInt8]) -> String? {
    let signatures: [(String, [UInt8])] = [
      ("another zip", [0x50, 0x4B, 0x03, 0x04]), ("another zip", [0x50, 0x4B, 0x05, 0x06]),
      ("a gzip file", [0x1F, 0x8B]), ("a 7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
      ("a RAR archive", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]), ("an XZ file", [0xFD, 0x37, 0x7A]),
    ]
    if let found = signatures.first(where: { bytes.starts(with: $0.1) }) { return found.0 }
    return name.suffix(4).map { $0 | 0x20 }.elementsEqual(".zip".utf8) ? "another zip" : nil
  }
}
