import Diagnostics
import Documents

/// Unpacks zip archives into memory: nothing is ever written to disk under a name that an archive gives.
///
/// What is refused and why: FORMATS §1.6 and Decisions/0026. Everything is judged by the table of contents
/// before anything is unpacked, and again while it is unpacked.
enum ZipArchive {
  /// How large an archive may be (FORMATS §1.6).
  enum Limits {
    /// Files and folders.
    static let entries = 1_000
    /// Bytes of all files together, unpacked.
    static let bytes = 256 << 20
  }

  /// Whether bytes begin as those of a zip archive do.
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The files of an archive in the order of the bytes of their names, each named "archive/name"; none, with
  /// complaints, if anything is wrong with any of them.
  ///
  /// - Complexity: O(bytes unpacked + entries · log entries).
  static func files(_ archive: InputFile, _ findings: inout Findings) -> [InputFile] {
    var unpacking = ZipUnpacking(archive)
    let files = unpacking.files()
    findings.add(contentsOf: unpacking.findings)
    return unpacking.findings.hasErrors ? [] : files
  }
}

/// One archive being unpacked.
private struct ZipUnpacking {
  let archive: InputFile
  private(set) var findings = Findings()

  init(_ archive: InputFile) { self.archive = archive }

  mutating func files() -> [InputFile] {
    let directory: ZipDirectory
    do throws(ZipDirectory.Fault) {
      directory = try ZipDirectory(archive.bytes, most: ZipArchive.Limits.entries)
    } catch {
      complain(error.code, error.words, hint: "fetch or make the zip again")
      return []
    }
    if let kind = ZipKind.of(directory.entries) {
      complain("E-NET-KIND", "this is \(kind.name)", hint: kind.advice)
      return []
    }
    let entries = directory.entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    check(entries)
    guard !findings.hasErrors else { return [] }
    let places = places(entries, directory)
    guard !findings.hasErrors else { return [] }
    var files: [InputFile] = []
    for (entry, place) in zip(entries, places) where !entry.isFolder && !entry.isHidden {
      if let bytes = unpack(entry, place) {
        files.append(InputFile(name: name(entry), bytes: bytes))
      }
    }
    if files.isEmpty, !findings.hasErrors {
      complain("E-ZIP-EMPTY", "there are no files in it", hint: "was it made of the right folder?")
    }
    return files
  }

  /// What the table of contents shows to be wrong.
  private mutating func check(_ entries: [ZipEntry]) {
    var total = 0
    for (index, entry) in entries.enumerated() {
      if let fault = entry.fault {
        complain(fault.code, fault.words, entry, hint: fault.advice)
      }
      if index > 0, entries[index - 1].name == entry.name {
        complain(
          "E-ZIP-TWICE", "there are two files of this name", entry, hint: "keep only one of them")
      }
      if !entry.isHidden, UTF8Text.firstFault(in: entry.name) != nil {
        findings.add(
          Finding(
            "W-ZIP-NAME",
            "its name is not UTF-8; letters that could not be read are shown as marks",
            at: SourcePlace(file: name(entry))))
      }
      total = total.addingReportingOverflow(entry.unpacked).overflow ? .max : total + entry.unpacked
    }
    if total > ZipArchive.Limits.bytes {
      complain(
        "E-ZIP-LIMIT",
        "it holds \(total) bytes when unpacked; at most \(ZipArchive.Limits.bytes) are read",
        hint: "unpack it, and give only the files that matter")
    }
  }

  /// Where the contents of each entry stand; no two may share a byte.
  private mutating func places(
    _ entries: [ZipEntry], _ directory: ZipDirectory
  ) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for entry in entries {
      guard let place = ZipReader.contents(entry, in: archive.bytes, upTo: directory.start) else {
        complain(
          "E-ZIP-DAMAGED", "its heading is not what the table of contents says", entry,
          hint: "fetch or make the zip again")
        return []
      }
      places.append(place)
    }
    let order = entries.indices.sorted { entries[$0].start < entries[$1].start }
    for (first, second) in zip(order, order.dropFirst())
    where places[first].upperBound > entries[second].start {
      complain(
        "E-ZIP-DAMAGED", "it shares bytes with another file of the archive", entries[second],
        hint: "fetch or make the zip again")
    }
    return places
  }

  private mutating func unpack(_ entry: ZipEntry, _ place: Range<Int>) -> [UInt8]? {
    let packed = archive.bytes[place]
    let bytes: [UInt8]
    if entry.method == 0 {
      bytes = Array(packed)
    } else {
      do throws(InflateFault) {
        bytes = try Inflate.unpack(packed, size: entry.unpacked)
      } catch {
        complain(error, entry)
        return nil
      }
    }
    guard bytes.count == entry.unpacked, CRC32.of(bytes) == entry.checksum else {
      complain(
        "E-ZIP-DAMAGED", "its size or checksum is not what the archive says", entry,
        hint: "fetch or make the zip again")
      return nil
    }
    if let kind = ZipKind.packed(entry.name, bytes) {
      complain(
        "E-ZIP-NESTED", "it is \(kind) inside the zip", entry,
        hint: "unpack the zip, and give the files that are inside")
      return nil
    }
    return bytes
  }

  private mutating func complain(_ fault: InflateFault, _ entry: ZipEntry) {
    let again = "fetch or make the zip again"
    switch fault {
    case .bomb:
      complain(
        "E-ZIP-LIMIT", "it unpacks to more than \(Inflate.largestRatio) times its size", entry,
        hint: "unpack it, look at it, and give the file itself")
    case .longer:
      complain("E-ZIP-DAMAGED", "it unpacks to more than the archive says", entry, hint: again)
    case .cut:
      complain("E-ZIP-DAMAGED", "it unpacks to less than the archive says", entry, hint: again)
    case .damaged: complain("E-ZIP-DAMAGED", "it cannot be unpacked", entry, hint: again)
    }
  }

  private func name(_ entry: ZipEntry) -> String { "\(archive.name)/\(entry.shownName)" }

  private mutating func complain(
    _ code: String, _ words: String, _ entry: ZipEntry? = nil, hint: String
  ) {
    let place = SourcePlace(file: entry.map { Rendering.printable(name($0)) } ?? archive.name)
    findings.add(Finding(code, words, at: place, hint: hint))
  }
}
