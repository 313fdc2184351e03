import Testing

@testable import Formats

/// An archive that is refused, and the words with which it is.
struct ZipCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let expected: String

  init(_ name: String, _ bytes: [UInt8], _ expected: String) {
    testDescription = name
    self.bytes = bytes
    self.expected = expected
  }

  private static let anew = "\n  hint: make the zip anew from the files themselves\n1 error"
  private static let again = "\n  hint: fetch or make the zip again\n1 error"

  private static func one(_ name: String, _ change: (inout ZipMaker.File) -> Void = { _ in })
    -> [UInt8]
  {
    var file = ZipMaker.File(name)
    change(&file)
    return ZipMaker([file]).bytes
  }

  static let all: [ZipCase] = names + kinds + damages + limits

  private static let names: [ZipCase] = [
    ZipCase(
      "traversal", one("a/../../b.csv"),
      "x.zip/a/../../b.csv: error: its name leads out of the archive" + anew),
    ZipCase(
      "absolute", one("/etc/passwd"),
      "x.zip//etc/passwd: error: its name begins at the root of a disk" + anew),
    ZipCase(
      "drive", one("C:/a.csv"),
      "x.zip/C:/a.csv: error: its name begins at the root of a disk" + anew),
    ZipCase(
      "backslash", one("a\\b.csv"), "x.zip/a\\b.csv: error: its name has a backslash" + anew),
    ZipCase(
      "control", one("a\u{1B}[2J.csv"),
      "x.zip/a\\u{1b}[2J.csv: error: its name has control characters" + anew),
    ZipCase("point", one("./a.csv"), "x.zip/./a.csv: error: its name has an empty part" + anew),
    ZipCase("no name", one(""), "x.zip/: error: a file has no name" + anew),
    ZipCase(
      "hidden traversal", one(".git/../../b"),
      "x.zip/.git/../../b: error: its name leads out of the archive" + anew),
    ZipCase(
      "twice", ZipMaker([ZipMaker.File("a.csv"), ZipMaker.File("a.csv", "id\n2\n")]).bytes,
      """
      x.zip/a.csv: error: there are two files of this name
        hint: keep only one of them
      1 error
      """),
  ]

  private static let kinds: [ZipCase] = [
    ZipCase(
      "link",
      one("a.csv") {
        $0.made = 0x0314
        $0.rights = 0xA1FF
      }, "x.zip/a.csv: error: it is a link to another file, which is never followed" + anew),
    ZipCase(
      "pipe",
      one("a.csv") {
        $0.made = 0x0314
        $0.rights = 0x11FF
      }, "x.zip/a.csv: error: it is neither a file nor a folder" + anew),
    ZipCase(
      "locked", one("a.csv") { $0.flags = 1 },
      """
      x.zip/a.csv: error: it is locked with a password
        hint: unpack it and give the files
      1 error
      """),
    ZipCase(
      "method", one("a.csv") { $0.method = 12 },
      "x.zip/a.csv: error: it is packed by method 12; only stored and deflated files are read"
        + anew),
    ZipCase(
      "nested", one("inner") { $0.bytes = ZipMaker([ZipMaker.File("a.csv")]).bytes },
      """
      x.zip/inner: error: it is another zip inside the zip
        hint: unpack the zip, and give the files that are inside
      1 error
      """),
    ZipCase(
      "gzip", one("a.csv.gz") { $0.bytes = [0x1F, 0x8B, 8] },
      """
      x.zip/a.csv.gz: error: it is a gzip file inside the zip
        hint: unpack the zip, and give the files that are inside
      1 error
      """),
    ZipCase(
      "workbook",
      ZipMaker([ZipMaker.File("[Content_Types].xml"), ZipMaker.File("xl/workbook.xml")]).bytes,
      """
      x.zip: error: this is an Excel workbook
        hint: open it in the spreadsheet program and save each sheet as CSV UTF-8
      1 error
      """),
    ZipCase(
      "protocol", ZipMaker([ZipMaker.File("protocol.json"), ZipMaker.File("assets/a.csv")]).bytes,
      """
      x.zip: error: this is a Network Canvas protocol, which holds the questions and no answers
        hint: export the interviews from Network Canvas, and give the zip that it writes
      1 error
      """),
    ZipCase(
      "nothing but rubbish", ZipMaker([ZipMaker.File(".DS_Store")]).bytes,
      """
      x.zip: error: there are no files in it
        hint: was it made of the right folder?
      1 error
      """),
    ZipCase(
      "nothing", ZipMaker([]).bytes,
      """
      x.zip: error: there are no files in it
        hint: was it made of the right folder?
      1 error
      """),
  ]

  private static let damages: [ZipCase] = [
    ZipCase(
      "checksum", one("a.csv") { $0.checksum = 1 },
      "x.zip/a.csv: error: its size or checksum is not what the archive says" + again),
    ZipCase(
      "size", one("a.csv") { $0.size = 2 },
      "x.zip/a.csv: error: its size or checksum is not what the archive says" + again),
    ZipCase(
      "more than said",
      one("a.csv") {
        $0.method = 8
        $0.packed = BitWriter.run(of: 0x61, times: 259)
        $0.size = 258
      }, "x.zip/a.csv: error: it unpacks to more than the archive says" + again),
    ZipCase(
      "less than said",
      one("a.csv") {
        $0.method = 8
        $0.packed = BitWriter.run(of: 0x61, times: 259)
        $0.size = 260
      }, "x.zip/a.csv: error: it unpacks to less than the archive says" + again),
    ZipCase(
      "not packed",
      one("a.csv") {
        $0.method = 8
        $0.packed = [0xFF, 0xFF]
      }, "x.zip/a.csv: error: it cannot be unpacked" + again),
    ZipCase(
      "two names", one("a.csv") { $0.ownName = "b.csv" },
      "x.zip/a.csv: error: its heading is not what the table of contents says" + again),
    ZipCase(
      "beyond the end", one("a.csv") { $0.start = 1 << 30 },
      "x.zip/a.csv: error: its heading is not what the table of contents says" + again),
    ZipCase(
      "shared bytes", shared,
      "x.zip/b.csv: error: it shares bytes with another file of the archive"
        + again),
    ZipCase(
      "folder with contents", one("a/"), "x.zip/a/: error: a folder has contents" + anew),
    ZipCase(
      "cut", Array(one("a.csv").dropLast(5)),
      "x.zip: error: the table of contents at its end is damaged or cut off" + again),
    ZipCase(
      "something before it", [0x50, 0x4B, 3, 4] + one("a.csv"),
      "x.zip: error: the table of contents at its end is damaged or cut off" + again),
    ZipCase(
      "large numbers that are not there",
      Array(one("a.csv").dropLast(22)) + [
        0x50, 0x4B, 5, 6, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0,
        0,
      ], "x.zip: error: the table of contents at its end is damaged or cut off" + again),
    ZipCase(
      "text", Array("id,name\n".utf8),
      "x.zip: error: the table of contents at its end is damaged or cut off" + again),
  ]

  /// The second file is the inside of the first.
  private static let shared: [UInt8] = {
    let inner = ZipMaker([ZipMaker.File("b.csv")]).bytes
    var outer = ZipMaker.File("a.csv")
    outer.bytes = Array(inner[..<38])
    var second = ZipMaker.File("b.csv")
    second.start = 35
    return ZipMaker([outer, second]).bytes
  }()

  private static let limits: [ZipCase] = [
    ZipCase(
      "bomb",
      one("a.csv") {
        $0.method = 8
        $0.packed = BitWriter.run(of: 0x61, times: 1 + 258 * 1_000)
        $0.size = 1 + 258 * 1_000
      },
      """
      x.zip/a.csv: error: it unpacks to more than 100 times its size
        hint: unpack it, look at it, and give the file itself
      1 error
      """),
    ZipCase(
      "too large", one("a.csv") { $0.size = 300 << 20 },
      """
      x.zip: error: it holds 314572800 bytes when unpacked; at most 268435456 are read
        hint: unpack it, and give only the files that matter
      1 error
      """),
    ZipCase(
      "too many", ZipMaker((0..<1_001).map { ZipMaker.File("\($0).csv") }).bytes,
      "x.zip: error: it holds 1001 files; at most 1000 are read" + again),
  ]
}
