/// One file or folder in a zip archive, as the table at the archive's end has it (APPNOTE 6.3.10 §4.3.12, F).
struct ZipEntry {
  let name: [UInt8]
  let method: Int
  let flags: Int
  let checksum: UInt32
  let packed: Int
  let unpacked: Int
  /// Where the entry's own heading begins.
  let start: Int
  /// The kind of file by Unix's rights; 0 where another system wrote the archive.
  let unixKind: Int

  var isFolder: Bool { name.last == UInt8(ascii: "/") }
  /// A name that is no UTF-8 is kept with marks in place of what cannot be read.
  var shownName: String { String(decoding: name, as: UTF8.self) }
  /// Its contents cannot be read without a password.
  var isEncrypted: Bool { flags & 0x2041 != 0 }

  /// Parts of the name; the one behind the last stroke of a folder does not count.
  var parts: [[UInt8]] {
    let parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return (isFolder ? parts.dropLast() : parts[...]).map(Array.init)
  }

  /// Whether it is only there for the system on which the archive was made.
  var isHidden: Bool {
    parts.contains { part in
      part.first == UInt8(ascii: ".") || ZipEntry.ofSystems.contains { $0 == part }
    }
  }

  /// What is wrong with the entry before a byte of it is unpacked, if anything: code, words and advice.
  var fault: (code: String, words: String, advice: String)? {
    let newZip = "make the zip anew from the files themselves"
    if let words = nameFault { return ("E-ZIP-NAME", words, newZip) }
    if unixKind == 0xA000 {
      return ("E-ZIP-LINK", "it is a link to another file, which is never followed", newZip)
    }
    if unixKind != 0, unixKind != 0x8000, unixKind != 0x4000 {
      return ("E-ZIP-LINK", "it is neither a file nor a folder", newZip)
    }
    if isEncrypted {
      return ("E-ZIP-LOCKED", "it is locked with a password", "unpack it and give the files")
    }
    if isFolder, unpacked != 0 { return ("E-ZIP-DAMAGED", "a folder has contents", newZip) }
    if method != 0, method != 8 {
      return (
        "E-ZIP-METHOD", "it is packed by method \(method); only stored and deflated files are read",
        newZip
      )
    }
    return nil
  }

  private var nameFault: String? {
    if name.isEmpty { return "a file has no name" }
    if name.contains(UInt8(ascii: "\\")) { return "its name has a backslash" }
    if name.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return "its name has control characters"
    }
    if name.first == UInt8(ascii: "/") || hasDrive {
      return "its name begins at the root of a disk"
    }
    if parts.contains(Array("..".utf8)) { return "its name leads out of the archive" }
    if parts.contains([]) || parts.contains(Array(".".utf8)) { return "its name has an empty part" }
    return nil
  }

  /// "C:" at the beginning, as Windows names disks.
  private var hasDrive: Bool {
    name.count >= 2 && name[1] == UInt8(ascii: ":")
      && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(name[0] | 0x20)
  }

  private static let ofSystems = ["__MACOSX", "Thumbs.db", "desktop.ini"].map { Array($0.utf8) }
}
